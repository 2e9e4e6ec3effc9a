import type { Marker } from './marks.ts';
import type { QueryTerm } from './query.ts';
import type { Result } from './run.ts';

/** Why a record was found, as far as the marks in what is shown of it do not say so. */
export interface Reasons {
  /** Words of the query that it does not have. */
  readonly without: readonly string[];
  /** Words that it has where it is not shown: in its topic, a name, or its wording in another language. */
  readonly elsewhere: readonly string[];
}

/** Why a record was found. `shown` are the texts of it in which matches are marked. */
export function reasonsOf(
  { matched }: Pick<Result, 'matched'>,
  terms: readonly QueryTerm[],
  marker: Marker,
  shown: readonly string[],
): Reasons {
  const marked = new Set(shown.flatMap((text) => marker(text).map(({ term }) => term)));
  const wordsOf = (isOne: (place: number) => boolean): string[] =>
    terms.flatMap(({ typed }, place) => (isOne(place) ? [typed] : []));
  return {
    without: wordsOf((place) => !matched.includes(place)),
    elsewhere: wordsOf((place) => matched.includes(place) && !marked.has(place)),
  };
}
