import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { publishedLabel } from './article-labels.ts';
import { hueClass } from './hue.ts';

/** An article's monogram, and what it stands for. */
export interface SiglumSign {
  readonly siglum: string;
  /** The full name of the publisher, and when the article was published. */
  readonly title: string;
  readonly href: string;
  /** The class of the article's hue. */
  readonly hue: string;
}

/** The monogram of the article with this id. */
export function siglumSign(ui: Interface, story: Story, id: string): SiglumSign {
  const article = story.article(id);
  const publisher = article.source === null ? ui.t('known.unknown') : ui.text(story.source(article.source).name);
  return {
    siglum: article.siglum,
    title: `${publisher}, ${publishedLabel(ui, article)}`,
    href: ui.href(`/articles/${id}/`),
    hue: hueClass(story.orderOf(id)),
  };
}
