import type { Glossary } from './glossary.ts';
import { isObject } from './is-object.ts';

/** What a search reads before its first query, beside the index: `glossary.json`. */
export interface GlossaryFile {
  /** Changes with the glossary and the records; part of the addresses that must not come from an old cache. */
  readonly stamp: string;
  /** The name of the file that Pagefind reads whole. */
  readonly meta: string;
  /** A key whose part of the index is worth fetching before the first query; null where the parts are many. */
  readonly warm: string | null;
  readonly glossary: Glossary;
}

/** Reads the file. Throws where it is not one that this program wrote. */
export function readGlossaryFile(value: unknown): GlossaryFile {
  if (!isObject(value) || !Array.isArray(value['glossary'])) throw new Error('expected the glossary of the search');
  const { stamp, meta, warm } = value;
  const lines: readonly unknown[] = value['glossary'];
  return {
    stamp: String(stamp),
    meta: String(meta),
    warm: typeof warm === 'string' ? warm : null,
    glossary: lines.map((line) => String(line).split(',')),
  };
}

/** The file as it is written. */
export function writeGlossaryFile(file: GlossaryFile): string {
  return JSON.stringify({ ...file, glossary: file.glossary.map((forms) => forms.join(',')) });
}
