import type { Bundle } from './bundle.ts';
import { isFunctionWord, isFunctionWordAcross } from './words/function-words.ts';
import { conceptKey, type KeyedWord, type Keys } from './words/keys.ts';
import { meantBeginning, meantWord, slipsAllowed } from './words/slips.ts';
import { scriptOf } from './words/words.ts';

/** As what a word of a query was taken: as it stands, in the other script, as not yet typed to its end, or as misspelt. */
export type TermReading = 'word' | 'transliteration' | 'beginning' | 'slip';

/** A word of a query, or several that stand for one concept, and what is looked for in its place. */
export interface QueryTerm {
  /** As typed. */
  readonly typed: string;
  /** Keys of which one must stand in a record; without end mark they are completed. */
  readonly keys: readonly string[];
  readonly reading: TermReading;
  /** The word that was read in place of a misspelt or transliterated one; `…` stands where it may go on. */
  readonly readAs: string | null;
  /** Whether the index has any of the keys. */
  readonly found: boolean;
}

/** A query as it was read. */
export interface ReadQuery {
  readonly terms: readonly QueryTerm[];
  /** Whether it has more words than are looked for. */
  readonly isCut: boolean;
}

/** What a query is read by. */
export interface Reader {
  readonly keys: Keys;
  readonly bundle: Bundle;
  /** Words that the index knows, in their plain form: what a misspelt one may have been meant for. */
  words(): Promise<readonly string[]>;
}

/** Concepts to which a beginning is completed, at most. */
const mostCompletions = 4;

/** Words of a query that are looked for, at most. */
const mostTerms = 64;

type Read = Omit<QueryTerm, 'typed'>;

/**
 * Reads a query by the glossary and by what the index holds: a word that it
 * does not hold is taken as a transliteration, as a beginning where it is the
 * last one, or as a slip, in this order; else it is not found.
 */
export async function readQuery(text: string, reader: Reader): Promise<ReadQuery> {
  const { keys } = reader;
  const words = keys.keyWords(text);
  const telling = words.filter(({ plain }) => !isFunctionWord(plain));
  const plain = words.map((word) => word.plain);
  const parts: Promise<QueryTerm>[] = [];
  const seen = new Set<string>();
  let isCut = false;
  for (let index = 0; index < words.length; index++) {
    const { phrase } = keys.lookup.find(plain, index);
    const own = words.slice(index, index + (phrase?.length ?? 1));
    index += own.length - 1;
    if (!phrase && telling.length > 0 && own.every((word) => !telling.includes(word))) continue;
    const same = own.map((word) => word.plain).join(' ');
    if (seen.has(same)) continue;
    if (seen.size === mostTerms) {
      isCut = true;
      break;
    }
    seen.add(same);
    const [word] = own;
    const last = own.at(-1);
    if (!word || !last) continue;
    const typed = text.slice(word.start, last.end);
    const isOpen = index === words.length - 1 && last.end === text.trimEnd().length;
    const reading = phrase ? asConcept(phrase.concept, reader.bundle) : readWord(word, isOpen, reader);
    parts.push(reading.then((term) => ({ typed, ...term })));
  }
  const terms = await Promise.all(parts);
  const said = terms.filter(({ typed, found }) => found || !isFunctionWordAcross(typed.toLowerCase()));
  const byKeys = new Map((said.length > 0 ? said : terms).map((term) => [term.keys.join(' ') || term.typed, term]));
  return { terms: [...byKeys.values()], isCut };
}

async function readWord({ plain }: KeyedWord, isOpen: boolean, reader: Reader): Promise<Read> {
  const { keys, bundle } = reader;
  const { lookup } = keys;
  const { single, letters } = lookup.find([plain], 0);
  const across = scriptOf(plain) === 'latin' ? lookup.findAcross(plain) : null;
  const asTransliteration = async (): Promise<Read | null> => {
    if (!across) return null;
    const own = [conceptKey(across.concept)];
    const found = await isAnywhere(own, bundle);
    return found ? { keys: own, reading: 'transliteration', readAs: `${across.form}…`, found } : null;
  };
  // The longer form says more, in whichever script it stands.
  if (single !== null) {
    const other = across && across.letters > letters ? await asTransliteration() : null;
    return other ?? asConcept(single, bundle);
  }
  const own = keys.wordKeys(plain);
  const asItStands = { keys: own, reading: 'word', readAs: null, found: true } as const;
  // Whether the other records have the word is asked late: for most words they need not be loaded.
  const transliterated = await asTransliteration();
  // A word that both stands in the claims and is a form letter for letter may be either.
  const both = across?.isAll ? (transliterated?.keys ?? []) : [];
  if (await isInClaims(own, bundle)) return { ...asItStands, keys: [...own, ...both] };
  if (transliterated) return transliterated;
  const begun = isOpen ? await asBeginning(plain, keys, (key) => isInClaims([key], bundle)) : null;
  if (begun) return begun;
  if (await isAnywhere(own, bundle)) return asItStands;
  const begunAnywhere = isOpen ? await asBeginning(plain, keys, (key) => isAnywhere([key], bundle)) : null;
  return begunAnywhere ?? (await asSlip(plain, reader)) ?? { ...asItStands, found: false };
}

async function asConcept(concept: number, bundle: Bundle): Promise<Read> {
  const keys = [conceptKey(concept)];
  return { keys, reading: 'word', readAs: null, found: await isAnywhere(keys, bundle) };
}

async function asBeginning(
  plain: string,
  { lookup, beginningKey }: Keys,
  has: (key: string) => Promise<boolean>,
): Promise<Read | null> {
  const beginning = beginningKey(plain);
  if (beginning === null) return null;
  const wanted = [beginning, ...lookup.complete(plain, mostCompletions).map(({ concept }) => conceptKey(concept))];
  const held = await Promise.all(wanted.map(has));
  const keys = wanted.filter((_, index) => held[index]);
  return keys.length === 0 ? null : { keys, reading: 'beginning', readAs: null, found: true };
}

async function asSlip(plain: string, reader: Reader): Promise<Read | null> {
  if (slipsAllowed(plain) === 0) return null;
  const { keys, bundle } = reader;
  const { forms } = keys.lookup;
  const known = new Set([...(await reader.words()), ...forms.map(({ form }) => form)]);
  const word = meantWord(plain, known);
  const form = word === null ? meantBeginning(plain, forms) : null;
  const meant = word ?? form?.form;
  if (meant === undefined) return null;
  const { single } = keys.lookup.find([meant], 0);
  const own = single === null ? keys.wordKeys(meant) : [conceptKey(single)];
  const readAs = form ? `${meant}…` : meant;
  return (await isAnywhere(own, bundle)) ? { keys: own, reading: 'slip', readAs, found: true } : null;
}

async function isInClaims(keys: readonly string[], bundle: Bundle): Promise<boolean> {
  const answers = await Promise.all(keys.map((key) => bundle.search(key)));
  return answers.some(({ results }) => results.some(({ isClaim }) => isClaim));
}

async function isAnywhere(keys: readonly string[], bundle: Bundle): Promise<boolean> {
  if (keys.length === 0) return false;
  if (await isInClaims(keys, bundle)) return true;
  await bundle.complete();
  const answers = await Promise.all(keys.map((key) => bundle.search(key)));
  return answers.some(({ results }) => results.length > 0);
}
