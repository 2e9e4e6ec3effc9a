import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { pagesOf, readSiteData } from '../browser/pages.ts';
import { builtPages, dist } from './built-site.ts';

const ruleSchema = z.union([
  z.enum(['off', 'warn', 'error']),
  z.tuple([z.enum(['error']), z.record(z.string(), z.union([z.boolean(), z.array(z.string())]))]),
]);
const configSchema = z.object({
  root: z.boolean(),
  extends: z.array(z.string()),
  rules: z.record(z.string(), ruleSchema),
});

const [, ...others] = interfaceLanguages;

/** Every page of the first language; of the others, which differ in words only, one of every kind. */
function isExamined(path: string): boolean {
  if (!others.some((language) => path.startsWith(`${language}/`))) return true;
  return examples.has(path);
}

const data = readSiteData(dist);
const examples = new Set(others.flatMap((language) => pagesOf(data, language).map(({ path }) => `${path}index.html`)));

it('every page is valid HTML', () => {
  const config = configSchema.parse(JSON.parse(readFileSync(`${root}/.config/html-validate.json`, 'utf8')));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const findings = new Map<string, string[]>();
  for (const { path, html } of builtPages().filter((page) => isExamined(page.path))) {
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
