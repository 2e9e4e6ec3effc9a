import { Parser } from 'htmlparser2';
import { fromBcp47 } from './iso-language.ts';
import { addDataOf } from './linked-facts.ts';

/** One fact that a page says of itself, and the words that say it: the name of the field and its value. */
export interface HtmlFact {
  readonly value: string;
  readonly words: string;
}

/** What a page says of itself, for programs: each fact by the first field that has it. */
export interface HtmlFacts {
  readonly title: HtmlFact | null;
  /** ISO 8601, local to the page, as far as it is said: a day, or a minute. */
  readonly published: HtmlFact | null;
  readonly updated: HtmlFact | null;
  readonly author: HtmlFact | null;
  /** ISO 639-3. */
  readonly language: HtmlFact | null;
  /** An address of the web. */
  readonly url: HtmlFact | null;
  readonly siteName: HtmlFact | null;
}

/** Which fields say a fact, the surest first. Those of JSON-LD come before all others. */
const fields: Readonly<Record<keyof HtmlFacts, readonly string[]>> = {
  title: ['json-ld headline', 'og:title', 'parsely-title', 'sailthru.title', 'dc.title', 'twitter:title', 'title'],
  published: [
    'json-ld datepublished',
    'article:published_time',
    'og:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'publish-date',
    'pubdate',
    'itemprop datepublished',
    'date',
  ],
  updated: ['json-ld datemodified', 'article:modified_time', 'og:updated_time', 'itemprop datemodified'],
  author: ['json-ld author', 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'],
  language: ['json-ld inlanguage', 'html lang', 'og:locale', 'content-language'],
  url: ['canonical', 'og:url', 'json-ld url', 'parsely-link'],
  siteName: ['og:site_name', 'json-ld publisher', 'application-name'],
};

/** Longest value that is taken for what its field means, in UTF-16 code units. */
const longestValue = 500;

/** Reads what a page says of itself, in JSON-LD, `meta`, `link`, `time` and `html`. Nothing of it is believed to be well formed. */
export function htmlFacts(html: string): HtmlFacts {
  const said = new Map<string, string>();
  const say = (field: string, value: string | undefined): void => {
    const words = value?.replace(/\s+/gu, ' ').trim() ?? '';
    if (words !== '' && words.length <= longestValue && !said.has(field)) said.set(field, words);
  };
  let text: string | null = null;
  let isData = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const key = (attributes['property'] ?? attributes['name'] ?? attributes['http-equiv'] ?? '').toLowerCase();
      const item = (attributes['itemprop'] ?? '').toLowerCase();
      if (name === 'meta' && key !== '') say(key, attributes['content']);
      if (item !== '') say(`itemprop ${item}`, attributes['content'] ?? attributes['datetime']);
      if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical') say('canonical', attributes['href']);
      if (name === 'html') say('html lang', attributes['lang']);
      if (name === 'time' && 'pubdate' in attributes) say('pubdate', attributes['datetime']);
      isData = name === 'script' && /^application\/ld\+json/iu.test(attributes['type']?.trim() ?? '');
      text = isData || name === 'title' ? '' : null;
    },
    ontext(words) {
      if (text !== null) text += words;
    },
    onclosetag(name) {
      if (text === null) return;
      if (isData) addDataOf(text, say);
      else if (name === 'title') say('title', text);
      text = null;
      isData = false;
    },
  });
  parser.end(html);
  const find = (fact: keyof HtmlFacts, read: (value: string) => string | null): HtmlFact | null => {
    for (const field of fields[fact]) {
      const words = said.get(field);
      const value = words === undefined ? null : read(words);
      if (words !== undefined && value !== null) return { value, words: `${field}: ${words}` };
    }
    return null;
  };
  return {
    title: find('title', (value) => value),
    published: find('published', timeIn),
    updated: find('updated', timeIn),
    author: find('author', nameIn),
    language: find('language', fromBcp47),
    url: find('url', addressIn),
    siteName: find('siteName', (value) => value),
  };
}

const isoTime =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?<utc>Z|[+-]00:?00)?(?:[+-]\d{2}:?\d{2})?)?$/u;

/**
 * A time as the page says it, in its own zone, to the minute. Of a time in UTC the day alone counts, as of one at
 * midnight sharp: programs write both where they know no more.
 */
function timeIn(value: string): string | null {
  const { day, time, utc } = isoTime.exec(value)?.groups ?? {};
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || date.getUTCFullYear() < 1900)
    return null;
  const isMinute = time !== undefined && utc === undefined && time !== '00:00';
  return isMinute && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time) ? `${day}T${time}` : day;
}

/** A name, where the field has no address or account instead. */
function nameIn(value: string): string | null {
  return /^https?:|^@|[<>{}]|@\S+\.\S/iu.test(value) || !/\p{L}{2}/u.test(value) || value.length > 120 ? null : value;
}

function addressIn(value: string): string | null {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  // The start page is no address of a text.
  return url.pathname === '/' && url.search === '' ? null : url.href;
}
