import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { originLabel } from '../texts/article-labels.ts';
import { attributed } from './attribution.ts';

/** A claim in a page of somebody else: in the first language of the site, the others beside it. */
export interface EmbeddedClaim {
  /** The address of its page, below the base. */
  readonly path: string;
  /** Who says what. */
  readonly sentence: string;
  readonly quote: string;
  /** The language of the quote, ISO 639-3. */
  readonly language: string;
  /** The quote in the first language; null where it is in that. */
  readonly translation: string | null;
  /** Who published its article and when. */
  readonly place: string;
  readonly others: readonly {
    readonly locale: string;
    /** What the language is called in itself. */
    readonly name: string;
    readonly sentence: string;
    readonly translation: string | null;
  }[];
}

/**
 * What the page of a claim shows that others put into theirs.
 *
 * @param interfaces those of all languages of the site, in its order
 */
export function embeddedClaim(interfaces: readonly Interface[], story: Story, id: string): EmbeddedClaim {
  const claim = story.claim(id);
  const article = story.article(claim.article);
  const [ui, ...others] = interfaces;
  if (!ui) throw new RangeError('expected a language of the site');
  return {
    path: ui.href(`/claims/${id}/`),
    sentence: attributed(ui, story, claim),
    quote: claim.quote,
    language: article.language,
    translation: claim.translation[ui.locale] ?? null,
    place: originLabel(ui, story, article, 'long'),
    others: others.map((other) => ({
      locale: other.locale,
      name: new Intl.DisplayNames([other.locale], { type: 'language' }).of(other.locale) ?? other.locale,
      sentence: attributed(other, story, claim),
      translation: claim.translation[other.locale] ?? null,
    })),
  };
}
