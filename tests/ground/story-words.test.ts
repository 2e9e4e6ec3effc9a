import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { sourceFiles } from './source-files.ts';

/** A name of fewer letters may be a word of the code by chance. */
const shortestName = 4;

/** A text by language, whichever these are. */
const textsSchema = z.record(z.string(), z.string());

const namedSchema = z.object({ id: z.string(), name: textsSchema.optional(), short: textsSchema.optional() });

/** Ids of one plain word, such as `other`, stand in code for anything. */
const isTelling = (id: string): boolean => id.includes('-');

/** Where stories stand: that of the project, and the examples. */
const stories = ['src/story', ...globSync('examples/*/story', { cwd: root })];

/** The entries of a codebook file of every story. Such a file is a list, or an object with one list. */
function entriesOf(file: string): z.infer<typeof namedSchema>[] {
  const found = stories.flatMap((story) => globSync(`${story}/codebook/${file}`, { cwd: root }));
  return sourceFiles(found).flatMap(({ text }) => {
    const document: unknown = parse(text);
    const list = Array.isArray(document)
      ? document
      : Object.values(z.record(z.string(), z.unknown()).parse(document)).find(Array.isArray);
    return z.array(namedSchema).parse(list);
  });
}

/** Names and ids that only the stories may know. */
function storyWords(): string[] {
  const sources = entriesOf('sources.yaml').flatMap(({ id, name, short }) => [
    id,
    ...Object.values({ ...name }),
    ...Object.values({ ...short }),
  ]);
  const questions = entriesOf('questions.yaml').map(({ id }) => id);
  const shared = ['topics.yaml', 'events.yaml', 'terms.yaml'].flatMap(entriesOf).map(({ id }) => id);
  return [...new Set([...sources, ...questions, ...shared.filter(isTelling)])]
    .filter((word) => word.length >= shortestName)
    .sort();
}

function articleIds(): string[] {
  return sourceFiles(stories.map((story) => `${story}/annotations/*.yaml`)).map(({ path }) =>
    path.replace(/^.*\/|\.yaml$/gu, ''),
  );
}

/** The word alone; in Cyrillic letters also with the ending of a case. */
function patternFor(word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const ending = /\p{Script=Cyrillic}$/u.test(word) ? String.raw`\p{L}{0,3}` : '';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}${ending}(?![\p{L}\p{N}])`, 'u');
}

const code = sourceFiles([
  'src/**/*.{ts,astro,css}',
  'src/language/**/*.yaml',
  'scripts/**/*.{ts,mjs}',
  'tests/**/*.{ts,txt,md,yaml,json}',
  '.config/*.{ts,mjs,json,jsonc}',
  'astro.config.mjs',
]).filter(({ path }) => !/^src\/(?:story|content)\//u.test(path));

it('nothing but the data knows the stories', () => {
  const names = storyWords().map((word) => ({ word, pattern: patternFor(word) }));
  const ids = articleIds().map((id) => ({ word: id, pattern: new RegExp(`['"\`]${id}['"\`/-]`, 'u') }));
  const found = code.flatMap(({ path, text }) =>
    [...names, ...ids].filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
  expect(ids.length).toBeGreaterThan(0);
});

it('finds a name where one stands', () => {
  expect(patternFor('The Herald').test('// as The Herald, has it')).toBe(true);
  expect(patternFor('Herald').test('const heraldry = 1; // Heraldic')).toBe(false);
  expect(patternFor('Вестник').test("['Вестника']")).toBe(true);
});
