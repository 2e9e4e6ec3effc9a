import { type PairIds, questionsInCommon } from '../comparison/pair.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { pageDescription, publisherShort } from './article-labels.ts';

/** The title of the page of two texts. */
export function pairTitle(ui: Interface, story: Story, { a, b }: PairIds): string {
  return ui.t('duo.title', { a: named(ui, story, a), b: named(ui, story, b) });
}

/** The description of the page of two texts for a list of search results. */
export function pairDescription(ui: Interface, story: Story, { a, b }: PairIds): string {
  const n = questionsInCommon(story, { a, b }).length;
  return pageDescription(ui.t('duo.description', { a: named(ui, story, a), b: named(ui, story, b), n }));
}

/** The address of the page of two texts, below the language. */
export function pairPath({ a, b }: PairIds): string {
  return `/compare/${a}/${b}/`;
}

function named(ui: Interface, story: Story, id: string): string {
  const article = story.article(id);
  return `${publisherShort(ui, story, article)} (${article.siglum})`;
}
