import type { Glossary } from './glossary.ts';
import { isObject } from '../is-object.ts';

/** What a search reads before its first query, beside the index: `glossary.json`. */
export interface GlossaryFile {
  /** Changes with the glossary and the records; part of the addresses that must not come from an old cache. */
  readonly stamp: string;
  /** The names of the files that Pagefind reads whole, one of each index; null where there is nothing of it. */
  readonly metas: Metas;
  /** Whether all records stand in one file too, small enough to be fetched after the first results. */
  readonly gathered: boolean;
  /** A key whose part of the index is worth fetching before the first query; null where the parts are many. */
  readonly warm: string | null;
  readonly glossary: Glossary;
}

/** The indexes there are: one of the claims, and one of everything else. */
export interface Metas {
  readonly claims: string | null;
  readonly others: string | null;
}

/** Reads the file. Throws where it is not one that this program wrote. */
export function readGlossaryFile(value: unknown): GlossaryFile {
  if (!isObject(value) || !Array.isArray(value['glossary'])) throw new Error('expected the glossary of the search');
  const { stamp, metas, warm } = value;
  const { claims, others } = isObject(metas) ? metas : {};
  const lines: readonly unknown[] = value['glossary'];
  return {
    stamp: String(stamp),
    metas: {
      claims: typeof claims === 'string' ? claims : null,
      others: typeof others === 'string' ? others : null,
    },
    gathered: value['gathered'] === true,
    warm: typeof warm === 'string' ? warm : null,
    glossary: lines.map((line) => swap(String(line), letters).split(',')),
  };
}

/** The file as it is written. */
export function writeGlossaryFile(file: GlossaryFile): string {
  return JSON.stringify({ ...file, glossary: file.glossary.map((forms) => swap(forms.join(','), signs)) });
}

/** Cyrillic letters, and signs that stand for them in the file: forms are in small letters, and one byte a letter saves a reader a tenth of it. */
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщыьэюяєіїґғқңүұәөһ';
const ascii = 'ABVGDEJZIYKLMNOPRSTUFHCQWX!`@&%(^)*<>?;:=[]';
const letters = new Map(Array.from(ascii, (sign, index) => [sign, cyrillic.charAt(index)]));
const signs = new Map(Array.from(cyrillic, (letter, index) => [letter, ascii.charAt(index)]));

function swap(text: string, table: ReadonlyMap<string, string>): string {
  return Array.from(text, (character) => table.get(character) ?? character).join('');
}
