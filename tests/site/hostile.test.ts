import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createInterface } from '../../src/i18n/interface.ts';
import { localizedSchema } from '../../src/model/localized.ts';
import { baseLanguages } from '../languages.ts';
import { buildHostileStory, excerptedName, hostile, publishedWords, strayName } from './hostile-story.ts';
import { passagesIn, textsOf, textsOfMarkup, wordsIn } from './readable-texts.ts';
import { stringsIn } from './story-copy.ts';

const claimsSchema = z.object({
  claims: z.array(
    z.object({
      article: z.string(),
      quote: z.string(),
      start: z.number(),
      end: z.number(),
      statement: localizedSchema,
    }),
  ),
});
const articlesSchema = z.object({
  articles: z.array(z.object({ id: z.string(), seed: z.string(), display: z.enum(['full', 'excerpts']) })),
});

const folder = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
let dist = '';

beforeAll(async () => {
  dist = await buildHostileStory(folder);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

describe('hostile words', () => {
  it('are nothing but text, in seeds and story files', () => {
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
  ])('are shown, character for character, on %s', (path) => {
    expect(readMarkup(path).text).toContain(hostile);
  });

  it('are shown in titles and kept in the data', () => {
    expect(readMarkup('questions/when-opened/index.html').title).toContain(hostile);
    for (const name of ['claims', 'questions', 'sources']) {
      const data: unknown = JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8'));
      expect(stringsIn(data).some((text) => text.includes(hostile))).toBe(true);
    }
    expect(readFileSync(join(dist, 'data/claims.csv'), 'utf8')).toContain(hostile.replaceAll('"', '""'));
  });
});

describe('a text of which excerpts alone may be shown', () => {
  const readJson = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> =>
    schema.parse(JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')));
  const seedOf = (seed: string): string => readFileSync(join(folder, 'seeds', seed), 'utf8');

  it('gives away no passage beyond what is quoted of it', () => {
    const { articles } = readJson('articles.json', articlesSchema);
    const { claims } = readJson('claims.json', claimsSchema);
    const withheld = articles.filter(({ display }) => display === 'excerpts');
    expect(withheld.map(({ seed }) => seed).sort()).toEqual([excerptedName, strayName]);

    // The same words may stand in a quote, in what the editors write, and in another text that may be shown.
    const shown = new Set([
      ...passagesIn(publishedWords),
      ...claims.flatMap(({ quote, statement }) => [quote, ...Object.values(statement)].flatMap(passagesIn)),
      ...articles.filter(({ display }) => display === 'full').flatMap(({ seed }) => passagesIn(seedOf(seed))),
    ]);
    const secret = withheld.map(({ id, seed }) => {
      const points = Array.from(seedOf(seed));
      for (const { start, end } of claims.filter(({ article }) => article === id)) points.fill('|', start, end);
      const passages = points.join('').split('|').flatMap(passagesIn);
      return new Set(passages.filter((words) => !shown.has(words)));
    });
    for (const passages of secret) expect(passages.size).toBeGreaterThan(5);

    const leaks = globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
      .flatMap((path) =>
        textsOf(dist, path)
          .flatMap(passagesIn)
          .filter((words) => secret.some((passages) => passages.has(words)))
          .map((words) => `${path}: ${words}`),
      );
    expect(leaks).toEqual([]);
    for (const { seed } of withheld) expect(existsSync(join(dist, 'data/seeds', seed))).toBe(false);
  });

  it('says so on its page, in every language', () => {
    const { articles } = readJson('articles.json', articlesSchema);
    for (const language of baseLanguages) {
      const ui = createInterface(language, '');
      const said = wordsIn(ui.t('article.excerpts')).join(' ');
      for (const { id, display } of articles) {
        const [text = ''] = textsOfMarkup(readFileSync(join(dist, ui.href(`/articles/${id}/`), 'index.html'), 'utf8'));
        expect(wordsIn(text).join(' ').includes(said)).toBe(display === 'excerpts');
      }
    }
  });
});
