import { isCaseEnding, isEnding, isEndingOfSkeleton, isSoftEnding } from './endings.ts';
import { skeletonOf } from './skeleton.ts';
import { plainForm, scriptOf } from './words.ts';

/**
 * The concepts as the search carries them: one line a concept, its forms in
 * every script, in the order of the terms file.
 */
export type Glossary = readonly (readonly string[])[];

/** Forms of fewer letters are whole words: the beginning of too many others. */
const shortestBeginning = 4;

/** Forms of fewer letters, and whole words of fewer, are not looked for in the other script: too many words of it are alike. */
const shortestAcross = 4;
const shortestWholeAcross = 5;

/** The fewest letters that are completed to a form. */
const shortestStart = 3;

/** Begins each form of several words that is a name: the words in it say nothing of themselves. */
export const nameMark = '+';

/** Ends each beginning that may go on in any way, for the endings of its language are not known here. */
export const openMark = '|';

/** What a word of a text stands for. */
export interface Found {
  /** The concept of the word alone. */
  readonly single: number | null;
  /** How many letters the form of that concept has. */
  readonly letters: number;
  /** The concept of it and the words after it, how many words it takes in all, and whether they are a name. */
  readonly phrase: { readonly concept: number; readonly length: number; readonly isName: boolean } | null;
}

interface Form {
  readonly concept: number;
  readonly parts: readonly Part[];
  readonly letters: number;
  readonly isName: boolean;
}

interface Part {
  readonly text: string;
  readonly whole: boolean;
  /** Whether what follows is an ending of a noun and nothing else. */
  readonly isStem: boolean;
  /** Whether anything may follow. */
  readonly isOpen: boolean;
}

/** A concept that a word may stand for, and the form by which it was found. */
export interface Meant {
  readonly concept: number;
  /** The form as the terms file has it, without `$` or `~`. */
  readonly form: string;
}

/** A concept found in the other script. */
export interface Across extends Meant {
  /** How many letters of the skeleton the form has. */
  readonly letters: number;
  /** Whether they are all of it. */
  readonly isAll: boolean;
}

/** Looks up words among the forms of a glossary. */
export interface Lookup {
  /** What begins at a word, in the word's own script; the longest form wins. Words are in their plain form. */
  readonly find: (words: readonly string[], at: number) => Found;
  /** The concept of a word that is written in letters other than its form: a transliteration. */
  readonly findAcross: (plain: string) => Across | null;
  /** Concepts of which one form begins with the word: a word not yet typed to its end. */
  readonly complete: (plain: string, most: number) => readonly Meant[];
  /** Every form of one word, in the order of the concepts. */
  readonly forms: readonly (Meant & { readonly isWhole: boolean })[];
}

/** Indexes a glossary for looking up. Pure. */
export function createLookup(glossary: Glossary): Lookup {
  const byBeginning = new Map<string, Form[]>();
  const skeletons = new Map<string, Meant & Pick<Part, 'isOpen'> & { readonly isWhole: boolean }>();
  const forms: (Meant & { readonly isWhole: boolean; readonly skeleton: string })[] = [];
  let longest = 0;
  for (const [concept, lines] of glossary.entries()) {
    for (const line of lines) {
      const isName = line.startsWith(nameMark);
      const parts = (isName ? line.slice(nameMark.length) : line).split(' ').map(readPart);
      const [first] = parts;
      if (!first) continue;
      longest = Math.max(longest, first.text.length);
      const form = { concept, parts, letters: line.length, isName };
      const beginning = first.text.slice(0, first.text.length - (isSoftened(first) ? 1 : 0));
      byBeginning.set(
        beginning,
        [...(byBeginning.get(beginning) ?? []), form].sort((a, b) => b.letters - a.letters),
      );
      if (parts.length > 1) continue;
      const skeleton = skeletonOf(first.text);
      const isWhole = first.whole;
      forms.push({ concept, form: first.text, isWhole, skeleton });
      const isLong = skeleton.length >= (isWhole ? shortestWholeAcross : shortestAcross);
      if (scriptOf(first.text) === 'cyrillic' && isLong && !skeletons.has(skeleton))
        skeletons.set(skeleton, { concept, form: first.text, isWhole, isOpen: first.isOpen });
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
      phrase: phrase && { concept: phrase.concept, length: phrase.parts.length, isName: phrase.isName },
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
        const found = skeletons.get(skeleton.slice(0, length));
        const rest = skeleton.slice(length);
        if (found && (found.isOpen || (found.isWhole ? rest === '' : isEndingOfSkeleton(rest))))
          return { concept: found.concept, form: found.form, letters: length, isAll: rest === '' };
      }
      return null;
    },
    complete: (plain, most) => {
      const skeleton = skeletonOf(plain);
      const found = new Map<number, Meant>();
      for (const { concept, form, skeleton: known } of forms) {
        if (skeleton.length < shortestStart || !known.startsWith(skeleton) || found.has(concept)) continue;
        found.set(concept, { concept, form });
        if (found.size === most) break;
      }
      return [...found.values()];
    },
    forms,
  };
}

function readPart(text: string): Part {
  const whole = text.endsWith('$');
  const isStem = text.endsWith('~');
  const isOpen = text.endsWith(openMark);
  const plain = plainForm(whole || isStem || isOpen ? text.slice(0, -1) : text);
  const letters = scriptOf(plain) === 'cyrillic' ? foldYo(plain) : plain;
  return { text: letters, whole: whole || (!isStem && letters.length < shortestBeginning), isStem, isOpen };
}

function fits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  const plain = foldYo(word);
  if (plain === part.text) return true;
  if (part.whole) return false;
  if (part.isOpen) return plain.startsWith(part.text);
  if (part.isStem) return plain.startsWith(part.text) && isCaseEnding(plain.slice(part.text.length));
  const script = scriptOf(plain);
  if (plain.startsWith(part.text) && isEnding(plain.slice(part.text.length), script)) return true;
  const beginning = part.text.slice(0, -1);
  return isSoftened(part) && plain.startsWith(beginning) && isSoftEnding(plain.slice(beginning.length));
}

/** Whether the last letter of a form gives way to the vowel of an ending: й, as in май, мая. */
function isSoftened({ text, whole, isStem }: Part): boolean {
  return !whole && !isStem && text.endsWith('й');
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
