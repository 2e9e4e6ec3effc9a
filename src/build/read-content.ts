import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { formatMessages } from '../pipeline/messages/format-messages.ts';
import { readYaml } from '../pipeline/read/read-yaml.ts';
import type { StoryPlace } from './story-place.ts';

/** The form of each kind of generated file. */
export interface ContentSchemas {
  readonly article: z.ZodType;
  readonly story: z.ZodType;
  readonly ledger: z.ZodType;
  readonly coding: z.ZodType;
  readonly rules: z.ZodType;
}

/** The generated files as their schemas give them; articles in the order of their paths. */
export interface ReadContent<Schemas extends ContentSchemas> {
  readonly articles: readonly z.output<Schemas['article']>[];
  readonly story: z.output<Schemas['story']>;
  readonly ledger: z.output<Schemas['ledger']>;
  readonly coding: z.output<Schemas['coding']>;
  readonly rules: z.output<Schemas['rules']>;
}

const advice = 'The generated content cannot be used; run `node scripts/story/build-content.ts`.';

/**
 * A reader of the generated files of a story. As long as they
 * stay the same they are read and checked once. That ids exist and are unique
 * was proved of what they are made from.
 *
 * The reader throws where a file is missing, and where one does not fit its
 * schema, with file, line and column of everything in it that does not.
 */
export function contentReader<Schemas extends ContentSchemas>(
  schemas: Schemas,
): (place: StoryPlace) => ReadContent<Schemas> {
  let last: { readonly key: string; readonly content: ReadContent<Schemas> } | null = null;
  return ({ folder: root, content: below }) => {
    const storyPath = `${below}/story.json`;
    const ledgerPath = `${below}/ledger.json`;
    const codingPath = `${below}/coding.json`;
    const rulesPath = `${below}/rules.json`;
    const articlePaths = pathsOfArticles(root, `${below}/articles`);
    const paths = [...articlePaths, storyPath, ledgerPath, codingPath, rulesPath];
    const key = JSON.stringify([root, paths.map((path) => stamp(root, path))]);
    if (last?.key === key) return last.content;
    const content = {
      articles: articlePaths.map((path) => readFile<Schemas['article']>(root, path, schemas.article)),
      story: readFile<Schemas['story']>(root, storyPath, schemas.story),
      ledger: readFile<Schemas['ledger']>(root, ledgerPath, schemas.ledger),
      coding: readFile<Schemas['coding']>(root, codingPath, schemas.coding),
      rules: readFile<Schemas['rules']>(root, rulesPath, schemas.rules),
    };
    last = { key, content };
    return content;
  };
}

function pathsOfArticles(root: string, articlesFolder: string): string[] {
  try {
    return readdirSync(join(root, articlesFolder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${articlesFolder}/${name}`);
  } catch (cause) {
    throw new Error(`${advice}\n${articlesFolder}: Unexpected lack of the folder`, { cause });
  }
}

function stamp(root: string, path: string): string {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found ? `${path} ${found.mtimeMs} ${found.size}` : path;
}

function readFile<Schema extends z.ZodType>(root: string, path: string, schema: Schema): z.output<Schema> {
  let text = '';
  let cause: unknown;
  try {
    text = readFileSync(join(root, path), 'utf8');
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    cause = result.error;
  } catch (error) {
    cause = error;
  }
  throw new Error(`${advice}\n${faultsOf(path, text, schema) || `${path}: ${messageOf(cause)}`}`, { cause });
}

/** Where in a text which part does not fit: JSON is YAML, whose parts have places. Empty where it cannot be told. */
function faultsOf(path: string, text: string, schema: z.ZodType): string {
  const file = new VFile({ path, value: text });
  if (text !== '') readYaml(file, schema);
  return formatMessages([file]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unreadable';
}
