import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RemovalReason } from '../../../model/article.ts';
import { fold } from '../phrases.ts';
import { htmlFacts } from './html-facts.ts';
import type { HtmlFacts } from './html-facts.ts';
import { htmlLines } from './html-lines.ts';
import type { HtmlLine } from './html-lines.ts';
import { plainHtml } from './plain-html.ts';
import { shallowHtml } from './shallow-html.ts';

/** What HTML knows of a line of the text that was taken out of it; `at` is an offset in the line, in UTF-16 code units. */
export interface TakenLine {
  readonly at: number;
  /** That it is the headline, or is set aside and why. */
  readonly as: 'headline' | RemovalReason;
}

/** A page as text. */
export interface TakenText {
  /** The headline, where there is one, and the text, one paragraph a line, an empty line between them. */
  readonly text: string;
  readonly lines: readonly TakenLine[];
  readonly facts: HtmlFacts;
  /** Whether the text was found in the page; otherwise `text` holds all of its words. */
  readonly isFound: boolean;
}

/** Pages of more elements are no articles; their words are taken as they are. */
const mostElements = 20_000;

/**
 * Takes the text out of HTML: the part that Readability holds for the article,
 * with the sentences in the midst of it that Readability leaves out. Never
 * throws, and gives the same for the same HTML; nothing of it is run or fetched.
 */
export function takeText(source: string): TakenText {
  const html = shallowHtml(source);
  const facts = htmlFacts(html);
  const page = htmlLines(html);
  const article = articleLines(html);
  const isFound = article.length > 0;
  const title = titleOf(page, facts);
  const body = isFound ? completed(article, page, title) : page;
  const lines: TakenLine[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (text: string, as: TakenLine['as'] | null): void => {
    if (as !== null) lines.push({ at: length, as });
    parts.push(text);
    length += text.length + gap.length;
  };
  const key = title === null ? null : keyOf(title);
  // Of a whole page the headline stands where it is.
  if (title !== null && (isFound || !page.some(({ text }) => keyOf(text) === key))) add(title, 'headline');
  for (const [index, { text, isCaption }] of body.entries()) {
    const isTitle = keyOf(text) === key;
    // What stands right below the headline again is the headline.
    if (isTitle && isFound && index === 0) continue;
    const isHeadline = isTitle && !isFound && !lines.some(({ as }) => as === 'headline');
    add(text, isHeadline ? 'headline' : isCaption ? 'media-stub' : null);
  }
  return { text: parts.length === 0 ? '' : `${parts.join(gap)}\n`, lines, facts, isFound };
}

/** What stands between two lines of the text. */
const gap = '\n\n';

/** What Readability holds for the article; no line where it finds none, or gives up. */
function articleLines(html: string): HtmlLine[] {
  const plain = plainHtml(html);
  if (plain.elements > mostElements) return [];
  try {
    const { document } = parseHTML(plain.html);
    const found = new Readability(document, { disableJSONLD: true }).parse();
    return htmlLines(found?.content ?? '').filter(({ text }) => !isAddress(text));
  } catch {
    // A page that is not understood is read as text.
    return [];
  }
}

/** An address alone in a line says nothing of a text. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text);
}

/** Shortest line that is put back, in UTF-16 code units. */
const shortestSentence = 60;

/** Longest line of date and author, in UTF-16 code units. */
const longestImprint = 160;

/**
 * The lines of the article, and what Readability leaves out between them: the
 * short lines between headline and text, where date and author stand, and
 * sentences. What stands in a part that the page itself calls another stays out.
 */
function completed(article: readonly HtmlLine[], page: readonly HtmlLine[], title: string | null): HtmlLine[] {
  const own = new Set(article.map(({ text }) => text));
  const isOfHead = ({ text, isAside }: HtmlLine): boolean =>
    !isAside && text.length <= longestImprint && !own.has(text) && text !== title;
  const places = new Map<string, number[]>();
  for (const [index, { text }] of page.entries()) places.set(text, [...(places.get(text) ?? []), index]);
  const lines: HtmlLine[] = [];
  const putBack: HtmlLine[] = [];
  let isHead = true;
  let last = page.findIndex(({ text, isHeading }) => isHeading && text === title);
  for (const line of article) {
    const at = places.get(line.text)?.find((index) => index > last) ?? -1;
    if (at !== -1) {
      const lost = last === -1 ? [] : page.slice(last + 1, at).filter(isHead ? isOfHead : isLost);
      putBack.push(...lost);
      lines.push(...lost);
      last = at;
    }
    lines.push(line);
    if (isSentence(line.text)) isHead = false;
  }
  // Readability keeps parts of a line that it leaves out.
  return lines.filter((line) => !putBack.some((whole) => whole !== line && whole.text.includes(line.text)));
}

function isLost({ text, isAside, isCaption }: HtmlLine): boolean {
  return !isAside && !isCaption && isSentence(text);
}

function isSentence(text: string): boolean {
  return text.length >= shortestSentence && /\p{L}[.!?…]["»”“’)]*$/u.test(text);
}

/**
 * The headline of a page: the heading that says what the page is called for
 * programs, else what it is called there without the name of the site, else its
 * only heading.
 */
function titleOf(page: readonly HtmlLine[], { title, siteName }: HtmlFacts): string | null {
  const headings = page.filter(({ isHeading }) => isHeading).map(({ text }) => text);
  if (title === null) return headings.length === 1 ? (headings[0] ?? null) : null;
  const called = keyOf(title.value);
  const heading = headings.find((text) => {
    const key = keyOf(text);
    return key === called || (key.length >= 15 && (called.startsWith(key) || key.startsWith(called)));
  });
  if (heading !== undefined) return heading;
  // A page called by its name alone or by that of the site is called by its heading.
  const name = siteName === null ? '' : keyOf(siteName.value);
  if (headings.length === 1 && (called === name || title.words.startsWith('title:'))) return headings[0] ?? null;
  const [, before, after] = /^(.{10,}?)\s+[|–—·•»-]\s+([^|–—·•»]{2,60})$/u.exec(title.value) ?? [];
  if (before !== undefined && after !== undefined && (keyOf(after) === name || title.words.startsWith('title:')))
    return before;
  return called === name ? null : title.value;
}

/** Letters and figures alone, by which one title is known in two spellings. */
function keyOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
