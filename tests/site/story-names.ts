import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What of a story no other story has: ids of several words, and names. */
export interface StoryNames {
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
}

const withIds = z.array(z.object({ id: z.string() }));
const textsSchema = z.record(z.string(), z.string());
const schemas = {
  articles: z.object({ articles: z.array(z.object({ id: z.string(), title: z.string().nullable() })) }),
  claims: z.object({ claims: withIds }),
  questions: z.object({ questions: withIds }),
  sources: z.object({ sources: z.array(z.object({ id: z.string(), name: textsSchema })) }),
};

/** The ids and names of the story of a built site, from its data files. */
export function readStoryNames(dist: string): StoryNames {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> =>
    schema.parse(JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8')));
  const { articles } = read('articles', schemas.articles);
  const { claims } = read('claims', schemas.claims);
  const { questions } = read('questions', schemas.questions);
  const { sources } = read('sources', schemas.sources);
  const ids = [...claims, ...questions, ...sources].map(({ id }) => id);
  const names = [
    ...articles.flatMap(({ title }) => title ?? []),
    ...sources.flatMap(({ name }) => Object.values(name)),
  ];
  return { ids: new Set(ids.filter((id) => id.includes('-'))), names: [...new Set(names)] };
}

/** Where the files of a built site, or those that a pattern names, have ids or names of a story: the first of each kind. */
export function placesOf(
  dist: string,
  { ids, names }: StoryNames,
  files = '**/*.{html,json,csv,xml,txt,css}',
): string[] {
  return globSync(files, { cwd: dist })
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(dist, path), 'utf8');
      const id = text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/gu)?.find((word) => ids.has(word));
      const name = names.find((words) => text.includes(words));
      return [id, name].flatMap((word) => (word === undefined ? [] : [`${path}: ${word}`]));
    });
}
