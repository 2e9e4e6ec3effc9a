import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { root } from '../../scripts/shared/paths.ts';
import { copyProject, useBaseStory } from '../../scripts/shared/test-builds.ts';
import { buildCopy, stringsIn } from './story-copy.ts';

/** Markup, script, Markdown and template syntax; wherever it stands in a text, it is that text. */
const hostile =
  '<img src=owned onerror=owned() class=owned> <script>owned()</script></script></title><!--owned--> ' +
  '[owned](javascript:owned()) *owned* {{owned}} ${owned} {owned} &lt;owned&gt; "owned\' ]]> --> owned';

const folder = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
const dist = join(folder, 'dist');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project with a small story, of which every text that editors write and a seed are hostile. */
beforeAll(async () => {
  copyProject(root, folder);
  useBaseStory(folder);
  const seed = join(folder, 'seeds/10_bridge.txt');
  writeFileSync(seed, `${readFileSync(seed, 'utf8')}\n\n${hostile}\n`);
  const digest = createHash('sha256').update(readFileSync(seed)).digest('hex');
  for (const path of globSync('src/story/{site,codebook/*,annotations/*}.yaml', { cwd: folder })) {
    const value: unknown = parse(readFileSync(join(folder, path), 'utf8'));
    const changed = stringify(withHostileTexts(value));
    const isOfSeed = basename(path) === '10.yaml';
    writeFileSync(join(folder, path), isOfSeed ? changed.replace(/^sha256: .*$/mu, `sha256: ${digest}`) : changed);
  }
  await buildCopy(folder, 'https://site.example');
}, 300_000);

/** Appends the hostile words to every text that is given in several languages. */
function withHostileTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHostileTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      /^(?:en|ru|uk)$/u.test(key) && typeof part === 'string' ? `${part} ${hostile}` : withHostileTexts(part),
    ]),
  );
}

/** What became of the words in some markup: what should not have, and the text. */
function readMarkup(path: string): { faults: string[]; text: string; title: string } {
  const faults: string[] = [];
  let text = '';
  let title = '';
  const open: { name: string; isData: boolean }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push({ name, isData: attributes['type'] === 'application/ld+json' });
        if (name === 'owned') faults.push('element');
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith('on') || key === 'style') faults.push(`${name} ${key}`);
          // A word to search for is part of an address, encoded as such.
          if (key === 'href' && /^[a-z/]*\/search\/\?q=[\w%.!~*'()-]*$/u.test(value)) continue;
          if (/^(?:class|id|href|src|srcset|action|for|name|type|rel)$/u.test(key) && value.includes('owned'))
            faults.push(`${name} ${key}=${value.slice(0, 60)}`);
        }
      },
      onclosetag() {
        open.pop();
      },
      ontext(data) {
        const inside = open.at(-1);
        if (inside?.name === 'script' && !inside.isData && data.includes('owned')) faults.push('script');
        if (inside?.name === 'title') title += data;
        if (inside?.name !== 'script') text += data;
      },
      oncomment(data) {
        if (data.includes('owned')) faults.push('comment');
      },
    },
    { xmlMode: path.endsWith('.xml') },
  );
  parser.end(readFileSync(join(dist, path), 'utf8'));
  return { faults, text, title };
}

it('makes nothing but text of what stands in seeds and story files', () => {
  const pages = globSync('**/*.{html,xml}', { cwd: dist });
  expect(pages.length).toBeGreaterThan(50);
  const faults = pages.flatMap((path) => readMarkup(path).faults.map((fault) => `${path}: ${fault}`));
  expect(faults).toEqual([]);
});

it.each([
  'index.html',
  'compare/index.html',
  'questions/index.html',
  'questions/when-opened/index.html',
  'articles/10/index.html',
  'claims/index.html',
  'words/index.html',
  'search/index.html',
])('shows it, character for character, on %s', (path) => {
  expect(readMarkup(path).text).toContain(hostile);
});

it('shows it in titles and keeps it in the data', () => {
  expect(readMarkup('questions/when-opened/index.html').title).toContain(hostile);
  for (const name of ['claims', 'questions', 'sources']) {
    const data: unknown = JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8'));
    expect(stringsIn(data).some((text) => text.includes(hostile))).toBe(true);
  }
  expect(readFileSync(join(dist, 'data/claims.csv'), 'utf8')).toContain(hostile.replaceAll('"', '""'));
});
