import type { Bundle } from './bundle.ts';
import { isFunctionWord } from './words/function-words.ts';
import { conceptKey, type KeyedWord, type Keys } from './words/keys.ts';
import { scriptOf } from './words/words.ts';

/** A word of a query, or several that stand for one concept, and what is looked for in its place. */
export interface QueryTerm {
  /** As typed. */
  readonly typed: string;
  /** Keys of which one must stand in a record; without end mark they are completed. */
  readonly keys: readonly string[];
  /** The form that was read in place of a misspelt word. */
  readonly readAs: string | null;
  /** Whether the index has any of the keys. */
  readonly found: boolean;
}

/** The fewest letters that are completed to a form of the glossary, and to how many concepts at most. */
const shortestStart = 3;
const mostCompletions = 4;

/**
 * Reads a query by the glossary and by what the index holds: a word that it
 * does not hold is taken as a transliteration, as a beginning, or as a slip,
 * in this order.
 */
export async function readQuery(text: string, keys: Keys, bundle: Bundle): Promise<QueryTerm[]> {
  const words = keys.keyWords(text);
  const telling = words.filter(({ plain }) => !isFunctionWord(plain));
  const terms: QueryTerm[] = [];
  const plain = words.map((word) => word.plain);
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    const { phrase } = keys.lookup.find(plain, index);
    const last = words[index + (phrase?.length ?? 1) - 1] ?? word;
    const typed = text.slice(word.start, last.end);
    if (phrase) {
      terms.push({ typed, keys: [conceptKey(phrase.concept)], readAs: null, found: true });
      index += phrase.length - 1;
    } else if (telling.includes(word) || telling.length === 0) {
      const open = index === words.length - 1 && word.end === text.trimEnd().length;
      terms.push({ typed, ...(await readWord(word, open, keys, bundle)) });
    }
  }
  return terms;
}

async function readWord(word: KeyedWord, open: boolean, keys: Keys, bundle: Bundle): Promise<Omit<QueryTerm, 'typed'>> {
  const { plain } = word;
  const { single, letters } = keys.lookup.find([plain], 0);
  const across = scriptOf(plain) === 'latin' ? keys.lookup.findAcross(plain) : null;
  // The longer form says more, in whichever script it stands.
  if (single !== null && across && across.letters > letters)
    return { keys: [conceptKey(across.concept)], readAs: null, found: true };
  if (single !== null) return { keys: [conceptKey(single)], readAs: null, found: true };
  const skeleton = keys.skeletonQuery(plain);
  const whole = skeleton === null ? [] : [skeleton];
  const completions = open && plain.length >= shortestStart ? keys.lookup.complete(plain, mostCompletions) : [];
  const completed = completions.map(conceptKey);
  // Whether the other records have the word is asked last: for most words they need not be loaded.
  if (await isIndexed(skeleton, bundle, 'claims')) return { keys: [...whole, ...completed], readAs: null, found: true };
  if (across) return { keys: [...whole, conceptKey(across.concept)], readAs: null, found: true };
  if (completed.length > 0) return { keys: [...whole, ...completed], readAs: null, found: true };
  if (skeleton !== null) await bundle.complete();
  if (await isIndexed(skeleton, bundle, 'all')) return { keys: whole, readAs: null, found: true };
  const repair = keys.lookup.repair(plain);
  if (repair) return { keys: [conceptKey(repair.concept)], readAs: repair.form, found: true };
  return { keys: whole, readAs: null, found: false };
}

async function isIndexed(key: string | null, bundle: Bundle, among: 'claims' | 'all'): Promise<boolean> {
  if (key === null) return false;
  const { results } = await bundle.search(key);
  return among === 'all' ? results.length > 0 : results.some(({ isClaim }) => isClaim);
}
