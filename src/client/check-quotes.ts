/** A claim of the data files: its words, and where they stand in the text in Unicode code points, the end exclusive. */
export interface PlacedQuote {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What became of one quote of a page. `unproven`: the page agrees with the data, the text is not there to look at. */
export interface CheckedQuote {
  readonly id: string;
  readonly words: string;
  readonly state: 'exact' | 'differs' | 'unproven';
}

/**
 * Compares the quotes of a page with the data and the text, each by its offsets.
 *
 * @param onPage the words that the page gives for each claim
 * @param placed the claims of the data files
 * @param points the text as its code points; null where it is not published
 */
export function checkQuotes(
  onPage: ReadonlyMap<string, string>,
  placed: readonly PlacedQuote[],
  points: readonly string[] | null,
): CheckedQuote[] {
  const claims = new Map(placed.map((claim) => [claim.id, claim]));
  return [...onPage].map(([id, words]) => {
    const claim = claims.get(id);
    if (!claim || words !== claim.quote) return { id, words, state: 'differs' };
    if (!points) return { id, words, state: 'unproven' };
    return { id, words, state: points.slice(claim.start, claim.end).join('') === words ? 'exact' : 'differs' };
  });
}
