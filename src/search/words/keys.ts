/**
 * Words as keys: the one module that the build of the index and the browser
 * share. A key is the concept that a word stands for, or what is left of the
 * word when its ending, its script and its spelling are set aside. Keys are of
 * `a` to `z` and digits only, so that nothing that comes after them (folding of
 * letters, stemming) can change them, and each ends in a letter that stands
 * nowhere else in it.
 */
import { isFunctionWord } from './function-words.ts';
import { createLookup, type Glossary, type Lookup } from './glossary.ts';
import { skeletonOf, withoutEnding } from './skeleton.ts';
import type { Stems } from './stems.ts';
import { scriptOf, type Word, splitWords } from './words.ts';

/** Ends every key. No skeleton contains it. */
export const endMark = 'q';

/** Beginnings of fewer letters are not completed: too many words begin with them. */
const shortestCompleted = 3;

/** A word of a text with its keys. */
export interface KeyedWord extends Word {
  /** All keys under which the word is found; none for words that say nothing. */
  readonly keys: readonly string[];
}

/** Makes keys by one glossary. */
export interface Keys {
  readonly lookup: Lookup;
  /** Whether a text has words that only their stems can find. */
  readonly needStems: (text: string) => boolean;
  /** The keys of a word that is no concept, of which a form of it has one or more. */
  readonly wordKeys: (plain: string) => readonly string[];
  /** What keys of words begin with that begin as this does; null where too many would. */
  readonly beginningKey: (plain: string) => string | null;
  /** The words of a text with their keys. */
  readonly keyWords: (text: string) => KeyedWord[];
}

/**
 * The key of a concept, by its place in the glossary. No skeleton has one
 * letter twice in a row, so none begins like it; being last in the alphabet,
 * these keys lie side by side in the index, and most queries load that part alone.
 */
export function conceptKey(concept: number): string {
  const digits = concept.toString(base).padStart(3, '0');
  const code = digits.replaceAll(/./gu, (digit) => alphabet.charAt(parseInt(digit, base)));
  return `zz${code}${endMark}`;
}

const alphabet = 'abcdefghijklmnoprstuvwxyz';
const base = alphabet.length;

/**
 * Makes keys by a glossary. Pure: the same words give the same keys, in the
 * build and in the browser. Without stems, only concepts and numbers have keys.
 */
export function createKeys(glossary: Glossary, stems: Stems | null): Keys {
  const lookup = createLookup(glossary);
  const known = new Map<string, readonly string[]>();
  const keysOfWord = (plain: string): readonly string[] => {
    const found = known.get(plain) ?? skeletonKeys(plain, stems).map((stem) => stem + endMark);
    known.set(plain, found);
    return found;
  };
  return {
    lookup,
    needStems: (text) => {
      const plain = splitWords(text).map((word) => word.plain);
      for (let index = 0; index < plain.length; index++) {
        const word = plain[index] ?? '';
        const { phrase } = lookup.find(plain, index);
        if (phrase) index += phrase.length - 1;
        else if (!isFunctionWord(word) && scriptOf(word) !== 'digits' && lookup.find([word], 0).single === null)
          return true;
      }
      return false;
    },
    wordKeys: keysOfWord,
    beginningKey: (plain) => {
      const beginning = skeletonOf(plain);
      return beginning.length < shortestCompleted || scriptOf(plain) === 'digits' ? null : beginning;
    },
    keyWords: (text) => {
      const words = splitWords(text);
      const plain = words.map((word) => word.plain);
      const keyed: KeyedWord[] = [];
      let phraseEnd = 0;
      let phraseKeys: readonly string[] = [];
      let isInName = false;
      for (const [index, word] of words.entries()) {
        const { single, phrase } = lookup.find(plain, index);
        if (phrase && index >= phraseEnd) {
          phraseEnd = index + phrase.length;
          phraseKeys = [conceptKey(phrase.concept)];
          isInName = phrase.isName;
        }
        const own = single === null ? keysOfWord(word.plain) : [conceptKey(single)];
        if (index >= phraseEnd) keyed.push({ ...word, keys: own });
        else keyed.push({ ...word, keys: isInName && single !== null ? phraseKeys : [...phraseKeys, ...own] });
      }
      return keyed;
    },
  };
}

/** The stems of a word as skeletons, shortest first, without end mark; without stems, none but those of numbers. */
export function skeletonKeys(plain: string, stems: Stems | null): readonly string[] {
  if (isFunctionWord(plain)) return [];
  if (scriptOf(plain) === 'digits') return [plain];
  const skeletons = (stems?.(plain) ?? []).map((stem) => withoutEnding(skeletonOf(stem)));
  return [...new Set(skeletons.filter((skeleton) => skeleton !== ''))].sort((a, b) => a.length - b.length);
}
