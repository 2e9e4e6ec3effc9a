import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { copyProject } from '../../scripts/shared/test-builds.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist as ownSite } from './built-site.ts';
import { textsOfMarkup, wordsIn } from './readable-texts.ts';
import { buildCopy } from './story-copy.ts';
import { placesOf, readStoryNames } from './story-names.ts';

const questionsSchema = z.object({
  questions: z.array(z.object({ id: z.string(), difference: z.string().nullable() })),
});
const matrixSchema = z.object({
  rows: z.array(
    z.object({ question: z.string(), cells: z.array(z.object({ article: z.string(), state: z.string() })) }),
  ),
});
const languagesSchema = z.object({ languages: z.array(z.string()).min(1) });

const examples = globSync('examples/*/story/site.yaml', { cwd: root }).map((path) => dirname(dirname(path)));

it('there is an example', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe.each(examples)('the story in %s', (example) => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-example-'));
  const story = join(folder, basename(example));
  const dist = join(story, 'dist');
  const { languages } = languagesSchema.parse(parse(readFileSync(join(root, example, 'story/site.yaml'), 'utf8')));

  beforeAll(async () => {
    const engine = join(folder, 'engine');
    copyProject(root, engine);
    cpSync(join(root, example), story, { recursive: true });
    await buildCopy(engine, { story });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> =>
    schema.parse(JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')));
  const wordsOf = (path: string): string =>
    wordsIn(textsOfMarkup(readFileSync(join(dist, path, 'index.html'), 'utf8')).join(' ')).join(' ');
  const said = (words: string): string => wordsIn(words).join(' ');

  it.each([
    ['contradiction', 4],
    ['change-over-time', 2],
    ['same-original', 1],
  ] as const)('shows a difference of the kind %s on at least %i questions, in every language', (kind, least) => {
    const { questions } = read('questions.json', questionsSchema);
    const differing = questions.filter(({ difference }) => difference === kind);
    expect(differing.length).toBeGreaterThanOrEqual(least);
    for (const language of languages) {
      const ui = createInterface(language, '', languages);
      const silent = differing.filter(
        ({ id }) => !wordsOf(ui.href(`/questions/${id}/`)).includes(said(ui.t(`difference.${kind}`))),
      );
      expect(silent).toEqual([]);
    }
  });

  it.each(['written-before', 'text-incomplete'] as const)('shows where a text is silent: %s', (state) => {
    const silent = read('matrix.json', matrixSchema).rows.filter(({ cells }) =>
      cells.some((cell) => cell.state === state),
    );
    expect(silent.length).toBeGreaterThan(0);
    for (const language of languages) {
      const ui = createInterface(language, '', languages);
      const unsaid = silent.filter(
        ({ question }) => !wordsOf(ui.href(`/questions/${question}/`)).includes(said(ui.t(`silence.${state}.why`))),
      );
      expect(unsaid).toEqual([]);
    }
  });

  it('shares no name and no id with that of the project', () => {
    const [own, other] = [readStoryNames(ownSite), readStoryNames(dist)];
    expect(placesOf(dist, own)).toEqual([]);
    expect(placesOf(ownSite, other)).toEqual([]);
    // Each is found where it belongs.
    expect(placesOf(ownSite, own, 'data/*.json').length).toBeGreaterThan(0);
    expect(placesOf(dist, other, 'data/*.json').length).toBeGreaterThan(0);
  });
});
