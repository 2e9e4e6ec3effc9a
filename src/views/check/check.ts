import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { textName } from '../texts/text-name.ts';

/** A text that the checker looks in. */
export interface CheckedTextView {
  readonly id: string;
  /** Who published it, and when. */
  readonly name: string;
  readonly href: string;
  /** Where the text as received stands; null for one shown in excerpts, of which the quotes are known alone. */
  readonly seed: string | null;
}

/** What the page shows on which quotes are checked. */
export interface CheckView {
  readonly texts: readonly CheckedTextView[];
  /** The languages of the site by their tags, each in the reader's words. */
  readonly languages: Readonly<Record<string, string>>;
}

/** The page on which quotes are checked. */
export function checkView(ui: Interface, story: Story, tags: readonly string[]): CheckView {
  const names = new Intl.DisplayNames([ui.locale], { type: 'language' });
  return {
    texts: story.articles.map((article) => ({
      id: article.id,
      name: textName(ui, story, article).full,
      href: ui.href(`/articles/${article.id}/`),
      seed: article.display === 'full' ? ui.asset(`/data/seeds/${encodeURIComponent(article.seed)}`) : null,
    })),
    languages: Object.fromEntries(tags.map((tag) => [tag, names.of(tag) ?? tag])),
  };
}
