/** A word of a text: as it stands there, and in the form in which words are compared. */
export interface Word {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** In NFC and lower case, without apostrophes. */
  readonly plain: string;
}

/** The script that a word is written in; a word that mixes two is of neither. */
export type Script = 'latin' | 'cyrillic' | 'digits' | 'other';

// Marks belong to the letter before them: a text need not be in NFC. Apostrophes stand inside words, never at their ends.
const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`´′\u00ad][\p{L}\p{M}\p{N}]+)*/gu;
const joints = /['’ʼ‘`´′\u00ad]/gu;
const possessive = /['’ʼ‘`´′]s$/iu;

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
  const plain = text.replaceAll(joints, '').normalize('NFC').toLowerCase();
  // An English possessive is no part of the word.
  return possessive.test(text) && /^\p{Script=Latin}+$/u.test(plain) ? plain.slice(0, -1) : plain;
}

/** The script of a word in its plain form. */
export function scriptOf(plain: string): Script {
  if (/^[\p{Script=Latin}\p{M}]+$/u.test(plain)) return 'latin';
  if (/^[\p{Script=Cyrillic}\p{M}]+$/u.test(plain)) return 'cyrillic';
  return /^[0-9]+$/u.test(plain) ? 'digits' : 'other';
}
