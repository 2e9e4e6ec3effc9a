import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Claim } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { attributionOf } from './attribution.ts';
import { claimRemarks } from './claim-remarks.ts';
import { hueClass } from '../texts/hue.ts';

/** Words of a text. */
export interface ShownQuote {
  readonly words: string;
  /** The language of the words, BCP 47. */
  readonly lang: string;
  /** Where they stand in their text. */
  readonly href: string;
  /** The words in the reader's language, or null where they are in it already. */
  readonly translation: string | null;
}

/** One claim as it is told anywhere on the site. */
export interface ShownClaim {
  readonly id: string;
  /** The id of its article, and the class of that article's hue. */
  readonly article: string;
  readonly hue: string;
  /** Who says it, ready to stand before the statement. */
  readonly by: string;
  /** What is claimed; shown behind `by` only. */
  readonly statement: string;
  /** The address of its page. */
  readonly href: string;
  readonly quote: ShownQuote;
  /** What of it is not the rule: how firmly it is said, its course, and whether no person coded it. The voice is in `by`. */
  readonly remarks: readonly string[];
}

/** What is told of a claim wherever it stands. */
export function shownClaim(ui: Interface, story: Story, claim: Claim): ShownClaim {
  const { id, article } = claim;
  return {
    id,
    article,
    hue: hueClass(story.orderOf(article)),
    by: attributionOf(ui, story, claim),
    statement: ui.text(claim.statement),
    href: ui.href(`/claims/${id}/`),
    quote: {
      words: claim.quote,
      lang: toBcp47(story.article(article).language),
      href: ui.href(`/articles/${article}/#claim-${id}`),
      translation: claim.translation[ui.locale] ?? null,
    },
    remarks: claimRemarks(ui, story, claim),
  };
}
