import { endMark, type Keys } from './words/keys.ts';
import type { QueryTerm } from './query.ts';
import { splitWords } from './words/words.ts';

/** A word of a text that matched the query. */
export interface MatchedWord {
  readonly start: number;
  readonly end: number;
  /** Which term of the query it matched, from 0. */
  readonly term: number;
}

/** Finds what matched in texts of whatever language. */
export type Marker = (text: string) => MatchedWord[];

/**
 * Finds the words of a text that matched a query, by comparing keys; with
 * `exact`, the words that stand in it as typed.
 */
export function createMarker(terms: readonly QueryTerm[], keys: Keys, exact: boolean): Marker {
  if (exact) {
    const typed = new Map(
      terms.flatMap((term, index) => splitWords(term.typed).map(({ plain }) => [plain, index] as const)),
    );
    return (text) =>
      splitWords(text).flatMap(({ start, end, plain }) => {
        const term = typed.get(plain);
        return term === undefined ? [] : [{ start, end, term }];
      });
  }
  const wanted = terms.flatMap((term, index) => term.keys.map((key) => ({ key, term: index })));
  const matching = (own: readonly string[]): number | undefined =>
    wanted.find(({ key }) => own.some((one) => (key.endsWith(endMark) ? one === key : one.startsWith(key))))?.term;
  return (text) =>
    keys.keyWords(text).flatMap(({ start, end, keys: own }) => {
      const term = matching(own);
      return term === undefined ? [] : [{ start, end, term }];
    });
}

/** The terms of a query that stand in texts exactly as typed, by their places. */
export function exactTerms(terms: readonly QueryTerm[], texts: readonly string[]): number[] {
  const words = new Set(texts.flatMap((text) => splitWords(text).map(({ plain }) => plain)));
  return [...terms.entries()].flatMap(([place, { typed }]) =>
    splitWords(typed).every(({ plain }) => words.has(plain)) ? [place] : [],
  );
}
