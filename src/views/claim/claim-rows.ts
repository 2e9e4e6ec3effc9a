import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import { type TextSign, textSign } from '../texts/text-sign.ts';
import { type ShownClaim, type ShownQuote, shownClaim } from './shown-claim.ts';

/** Words of a text, and every claim that stands on them. */
export interface QuoteRow {
  readonly quote: ShownQuote;
  /** Never none. */
  readonly claims: readonly ShownClaim[];
}

/** What one text has of a list of claims. */
export interface TextRows {
  /** Id of the article. */
  readonly article: string;
  readonly sign: TextSign;
  /** In order of place. */
  readonly quotes: readonly QuoteRow[];
}

/** Claims text by text, oldest first, and in each by the words on which they stand, so that no quote is printed twice in a row. */
export function claimRows(ui: Interface, story: Story, claims: readonly Claim[]): TextRows[] {
  const ordered = claims.toSorted(
    (a, b) => story.orderOf(a.article) - story.orderOf(b.article) || a.start - b.start || a.end - b.end,
  );
  return [...Map.groupBy(ordered, ({ article }) => article)].map(([article, own]) => ({
    article,
    sign: textSign(ui, story, article),
    quotes: [...Map.groupBy(own, ({ start, end }) => `${start}–${end}`).values()].flatMap((same) => {
      const claims = same.map((claim) => shownClaim(ui, story, claim));
      const [first] = claims;
      return first ? [{ quote: first.quote, claims }] : [];
    }),
  }));
}
