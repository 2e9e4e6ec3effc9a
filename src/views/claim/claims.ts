import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { toBcp47 } from '../../model/language.ts';
import { articleName, originLabel } from '../texts/article-labels.ts';
import { type ShownClaim, shownClaim } from './shown-claim.ts';

/** One article in the list of all claims. */
export interface ArticleClaims {
  /** The address of its part of the page. */
  readonly id: string;
  readonly siglum: string;
  readonly href: string;
  /** Who published it and when. */
  readonly origin: string;
  /** How many of all claims are its. */
  readonly count: string;
  /** Its headline, or the beginning of its text. */
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** In order of place. */
  readonly claims: readonly ShownClaim[];
}

/** What the list of all claims shows. */
export interface ClaimsView {
  readonly lede: string;
  /** Oldest first. */
  readonly articles: readonly ArticleClaims[];
}

/** The list of all claims, article by article. */
export function claimsView(ui: Interface, story: Story): ClaimsView {
  const n = story.claims.length;
  return {
    lede: `${ui.t('claims.lede')} ${ui.t('count.claims', { n })}.`,
    articles: story.articles.map((article) => {
      const claims = story.claimsOf(article.id);
      return {
        id: `article-${article.id}`,
        siglum: article.siglum,
        href: ui.href(`/articles/${article.id}/`),
        origin: originLabel(ui, story, article),
        count: ui.t('count.claimsOf', { k: claims.length, n }),
        name: articleName(article).text,
        lang: toBcp47(article.language),
        claims: claims.map((claim) => shownClaim(ui, story, claim)),
      };
    }),
  };
}
