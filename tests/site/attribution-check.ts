import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { localizedSchema } from '../../src/model/localized.ts';
import { siteLanguages } from '../languages.ts';
import { inline } from './inline-elements.ts';
import { stringsIn } from './story-copy.ts';

/** What a claim states, in each language, and the same behind who says it. */
export const attributedSchema = z.object({ id: z.string(), statement: localizedSchema, attributed: localizedSchema });

/** A claim as the data files have it. */
export type AttributedClaim = z.infer<typeof attributedSchema>;

/** A statement of one language with everything that may stand before it. */
export interface Sentence {
  readonly claim: string;
  readonly statement: string;
  /** Who says it; several where claims state the same. */
  readonly attributions: readonly string[];
}

/** A text with every run of white space as one space. */
export function evened(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The statements of all claims in one language. Throws where the data do not end in the statement. */
export function sentencesOf(claims: readonly AttributedClaim[], language: string): Sentence[] {
  const all = claims.map(({ id, statement, attributed }) => {
    const [words, whole] = [evened(statement[language] ?? ''), evened(attributed[language] ?? '')];
    const by = whole.slice(0, -words.length).trimEnd();
    if (by === '' || whole !== `${by} ${words}`) throw new Error(`expected ${id} behind who says it: ${whole}`);
    return { id, words, by };
  });
  return [...Map.groupBy(all, ({ words }) => words)].map(([statement, same]) => ({
    claim: same.map(({ id }) => id).join(', '),
    statement,
    attributions: same.map(({ by }) => by),
  }));
}

/** The language of a page, by its folder. */
export function languageOf(path: string): string {
  const [first, ...others] = siteLanguages;
  return others.find((tag) => path.startsWith(`${tag}/`)) ?? first;
}

/** A text of a page. */
export interface PageText {
  readonly words: string;
  /** Whether it is marked up as words of a text: in their own language, or in translation. */
  readonly isQuote: boolean;
}

/** Every text of a page: the words that it shows, its attributes one by one, its linked data string by string. */
export function textsOfPage(html: string): PageText[] {
  const texts: PageText[] = [];
  const add = (words: string, isQuote = false): void => void texts.push({ words: evened(words), isQuote });
  let shown = '';
  let quote = '';
  let script: string | null = null;
  // How many elements are open since the one that holds words of a text, itself included.
  let depth = 0;
  const say = (words: string): void => {
    if (depth > 0) quote += words;
    else shown += words;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const value of Object.values(attributes)) add(value);
      if (name === 'script' || name === 'style') script = '';
      if (!inline.has(name)) say(' ');
      const isQuote = name !== 'html' && ('lang' in attributes || 'data-translation' in attributes);
      if (depth > 0 || isQuote) depth++;
    },
    ontext(text) {
      if (script === null) say(text);
      else script += text;
    },
    onclosetag(name) {
      if (name === 'script' && script?.trimStart().startsWith('{'))
        for (const words of stringsIn(JSON.parse(script))) add(words);
      if (name === 'script' || name === 'style') script = null;
      if (depth > 0) {
        depth--;
        if (depth === 0) {
          add(quote, true);
          quote = '';
        }
      }
      if (!inline.has(name)) say(' ');
    },
  });
  parser.end(html);
  add(shown);
  return texts;
}

/** What else holds the words of a statement without being one, in the language of a page. */
export interface OtherTexts {
  /** The texts as received, and the translations of quotes and passages. */
  readonly quoted: readonly string[];
  /** The quotes of all claims. */
  readonly quotes: ReadonlySet<string>;
  /** What editors write in whole sentences of their own. */
  readonly prose: readonly string[];
}

/**
 * Where statements stand in a text: how often behind who says them, and, with a
 * few words around them, where not. Their words may also stand
 * - within another statement that is attributed;
 * - within a quote or its translation, which is marked up or between quotation marks;
 * - inside a sentence of the editors that says in its own way who says it.
 */
export function statementsIn({ words, isQuote }: PageText, sentences: readonly Sentence[], others: OtherTexts) {
  const standing = sentences.flatMap((sentence) =>
    placesOf(words, sentence.statement).map((start) => {
      const before = words.slice(0, start).trimEnd();
      const isAttributed = sentence.attributions.some((by) => before.endsWith(by));
      return { ...sentence, start, end: start + sentence.statement.length, before, isAttributed };
    }),
  );
  const attributed = standing.filter(({ isAttributed }) => isAttributed);
  const unattributed = standing.filter(({ isAttributed, statement, start, end }) => {
    if (isAttributed || attributed.some((outer) => outer.start < start && end <= outer.end)) return false;
    if (others.quotes.has(words)) return false;
    const before = words.slice(0, start);
    const inMarks = /[“«„]([^“«„”»]*)$/u.exec(before)?.[1];
    const inSentence = /[\p{L},]\s$/u.test(before);
    const isQuoted = beforesOf(others.quoted, statement).some(
      (opening) =>
        (isQuote && continues(opening, before)) ||
        (inMarks !== undefined && continues(opening, inMarks)) ||
        (inSentence && endsLike(before, opening)),
    );
    // A sentence of the editors has begun before: with a letter or a comma, not with the end of another.
    return (
      !isQuoted && !(inSentence && beforesOf(others.prose, statement).some((opening) => endsLike(before, opening)))
    );
  });
  return {
    attributed: attributed.length,
    unattributed: unattributed.map(
      ({ claim, statement, before }) => `${claim}: …${before.slice(-40)} | ${statement.slice(0, 40)}…`,
    ),
  };
}

/** What stands before the words of a statement in other texts, at each of their places. */
function beforesOf(texts: readonly string[], statement: string): string[] {
  return texts.flatMap((text) => placesOf(text, statement).map((at) => text.slice(0, at)));
}

/** So many letters are compared. */
const reach = 30;

/** Letters alone: pages set numbers and marks between the words of a text. */
function lastLetters(text: string, count: number): string {
  return text
    .slice(-4 * reach)
    .replaceAll(/[^\p{L}]/gu, '')
    .slice(-count);
}

/** Whether what stands before a place in a text can be all that a page shows of it. */
function continues(inText: string, onPage: string): boolean {
  const count = Math.min(reach, lastLetters(inText, reach).length, lastLetters(onPage, reach).length);
  return count === 0 || lastLetters(inText, count) === lastLetters(onPage, count);
}

/** Whether a page shows before a place what stands before it in a text, as far as that goes. */
function endsLike(onPage: string, inText: string): boolean {
  const letters = lastLetters(inText, reach);
  return letters !== '' && lastLetters(onPage, letters.length) === letters;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Every text in one language under one of some keys, at any depth. */
export function textsBelow(value: unknown, language: string, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsBelow(one, language, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? textsIn(inner, language) : textsBelow(inner, language, keys),
  );
}

function textsIn(value: unknown, language: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, language));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [plain(inner)] : textsIn(inner, language),
  );
}

/** Markdown as it is read. */
function plain(markdown: string): string {
  return evened(markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1'));
}
