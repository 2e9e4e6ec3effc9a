import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { publishedLabel } from './article-labels.ts';
import { hueClass } from './hue.ts';
import { textName } from './text-name.ts';

/** What a text is called, and what the name stands for. */
export interface TextSign {
  readonly name: string;
  /** The full name of the publisher, and when the article was published. */
  readonly title: string;
  readonly href: string;
  /** The class of the article's hue. */
  readonly hue: string;
}

/** The name of the article with this id. */
export function textSign(ui: Interface, story: Story, id: string): TextSign {
  const article = story.article(id);
  const publisher = article.source === null ? ui.t('known.unknown') : ui.text(story.source(article.source).name);
  return {
    name: textName(ui, story, article).full,
    title: `${publisher}, ${publishedLabel(ui, article)}`,
    href: ui.href(`/articles/${id}/`),
    hue: hueClass(story.orderOf(id)),
  };
}
