import type { Story } from '../../comparison/story.ts';
import { publisherShort } from './article-labels.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import { timeOf } from '../../model/dating.ts';

/** What a text is called in the interface. */
export interface TextName {
  readonly publisher: string;
  /** As much of its date as tells it from the publisher's other texts, a number where no date does, or null. */
  readonly when: string | null;
  /** Both in one: `Gazette 2024`. */
  readonly full: string;
}

/** How many characters of an ISO date name a year, a month and a day. */
const precisions = [4, 7, 10] as const;

/**
 * The name of a text: publisher and year; where two would have the same name, with the month, the day or a number,
 * whichever is the first to tell them apart.
 */
export function textName(ui: Interface, story: Story, article: Article): TextName {
  const publisher = publisherShort(ui, story, article);
  const dateOf = (one: Article, length: number): string => timeOf(one.published)?.slice(0, length) ?? '';
  const siblings = story.articles.filter((other) => publisherShort(ui, story, other) === publisher);
  const twins = (length: number): Article[] =>
    siblings.filter((other) => dateOf(other, length) === dateOf(article, length));
  const length = precisions.find((precision) => twins(precision).length === 1) ?? 10;
  const date = dateOf(article, length);
  const alike = twins(length);
  const number = alike.length > 1 ? `(${alike.indexOf(article) + 1})` : '';
  const words = [date === '' ? '' : formatDate(date, ui.locale), number].filter((word) => word !== '');
  const when = words.length === 0 ? null : words.join(' ');
  return { publisher, when, full: when === null ? publisher : `${publisher} ${when}` };
}

/** The names of all texts by their ids. */
export function textNames(ui: Interface, story: Story): ReadonlyMap<string, TextName> {
  return new Map(story.articles.map((article) => [article.id, textName(ui, story, article)]));
}
