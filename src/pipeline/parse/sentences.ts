import type { TextPosition } from '../../model/selector.ts';
import { toBcp47 } from '../../model/language.ts';

/** What of a language a splitter needs beside the rules of Unicode. */
export interface SentenceRules {
  /** ISO 639-3. */
  readonly language: string;
  /** Abbreviations, without their last dot, that stand before what they belong to and so end no sentence. */
  readonly abbreviations: readonly string[];
  /** Whether the language writes an ordinal number with a dot: “3. März”. */
  readonly ordinalDot?: boolean;
}

/**
 * The sentences of a text, in order: each begins and ends on a character that
 * is not white space, and every such character lies in exactly one. Offsets are
 * UTF-16 code units into `text`.
 *
 * Goes by the sentence boundaries of Unicode, adds those that a scrape glued
 * together (“…operation.Troops”), and takes back those after an abbreviation or
 * initial and before a small letter.
 *
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function splitSentences(
  text: string,
  { language, abbreviations, ordinalDot = false }: SentenceRules,
): TextPosition[] {
  const segmenter = segmenterOf(language);
  const glued = new Set([...text.matchAll(glue)].map((match) => match.index + match[0].length));
  const ends = new Set([...glued, ...Array.from(text.matchAll(dots), (match) => match.index + match[0].length)]);
  for (const { index, segment } of segmenter.segment(text)) ends.add(index + segment.length);
  const joining = new Set(abbreviations.map((word) => word.toLowerCase()));
  const lastWord = text.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  const sentences: TextPosition[] = [];
  let start = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (
      end < text.length &&
      (end > lastWord ||
        continues(text, end) ||
        endsInAbbreviation(text, start, end, joining) ||
        (ordinalDot && endsInOrdinal(text, end)))
    )
      continue;
    const words = text.slice(start, end);
    const trimmed = words.trimEnd();
    const from = start + (words.length - words.trimStart().length);
    if (trimmed.trimStart() !== '') sentences.push({ start: from, end: start + trimmed.length });
    start = end;
  }
  return sentences;
}

/** A small letter, a closing mark and nothing between it and the capital that begins a word. */
const glue = /(?<=\p{Ll}[»”")\]]?)[.!?…]+[»”")\]]*(?=[«“„"([]?\p{Lu}(?:\p{Ll}|\s))/gu;

/** Dots that break a sentence off, where the next word begins another: Unicode takes one character for three no end. */
const dots = /…[»”")\]]*\s+(?=[«“„"(]?\p{Lu})/gu;

/** A day or another ordinal number, not a year, before a word. */
function endsInOrdinal(text: string, end: number): boolean {
  return (
    /(?<![\p{L}\p{N}.,])\d{1,2}\.\s$/u.test(text.slice(Math.max(0, end - 8), end)) && /^\p{L}/u.test(text.charAt(end))
  );
}

/** No sentence begins with a small letter, even behind a dash. */
function continues(text: string, at: number): boolean {
  return /^\s*(?:[–—-]\s*)?[»”“„«"'’(]*\p{Ll}/u.test(text.slice(at, at + 24));
}

/** Longest abbreviation behind a number that may end a sentence, in letters: “in 2022 г.”, but “5 Mio. Euro”. */
const longestUnit = 2;

/** Initials end no sentence, an abbreviation only after a number: “in 2022 г.”. */
function endsInAbbreviation(text: string, start: number, end: number, joining: ReadonlySet<string>): boolean {
  const words = text.slice(Math.max(start, end - 40), end);
  const match = /(?<number>\d\s?)?(?<![\p{L}\p{N}])(?<word>[\p{L}.]*\p{L})\.\s*$/u.exec(words);
  const word = match?.groups?.['word'] ?? '';
  // “A. B. Smith”, “A.B. Smith”, “the U.S. Coast Guard”
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  // “z. B.”: letters of one abbreviation, with a space between
  if (word.length === 1 && /^\p{L}\./u.test(text.slice(end, end + 2))) return true;
  const closes = match?.groups?.['number'] !== undefined && word.length <= longestUnit;
  return !closes && joining.has(word.toLowerCase());
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(toBcp47(language), { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
