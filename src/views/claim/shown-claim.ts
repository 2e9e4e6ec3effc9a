import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Certainty, Claim, Course } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { attributionOf } from './attribution.ts';
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

/** A tag of a claim in a word. */
export interface ClaimTag {
  /** What the small shape beside it is of; null where it has none. */
  readonly shape: Certainty | Course | null;
  readonly label: string;
  /** What it means, or null where the label says it. */
  readonly why: string | null;
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
  /** Certainty, the course where it says anything of it, and whether no person coded it. The voice is in `by`. */
  readonly tags: readonly ClaimTag[];
}

/** What is told of a claim wherever it stands. */
export function shownClaim(ui: Interface, story: Story, claim: Claim): ShownClaim {
  const { id, article, certainty, portrays } = claim;
  const tags: ClaimTag[] = [
    { shape: certainty, label: ui.t(`certainty.${certainty}`), why: ui.t(`certainty.${certainty}.why`) },
  ];
  if (portrays !== 'neutral') {
    const why = `${ui.text(story.site.courseOf)}. ${ui.t('course.why')}`;
    tags.push({ shape: portrays, label: ui.text(story.site.course[portrays]), why });
  }
  if (claim.coder === 'rules') tags.push({ shape: null, label: ui.t('tag.rules'), why: null });
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
    tags,
  };
}
