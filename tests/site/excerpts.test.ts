import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { copyProject } from '../../scripts/shared/test-builds.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { interfaceLanguages, localizedSchema } from '../../src/model/localized.ts';
import { buildCopy, stringsIn } from './story-copy.ts';

/** So many words in a row are a passage, and no coincidence. */
const passage = 4;

/** A text that nobody has annotated: excerpts, then, and no claim to take them from. */
const strayName = 'stray.txt';
const strayText = `Harbour master counts seals again

The harbour master of a small northern port has counted seals every winter since he was a boy, and this year he
found eleven more than last. He keeps his figures in a green notebook that his grandmother gave him. Nobody else
in town believes that the animals come back to the same stones, but the notebook says so.

"They know me by my hat," he told a visitor who had come for the lighthouse and stayed for the soup.
`;

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
const sourcesSchema = z.object({ sources: z.array(z.object({ name: localizedSchema })) });
const articlesSchema = z.object({
  articles: z.array(z.object({ id: z.string(), seed: z.string(), display: z.enum(['full', 'excerpts']) })),
});

const folder = mkdtempSync(join(tmpdir(), 'collate-excerpts-'));
const dist = join(folder, 'dist');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project in which one coded article allows excerpts only, and one text has no annotation. */
beforeAll(async () => {
  copyProject(root, folder);
  const annotations = readdirSync(join(folder, 'src/story/annotations')).sort();
  const path = join(folder, 'src/story/annotations', annotations[0] ?? '');
  const annotation = readFileSync(path, 'utf8');
  expect(annotation).toContain('\ndisplay: full\n');
  writeFileSync(path, annotation.replace('\ndisplay: full\n', '\ndisplay: excerpts\n'));
  writeFileSync(join(folder, 'seeds', strayName), strayText);
  await buildCopy(folder);
}, 300_000);

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\u00AD', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function passagesIn(text: string): string[] {
  const words = wordsIn(text);
  return words.slice(0, 1 - passage).map((_, index) => words.slice(index, index + passage).join(' '));
}

function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(dist, path), 'utf8')));
}

/** What can be read in a built file, however it is packed: texts that each stand alone. */
function textsOf(path: string): string[] {
  const bytes = readFileSync(join(dist, path));
  if (path.startsWith('pagefind') && bytes[0] === 0x1f) return [gunzipSync(bytes).toString('utf8')];
  switch (extname(path)) {
    case '.html':
    case '.svg':
    case '.xml':
      return textsOfMarkup(bytes.toString('utf8'));
    case '.json':
      return stringsIn(JSON.parse(bytes.toString('utf8')));
    case '.png':
    case '.woff2':
    case '.wasm':
      return [];
    default:
      return [bytes.toString('utf8')];
  }
}

/** The text of a page in one, and each of its attributes. */
function textsOfMarkup(html: string): string[] {
  const texts: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (_, attributes) => void texts.push(...Object.values(attributes)),
    ontext: (data) => void (text += data),
    oncomment: (data) => void texts.push(data),
  });
  parser.end(html);
  return [text, ...texts];
}

it('gives away no passage of a text in excerpts beyond what is quoted of it', () => {
  const { articles } = readJson('data/articles.json', articlesSchema);
  const { claims } = readJson('data/claims.json', claimsSchema);
  const seedOf = (seed: string): string => readFileSync(join(folder, 'seeds', seed), 'utf8');
  const withheld = articles.filter(({ display }) => display === 'excerpts');
  expect(withheld.map(({ seed }) => seed)).toContain(strayName);
  expect(withheld).toHaveLength(2);

  // The same words may stand in a quote, in what the editors write, and in another text that may be shown.
  const { sources } = readJson('data/sources.json', sourcesSchema);
  const written = [...claims.map(({ statement }) => statement), ...sources.map(({ name }) => name)];
  const summaries = globSync('src/story/summaries/**/*.*', { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), 'utf8'),
  );
  const shown = new Set([
    ...claims.flatMap(({ quote }) => passagesIn(quote)),
    ...written.flatMap((text) => Object.values(text).flatMap(passagesIn)),
    ...summaries.flatMap(passagesIn),
    ...articles.filter(({ display }) => display === 'full').flatMap(({ seed }) => passagesIn(seedOf(seed))),
  ]);
  const secret = new Set<string>();
  for (const { id, seed } of withheld) {
    const points = Array.from(seedOf(seed));
    for (const { start, end } of claims.filter(({ article }) => article === id)) points.fill('|', start, end);
    for (const piece of points.join('').split('|'))
      for (const words of passagesIn(piece)) if (!shown.has(words)) secret.add(words);
  }
  expect(secret.size).toBeGreaterThan(100);

  const leaks = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .flatMap((path) =>
      textsOf(path)
        .flatMap(passagesIn)
        .filter((words) => secret.has(words))
        .map((words) => `${path}: ${words}`),
    );
  expect(leaks).toEqual([]);
  for (const { seed } of withheld) expect(existsSync(join(dist, 'data/seeds', seed))).toBe(false);
});

it('says so on the page of such a text, in every language', () => {
  const { articles } = readJson('data/articles.json', articlesSchema);
  for (const language of interfaceLanguages) {
    const ui = createInterface(language, '');
    for (const { id, display } of articles) {
      const text = textsOfMarkup(readFileSync(join(dist, ui.href(`/articles/${id}/`), 'index.html'), 'utf8'))[0] ?? '';
      expect(
        wordsIn(text)
          .join(' ')
          .includes(wordsIn(ui.t('article.excerpts')).join(' ')),
      ).toBe(display === 'excerpts');
    }
  }
});
