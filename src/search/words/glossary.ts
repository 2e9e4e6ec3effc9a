import type { Term } from '../../model/terms.ts';
import { skeletonOf } from './skeleton.ts';
import { plainForm, scriptOf } from './words.ts';

/**
 * The concepts as the search carries them: one line a concept, its forms in
 * every script, in the order of the terms file.
 */
export type Glossary = readonly (readonly string[])[];

/** Forms of fewer letters are whole words: the beginning of too many others. */
const shortestBeginning = 4;

/** Forms of fewer letters are not looked for in the other script: too many words of it begin alike. */
const shortestAcross = 5;

/** Words of fewer letters are not repaired, and words of at least `longWord` may differ in two letters. */
const shortestRepaired = 5;
const longWord = 7;

/** A word beyond the form that it begins with may go on by this many letters and still be a slip of it. */
const longestTail = 4;

/** The concepts of a story in the form in which the index carries them. */
export function toGlossary(terms: readonly Term[]): Glossary {
  return terms.map(({ en, ru, uk, kk }) => [...new Set([...en, ...ru, ...uk, ...kk])]);
}

/** What a word of a text stands for. */
export interface Found {
  /** The concept of the word alone. */
  readonly single: number | null;
  /** How many letters the form of that concept has. */
  readonly letters: number;
  /** The concept of it and the words after it, and how many words it takes in all. */
  readonly phrase: { readonly concept: number; readonly length: number } | null;
}

interface Form {
  readonly concept: number;
  readonly parts: readonly Part[];
  readonly letters: number;
}

interface Part {
  readonly text: string;
  readonly whole: boolean;
}

/** A concept found by the skeleton of a word, and how many letters of it the form has. */
export interface Across {
  readonly concept: number;
  readonly letters: number;
}

/** A form that was meant by a word. */
export interface Repair {
  readonly concept: number;
  /** The form as the terms file has it, without `$`. */
  readonly form: string;
}

/** Looks up words among the forms of a glossary. */
export interface Lookup {
  /** What begins at a word, in the word's own script; the longest form wins. Words are in their plain form. */
  readonly find: (words: readonly string[], at: number) => Found;
  /** The concept of a word that is written in letters other than its form: a transliteration. */
  readonly findAcross: (plain: string) => Across | null;
  /** Concepts of which one form begins with the word: a word not yet typed to its end. */
  readonly complete: (plain: string, most: number) => readonly number[];
  /** The concept of the form that is nearest to a misspelt word: one letter off, two in long words. */
  readonly repair: (plain: string) => Repair | null;
}

/** Indexes a glossary for looking up. Pure. */
export function createLookup(glossary: Glossary): Lookup {
  const byBeginning = new Map<string, Form[]>();
  const skeletons = new Map<string, number>();
  const forms: (Repair & { readonly skeleton: string })[] = [];
  let longest = 0;
  for (const [concept, lines] of glossary.entries()) {
    for (const line of lines) {
      const parts = line.split(' ').map(readPart);
      const [first] = parts;
      if (!first) continue;
      longest = Math.max(longest, first.text.length);
      const form = { concept, parts, letters: line.length };
      byBeginning.set(
        first.text,
        [...(byBeginning.get(first.text) ?? []), form].sort((a, b) => b.letters - a.letters),
      );
      if (parts.length > 1) continue;
      const skeleton = skeletonOf(first.text);
      forms.push({ concept, form: first.text, skeleton });
      if (!first.whole && skeleton.length >= shortestAcross && !skeletons.has(skeleton))
        skeletons.set(skeleton, concept);
    }
  }

  const longestForm = (words: readonly string[], at: number, ofPhrases: boolean): Form | null => {
    const word = words[at] ?? '';
    for (let length = Math.min(word.length, longest); length > 0; length--) {
      const fitting = byBeginning.get(word.slice(0, length))?.find(({ parts }) => {
        return parts.length > 1 === ofPhrases && parts.every((part, index) => fits(part, words[at + index]));
      });
      if (fitting) return fitting;
    }
    return null;
  };
  const find = (words: readonly string[], at: number): Found => {
    const phrase = longestForm(words, at, true);
    const single = longestForm(words, at, false);
    return {
      single: single?.concept ?? null,
      letters: single?.parts[0]?.text.length ?? 0,
      phrase: phrase && { concept: phrase.concept, length: phrase.parts.length },
    };
  };

  return {
    find: (words, at) => {
      const found = find(words, at);
      if (found.single !== null || found.phrase) return found;
      const word = words[at] ?? '';
      const folded = foldLetters(word);
      return folded === word ? found : find(words.map(foldLetters), at);
    },
    findAcross: (plain) => {
      const skeleton = skeletonOf(plain);
      for (let length = skeleton.length; length >= shortestAcross; length--) {
        const concept = skeletons.get(skeleton.slice(0, length));
        if (concept !== undefined) return { concept, letters: length };
      }
      return null;
    },
    complete: (plain, most) => {
      const skeleton = skeletonOf(plain);
      const found = new Set<number>();
      for (const form of forms) {
        if (found.size < most && form.skeleton.startsWith(skeleton)) found.add(form.concept);
      }
      return [...found];
    },
    repair: (plain) => {
      const skeleton = skeletonOf(plain);
      const allowed = plain.length >= longWord ? 2 : 1;
      if (plain.length < shortestRepaired) return null;
      let best: (typeof forms)[number] | null = null;
      let least = allowed;
      for (const form of forms) {
        const known = form.skeleton;
        if (known.length < shortestRepaired || known.length - skeleton.length > allowed) continue;
        // A slip is seldom in the first letter, and two are one too many in a form that is short itself.
        if (known[0] !== skeleton[0]) continue;
        const limit = Math.min(least + 1, known.length >= longWord ? 3 : 2);
        const distance = distanceToBeginning(known, skeleton, limit);
        if (distance >= limit || (distance === least && best && known.length <= best.skeleton.length)) continue;
        best = form;
        least = distance;
      }
      return best && { concept: best.concept, form: best.form };
    },
  };
}

function readPart(text: string): Part {
  const whole = text.endsWith('$');
  const plain = plainForm(whole ? text.slice(0, -1) : text);
  const letters = scriptOf(plain) === 'cyrillic' ? foldYo(plain) : plain;
  return { text: letters, whole: whole || letters.length < shortestBeginning };
}

function fits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  const plain = foldYo(word);
  return part.whole ? plain === part.text : plain.startsWith(part.text);
}

function foldYo(plain: string): string {
  return plain.replaceAll('ё', 'е');
}

/** A word with Kazakh letters as Russian writes them, and Latin ones without marks: for names of other countries. */
function foldLetters(plain: string): string {
  const kazakh = foldYo(plain).replaceAll(/[әғқңөұүһ]/gu, (letter) => kazakhLetters[letter] ?? letter);
  if (scriptOf(kazakh) !== 'latin') return kazakh;
  return kazakh.replaceAll('ı', 'i').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const kazakhLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
};

/**
 * The fewest letters to insert, delete, replace or swap for a word to begin
 * with a form, and not go on for long after it. `limit` or more is `limit`.
 */
function distanceToBeginning(form: string, word: string, limit: number): number {
  let above: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= form.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (form[i - 1] === word[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && form[i - 1] === word[j - 2] && form[i - 2] === word[j - 1];
      const swapped = swaps ? (above[j - 2] ?? 0) + 1 : Infinity;
      const value = Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least >= limit) return limit;
    above = row;
    row = next;
  }
  return Math.min(limit, ...row.slice(Math.max(0, word.length - longestTail)));
}
