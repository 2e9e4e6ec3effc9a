import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languageDetectionSchema, languagePhrasesSchema } from '../model/phrases.ts';
import { taggingRulesSchema } from '../model/tagging.ts';
import type { Phrases } from '../pipeline/read/phrases.ts';

/**
 * Reads the phrases of all languages (`src/language/*.yaml`) and the words by which sentences are tagged
 * (`src/language/tagging/*.yaml`). Those of outlets
 * are the story's, which is read where it is checked.
 *
 * @param root the folder of the project
 * @throws Error naming the file, if one cannot be read or has another form
 */
export function readPhrases(root: string): Phrases {
  const folder = join(root, 'src', 'language');
  const tagging = join(folder, 'tagging');
  return {
    languages: filesIn(folder).map((path) => readYaml(path, languagePhrasesSchema)),
    tagging: filesIn(tagging).map((path) => readYaml(path, taggingRulesSchema)),
    outlets: [],
    detection: readYaml(join(folder, 'detection.yaml'), languageDetectionSchema),
  };
}

/** The paths of the files of single languages in a folder, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z]{3}\.yaml$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function readYaml<Value>(path: string, schema: z.ZodType<Value>): Value {
  let data: unknown;
  try {
    data = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 });
  } catch (cause) {
    throw new Error(`Unexpected content of ${path}, expected YAML`, { cause });
  }
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`Unexpected content of ${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
