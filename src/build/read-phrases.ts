import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languageDetectionSchema, languagePhrasesSchema } from '../model/phrases.ts';
import type { Phrases } from '../pipeline/read/phrases.ts';

/**
 * Reads the phrases of all languages (`src/language/*.yaml`). Those of outlets
 * are the story's, which is read where it is checked.
 *
 * @param root the folder of the project
 * @throws Error naming the file, if one cannot be read or has another form
 */
export function readPhrases(root: string): Phrases {
  const folder = join(root, 'src', 'language');
  const names = readdirSync(folder)
    .filter((name) => /^[a-z]{3}\.yaml$/u.test(name))
    .sort();
  return {
    languages: names.map((name) => readYaml(join(folder, name), languagePhrasesSchema)),
    outlets: [],
    detection: readYaml(join(folder, 'detection.yaml'), languageDetectionSchema),
  };
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
