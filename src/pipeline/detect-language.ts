import { franc } from 'franc';
import type { Phrases } from './phrases.ts';

/** franc reads the beginning, the middle and the end of a body, so many characters of each. */
const sampleLength = 120;

/** A Cyrillic text may hold so large a part of letters that are foreign to its language, in names and quotations. */
const mostForeign = 0.01;

/**
 * The language of a body, ISO 639-3; `und` where its letters are too few to
 * tell. Alphabets leave out what the text cannot be in, then franc decides.
 */
export function detectLanguage(body: readonly string[], { languages, detection }: Phrases): string {
  const text = sampleOf(body);
  const cyrillic = new Map<number, number>();
  let all = 0;
  let letters = 0;
  for (const letter of text.toLowerCase()) {
    const code = letter.charCodeAt(0);
    if (code >= 0x400 && code <= 0x52f) {
      cyrillic.set(code, (cyrillic.get(code) ?? 0) + 1);
      all++;
    } else if (code < 0x80 ? code >= 0x61 && code <= 0x7a : otherLetter.test(letter)) letters++;
  }
  letters += all;
  if (letters < (detection?.fewestLetters ?? 20)) return 'und';
  const candidates = detection?.candidates ?? languages.map((language) => language.language);
  const only = candidates.filter((language) => {
    const alphabet = detection?.alphabets[language];
    if (alphabet === undefined) return true;
    let foreign = 0;
    for (const [code, count] of cyrillic) if (!alphabet.includes(String.fromCharCode(code))) foreign += count;
    return foreign <= all * mostForeign;
  });
  return franc(text, { only });
}

const otherLetter = /\p{L}/u;

/** Passages of the whole body, with one space for every run of white space, so that line ends do not count. */
function sampleOf(body: readonly string[]): string {
  const length = body.reduce((sum, words) => sum + words.length, 0);
  const takes =
    length <= sampleLength * 3
      ? [[0, length]]
      : [0, (length - sampleLength) / 2, length - sampleLength].map((from) => [
          Math.floor(from),
          Math.floor(from) + sampleLength,
        ]);
  const passages = takes.map(([from = 0, to = 0]) => {
    let passed = 0;
    let passage = '';
    for (const words of body) {
      if (passed + words.length > from && passed < to)
        passage += `${words.slice(Math.max(0, from - passed), to - passed)} `;
      passed += words.length;
    }
    return passage;
  });
  return passages.join('').replace(/\s+/gu, ' ').trim();
}
