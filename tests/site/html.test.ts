import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { siteLanguages } from '../languages.ts';
import { pagesOf, readSiteData } from '../browser/pages.ts';
import { type BuiltPage, builtPages, dist } from './built-site.ts';

const ruleSchema = z.union([
  z.enum(['off', 'warn', 'error']),
  z.tuple([z.enum(['error']), z.record(z.string(), z.union([z.boolean(), z.array(z.string())]))]),
]);
const configSchema = z.object({
  root: z.boolean(),
  extends: z.array(z.string()),
  /** What the validator has wrong of HTML: in a `details` nothing begins a section. */
  elements: z.array(
    z.union([z.string(), z.record(z.string(), z.record(z.string(), z.union([z.string(), z.boolean()])))]),
  ),
  rules: z.record(z.string(), ruleSchema),
});

const [, ...others] = siteLanguages;
const data = readSiteData(dist);
const examples = new Set(pagesOf(data).map(({ path }) => path.replace(/(?:^|\/)$/u, '$&index.html')));

/**
 * Of each kind one page, and the shortest and the longest: the same parts, few
 * and many. Other languages differ in words only, and words are escaped alike.
 */
function examinedPages(): BuiltPage[] {
  const pages = builtPages().filter(({ path }) => !others.some((language) => path.startsWith(`${language}/`)));
  const folders = Map.groupBy(pages, ({ path }) => path.split('/').slice(0, -2).join('/'));
  const extremes = [...folders.values()].flatMap((own) => {
    const bySize = own.toSorted((a, b) => a.html.length - b.html.length);
    return [bySize.at(0), bySize.at(-1)];
  });
  return pages.filter((page) => extremes.includes(page) || examples.has(page.path));
}

// Whether every link has a name is for axe to say, which knows names that stand elsewhere on the page.
it('every kind of page is valid HTML', () => {
  const config = configSchema.parse(JSON.parse(readFileSync(`${root}/.config/html-validate.json`, 'utf8')));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const findings = new Map<string, string[]>();
  const examined = examinedPages();
  expect(examined.filter(({ path }) => examples.has(path))).toHaveLength(examples.size);
  for (const { path, html } of examined) {
    for (const { messages } of validator.validateStringSync(html, path).results) {
      for (const { ruleId, message, line, column } of messages) {
        const kind = `${ruleId}: ${message}`;
        findings.set(kind, [...(findings.get(kind) ?? []), `${path}:${line}:${column}`]);
      }
    }
  }
  expect(
    [...findings].map(([kind, places]) => `${kind} (${places.length} times, first at ${places[0] ?? ''})`),
  ).toEqual([]);
});
