import type { TextPosition } from '../model/selector.ts';
import { fold } from './fold.ts';

/** One difference between a quote and the nearest place: what the quote has, what the text has there. */
export interface Difference {
  /** Offset in the quote. */
  readonly at: number;
  readonly quote: string;
  readonly text: string;
}

/** The place of a text that a quote without a place most resembles. */
export interface NearPlace {
  readonly position: TextPosition;
  readonly differences: readonly Difference[];
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
  const haystack = fold(text);
  const needle = fold(quote);
  let best: { start: number; end: number; distance: number } | null = null;
  for (const from of neighbourhoods(haystack, needle)) {
    const slack = Math.ceil(needle.length / 3) + 4;
    const start = Math.max(0, from - slack);
    const found = alignedAt(haystack.slice(start, from + needle.length + slack), needle);
    if (best === null || found.distance < best.distance)
      best = { start: start + found.start, end: start + found.end, distance: found.distance };
  }
  if (best === null || best.distance > needle.length / 3) return null;
  const position = { start: best.start, end: best.end };
  return { position, differences: differences(quote, text.slice(position.start, position.end)) };
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

/**
 * The stretch of a window that takes the fewest edits to become the needle.
 *
 * @see https://doi.org/10.1016/0196-6774(80)90016-4 Sellers, 1980
 */
function alignedAt(window: string, needle: string): { start: number; end: number; distance: number } {
  let costs = Array.from({ length: window.length + 1 }, () => 0);
  let starts = Array.from({ length: window.length + 1 }, (_, index) => index);
  for (let i = 1; i <= needle.length; i++) {
    const nextCosts = [i];
    const nextStarts = [0];
    for (let j = 1; j <= window.length; j++) {
      const replace = (costs[j - 1] ?? 0) + (needle[i - 1] === window[j - 1] ? 0 : 1);
      const skipQuote = (costs[j] ?? 0) + 1;
      const skipText = (nextCosts[j - 1] ?? 0) + 1;
      const least = Math.min(replace, skipQuote, skipText);
      nextCosts.push(least);
      nextStarts.push((least === replace ? starts[j - 1] : least === skipQuote ? starts[j] : nextStarts[j - 1]) ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let j = 1; j <= window.length; j++) if ((costs[j] ?? Infinity) < (costs[end] ?? Infinity)) end = j;
  return { start: starts[end] ?? 0, end, distance: costs[end] ?? needle.length };
}

/** Where two near strings differ, runs of differing characters taken together. */
export function differences(quote: string, text: string): Difference[] {
  const rows: number[][] = [Array.from({ length: text.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= quote.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const replace = (above[j - 1] ?? 0) + cost(quote[i - 1], text[j - 1]);
      row.push(Math.min(replace, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  const steps: Difference[] = [];
  let i = quote.length;
  let j = text.length;
  while (i > 0 || j > 0) {
    const here = rows[i]?.[j] ?? 0;
    if (i > 0 && j > 0 && here === (rows[i - 1]?.[j - 1] ?? 0) + cost(quote[i - 1], text[j - 1])) {
      i--;
      j--;
      if (quote[i] !== text[j]) steps.push({ at: i, quote: quote[i] ?? '', text: text[j] ?? '' });
    } else if (i > 0 && here === (rows[i - 1]?.[j] ?? 0) + 1) {
      i--;
      steps.push({ at: i, quote: quote[i] ?? '', text: '' });
    } else {
      j--;
      steps.push({ at: i, quote: '', text: text[j] ?? '' });
    }
  }
  const runs = joined(steps.toReversed());
  const scattered = runs.length > 2 && runs.some((run) => run.quote.length !== run.text.length);
  return scattered ? [differingMiddle(quote, text)] : runs;
}

function cost(a: string | undefined, b: string | undefined): number {
  return a === b ? 0 : 1;
}

/** What remains of two strings when their common beginning and end are taken off: words that were added or left out. */
function differingMiddle(quote: string, text: string): Difference {
  let from = 0;
  while (from < quote.length && quote[from] === text[from]) from++;
  let back = 0;
  while (back < Math.min(quote.length, text.length) - from && quote.at(-1 - back) === text.at(-1 - back)) back++;
  return { at: from, quote: quote.slice(from, quote.length - back), text: text.slice(from, text.length - back) };
}

function joined(steps: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last.at + last.quote.length === step.at) {
      runs[runs.length - 1] = { at: last.at, quote: last.quote + step.quote, text: last.text + step.text };
    } else runs.push(step);
  }
  return runs;
}
