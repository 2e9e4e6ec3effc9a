import type { Article } from '../model/article.ts';
import type { StoryEvent } from '../model/codebook.ts';
import { timeOf } from '../model/dating.ts';
import type { Correction } from '../model/corrections.ts';
import { xmlText } from './xml.ts';

/** A correction with the id of its place on the page of the method. */
export interface PlacedCorrection extends Correction {
  /** `correction-<date>`, and a number from the second of a day on: the order of the list decides, so it is added to at its end. */
  readonly id: string;
}

/** The corrections with their ids, newest first. */
export function placeCorrections(corrections: readonly Correction[]): PlacedCorrection[] {
  const counts = new Map<string, number>();
  const placed = corrections.map((correction) => {
    const count = (counts.get(correction.date) ?? 0) + 1;
    counts.set(correction.date, count);
    return { ...correction, id: `correction-${correction.date}${count === 1 ? '' : `-${count}`}` };
  });
  return placed.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** What a feed says in one language; addresses are absolute. */
export interface FeedWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** The address of the feed itself. */
  readonly self: string;
  /** The page that lists the corrections; each has its id there. */
  readonly page: string;
  /** When the feed last changed: a day in ISO 8601. */
  readonly updated: string;
  /** What each says in one line, and whole. */
  readonly entries: readonly {
    readonly id: string;
    readonly date: string;
    readonly title: string;
    readonly text: string;
  }[];
}

/**
 * A feed in Atom. No clock is read: a day stands for its first second, UTC.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(words: FeedWords): string {
  const entries = words.entries.map(({ id, date, title, text }) => {
    const address = `${words.page}#${id}`;
    return [
      '  <entry>',
      `    <id>${xmlText(address)}</id>`,
      `    <title>${xmlText(title)}</title>`,
      `    <link rel="alternate" href="${xmlText(address)}"/>`,
      `    <updated>${instantOf(date)}</updated>`,
      `    <content type="text">${xmlText(text)}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(words.language)}">`,
    `  <id>${xmlText(words.self)}</id>`,
    `  <title>${xmlText(words.title)}</title>`,
    `  <subtitle>${xmlText(words.subtitle)}</subtitle>`,
    `  <author><name>${xmlText(words.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(words.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(words.page)}"/>`,
    `  <updated>${instantOf(words.updated)}</updated>`,
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}

/**
 * The same feed as JSON.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(words: FeedWords): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.title,
    description: words.subtitle,
    home_page_url: words.page,
    feed_url: words.self,
    language: words.language,
    authors: [{ name: words.author }],
    items: words.entries.map(({ id, date, title, text }) => ({
      id: `${words.page}#${id}`,
      url: `${words.page}#${id}`,
      title,
      content_text: text,
      date_published: instantOf(date),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/**
 * The newest day that the data of a story names: of its corrections, else of
 * its articles (published, or the last day that they know of) and its events.
 */
export function newestDay(story: {
  readonly corrections: readonly Pick<Correction, 'date'>[];
  readonly articles: readonly Pick<Article, 'published' | 'knowsUntil'>[];
  readonly events: readonly Pick<StoryEvent, 'days'>[];
}): string {
  const corrected = story.corrections.map(({ date }) => date);
  if (corrected.length > 0) return latest(corrected);
  return latest([
    ...story.articles.flatMap(({ published, knowsUntil }) => [
      timeOf(published)?.slice(0, 10),
      published.latest,
      knowsUntil.latest,
    ]),
    ...story.events.flatMap(({ days }) => [days?.starts ?? null, days?.ends ?? null]),
  ]);
}

function latest(dates: readonly (string | null | undefined)[]): string {
  const days = dates.filter((date): date is string => date?.length === 10);
  // A story without any date began, for all that is known, with the calendar of computers.
  return days.toSorted().at(-1) ?? '1970-01-01';
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}
