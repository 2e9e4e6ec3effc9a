import type { RemovalReason } from '../model/article.ts';
import type { BoilerplatePhrase, LanguageDetection, LanguagePhrases, OutletPhrases } from '../model/phrases.ts';

/** All words that the parser goes by. Data: without any of them nothing of a text is lost, only less of it is known. */
export interface Phrases {
  /** One entry a language; lines are matched against all of them, since a page may carry lines in another language. */
  readonly languages: LanguagePhrases[];
  /** Lines that single outlets add. */
  readonly outlets: OutletPhrases['outlets'];
  /** Among which languages to choose; without it, those that `languages` describes. */
  readonly detection?: LanguageDetection | undefined;
}

/** A line as boilerplate phrases know it. */
export interface LineMatcher {
  readonly reason: RemovalReason;
  readonly announces: boolean;
  /** True where only its end or middle is known: too little to take the line in the headline's place. */
  readonly loose: boolean;
  /** Whether the phrase holds; `folded` is `fold(line)`. */
  readonly test: (folded: string, line: string) => boolean;
}

/**
 * A text as phrases are matched against it: lower case, with every kind of
 * space, dash, apostrophe and quotation mark as one. Code unit for code unit,
 * so offsets stay true.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : Array.from(text, lowerAlone).join('');
  return small.replace(spaces, ' ').replace(dashes, '-').replace(apostrophes, "'").replace(quotes, '"');
}

// A few capitals (İ) have small letters of two characters, which would move all that follows.
function lowerAlone(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

const spaces = /\s/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032]/gu;
const quotes = /[«»\u201c-\u201f\u2033]/gu;

/**
 * The source of a regular expression that finds a phrase in a folded text:
 * whole words, and any number of spaces for one.
 */
export function phraseSource(phrase: string): string {
  const folded = fold(phrase.trim());
  const words = folded.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/ +/gu, ' +');
  const before = /^[\p{L}\p{N}]/u.test(folded) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(folded) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${words}${after}`;
}

/** A regular expression for a folded line that begins with one of the phrases, or null where there are none. */
export function beginsWithAny(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  // The longest first, so that “автор статьи” is not taken for “автор”.
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${longestFirst.map(phraseSource).join('|')})`, 'u');
}

/** The matcher of one boilerplate phrase. */
export function lineMatcher(phrase: BoilerplatePhrase): LineMatcher {
  const { is, begins, ends, contains, label } = phrase;
  const tests: ((folded: string, line: string) => boolean)[] = [];
  const add = (source: string): void => {
    const expression = new RegExp(source, 'u');
    tests.push((folded) => expression.test(folded));
  };
  // A colon after a whole line belongs to its layout, not to its words.
  if (is !== undefined) add(`^${phraseSource(is)} *:?$`);
  if (begins !== undefined) add(`^${phraseSource(begins)}`);
  if (ends !== undefined) add(`${phraseSource(ends)}$`);
  if (contains !== undefined) add(phraseSource(contains));
  if (label !== undefined) {
    const expression = new RegExp(`^${phraseSource(label)}`, 'u');
    tests.push((folded, line) => {
      const match = expression.exec(folded);
      return match !== null && /^\s*:.|^\s+[^\p{L}\p{N}.,;!?]*[\p{Lu}\p{N}]/u.test(line.slice(match[0].length)) && !/[.;]$/u.test(line);
    });
  }
  return {
    reason: phrase.reason,
    announces: phrase.announces ?? false,
    loose: is === undefined && begins === undefined && label === undefined,
    test: (folded, line) => tests.every((test) => test(folded, line)),
  };
}
