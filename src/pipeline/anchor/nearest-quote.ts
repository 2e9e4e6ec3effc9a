import search from 'approx-string-match';
import { diffChars } from 'diff';
import type { TextPosition } from '../../model/selector.ts';
import { foldAlike } from './fold.ts';

/** One difference between a quote and the nearest place: what the quote has, what the text has there. */
export interface QuoteDifference {
  /** Offset in the quote. */
  readonly at: number;
  readonly quote: string;
  readonly text: string;
}

/** The place of a text that a quote without a place most resembles. */
export interface NearPlace {
  readonly position: TextPosition;
  readonly differences: readonly QuoteDifference[];
}

/** Of a long text only the neighbourhoods of shared pieces are compared, and of these no more than this. */
const mostNeighbourhoods = 12;
const mostPieces = 8;

/** Of one piece no more places than these are looked at. */
const mostPlaces = 64;

/**
 * The nearest place of a quote that stands nowhere, so that a message can say
 * what differs. Never a match: the caller reports it and accepts nothing. Null
 * where less than two thirds of the characters agree.
 *
 * The work is bounded: one linear search for each of eight pieces of the quote,
 * and an edit distance in at most twelve neighbourhoods as long as the quote.
 */
export function nearestQuote(text: string, quote: string): NearPlace | null {
  const haystack = foldAlike(text);
  const needle = foldAlike(quote);
  const slack = Math.ceil(needle.length / 3) + 4;
  let best: TextPosition | null = null;
  let least = Math.floor(needle.length / 3) + 1;
  for (const from of neighbourhoods(haystack, needle)) {
    const begin = Math.max(0, from - slack);
    const [found] = search(haystack.slice(begin, from + needle.length + slack), needle, least - 1);
    if (!found || found.errors >= least) continue;
    best = { start: begin + found.start, end: begin + found.end };
    least = found.errors;
  }
  if (!best) return null;
  const position = withEdges(text, quote, best);
  return { position, differences: differencesOf(quote, text.slice(position.start, position.end)) };
}

/**
 * A place with the characters that stand for the first and the last of the quote: to the search a
 * character that is another costs as much as one that is not there, and it takes the shorter place.
 */
function withEdges(text: string, quote: string, { start, end }: TextPosition): TextPosition {
  const runs = differencesOf(quote, text.slice(start, end));
  const missing = (run: QuoteDifference | undefined): number => (run?.text === '' ? run.quote.length : 0);
  const [first, last] = [runs.at(0), runs.at(-1)];
  const before = first?.at === 0 ? missing(first) : 0;
  const behind = last && last.at + last.quote.length === quote.length ? missing(last) : 0;
  return { start: start - inWord(text.slice(0, start), before, -1), end: end + inWord(text.slice(end), behind, 1) };
}

/** How many characters, at most so many, go on with the word at the edge of a text: at its beginning (1) or its end (-1). */
function inWord(text: string, most: number, edge: 1 | -1): number {
  let count = 0;
  while (count < most && /[\p{L}\p{N}]/u.test(text.at(edge === 1 ? count : -1 - count) ?? '')) count++;
  return count;
}

/** Offsets in the text where the quote may begin, by pieces that both have. */
function neighbourhoods(haystack: string, needle: string): number[] {
  const size = Math.max(3, Math.floor(needle.length / mostPieces));
  const votes = new Map<number, number>();
  for (let piece = 0; piece * size + size <= needle.length; piece++) {
    const words = needle.slice(piece * size, piece * size + size);
    const places: number[] = [];
    for (let at = haystack.indexOf(words); at >= 0 && places.length < mostPlaces; at = haystack.indexOf(words, at + 1))
      places.push(at);
    // A rare piece says more of the place than a common one, and one that is everywhere next to nothing.
    const weight = places.length < mostPlaces ? 1 / places.length : 0.001;
    for (const at of places) {
      // Pieces of one place agree on where the quote begins, give or take the edit itself.
      const begin = Math.max(0, Math.round((at - piece * size) / 8) * 8);
      votes.set(begin, (votes.get(begin) ?? 0) + weight);
    }
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostNeighbourhoods)
    .map(([begin]) => begin);
}

/** Where two near strings differ, runs of differing characters taken together. */
function differencesOf(quote: string, text: string): QuoteDifference[] {
  const runs: QuoteDifference[] = [];
  let at = 0;
  for (const { value, added, removed } of diffChars(quote, text)) {
    const last = runs.at(-1);
    if (removed) runs.push({ at, quote: value, text: '' });
    else if (added && last && last.at + last.quote.length === at) runs[runs.length - 1] = { ...last, text: value };
    else if (added) runs.push({ at, quote: '', text: value });
    if (!added) at += value.length;
  }
  const scattered = runs.length > 2 && runs.some((run) => run.quote.length !== run.text.length);
  return scattered ? [differingMiddle(quote, text)] : runs;
}

/** What remains of two strings when their common beginning and end are taken off: words that were added or left out. */
function differingMiddle(quote: string, text: string): QuoteDifference {
  let from = 0;
  while (from < quote.length && quote[from] === text[from]) from++;
  let back = 0;
  while (back < Math.min(quote.length, text.length) - from && quote.at(-1 - back) === text.at(-1 - back)) back++;
  return { at: from, quote: quote.slice(from, quote.length - back), text: text.slice(from, text.length - back) };
}
