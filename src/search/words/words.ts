/** A word of a text: as it stands there, and in the form in which words are compared. */
export interface Word {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** In NFC and lower case, without apostrophes, stress marks and what cannot be seen. */
  readonly plain: string;
}

/** The script that a word is written in; a word that mixes two is of neither. */
export type Script = 'latin' | 'cyrillic' | 'digits' | 'other';

// Marks belong to the letter before them: a text need not be in NFC. Apostrophes and characters without width stand
// inside words, never at their ends. Single letters with a full stop after each are one word: an abbreviation.
const abbreviation = String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.[ \u00a0]?\p{L})+(?![\p{L}\p{M}\p{N}])`;
const joint = String.raw`['’ʼ‘${'`'}´′\p{Cf}]+`;
const run = String.raw`[\p{L}\p{M}\p{N}]+(?:${joint}[\p{L}\p{M}\p{N}]+)*`;
const word = new RegExp(`${abbreviation}|${run}`, 'gu');
const joints = new RegExp(`${joint}|[. \\u00a0]`, 'gu');
const possessive = /['’ʼ‘`´′]s$/iu;

/** Marks that show the stressed vowel of a Cyrillic word, and the letters that Unicode has for two vowels with one. */
const stress = /[\u0300\u0301]/gu;
const stressed: Readonly<Record<string, string>> = { ѐ: 'е', ѝ: 'и' };

/** The words of a text in their order. Every kind of space, dash and quotation mark parts words; an apostrophe does not. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(word)) {
    const [found] = match;
    words.push({ start: match.index, end: match.index + found.length, plain: plainForm(found) });
  }
  return words;
}

/** A word in the form in which words are compared. */
export function plainForm(text: string): string {
  const composed = text.replaceAll(joints, '').normalize('NFC').toLowerCase();
  const plain = composed.replaceAll(stress, '').replaceAll(/[ѐѝ]/gu, (letter) => stressed[letter] ?? letter);
  // An English possessive is no part of the word.
  return possessive.test(text) && /^\p{Script=Latin}+$/u.test(plain) ? plain.slice(0, -1) : plain;
}

/** The script of a word in its plain form. */
export function scriptOf(plain: string): Script {
  if (/^[\p{Script=Latin}\p{M}]+$/u.test(plain)) return 'latin';
  if (/^[\p{Script=Cyrillic}\p{M}]+$/u.test(plain)) return 'cyrillic';
  return /^[0-9]+$/u.test(plain) ? 'digits' : 'other';
}
