import type { VFile } from 'vfile';
import { outletPhrasesSchema } from '../../model/phrases.ts';
import type { LanguageDetection, LanguagePhrases, OutletPhrases } from '../../model/phrases.ts';
import type { TaggingRules } from '../../model/tagging.ts';
import { checkId, type Known } from './codebook.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** All words that the parser goes by. Data: without any of them nothing of a text is lost, only less of it is known. */
export interface Phrases {
  /** One entry a language; lines are matched against all of them, since a page may carry lines in another language. */
  readonly languages: LanguagePhrases[];
  /** Lines that single outlets add; the parser goes by all that it is given, see `phrasesOf`. */
  readonly outlets: OutletPhrases['outlets'];
  /** By which words sentences are tagged, one entry a language; without any, none are. */
  readonly tagging?: readonly TaggingRules[] | undefined;
  /** Among which languages to choose; without it, those that `languages` describes. */
  readonly detection?: LanguageDetection | undefined;
}

/** The lines that outlets add, and the file that says them; null where there is none. */
export interface ReadOutlets {
  readonly outlets: OutletPhrases['outlets'];
  readonly yaml: YamlFile<OutletPhrases> | null;
}

/** Reads the lines that outlets add; an outlet that is in no list would never have a text, and is reported. */
export function readOutlets(file: VFile | null, sources: Known<unknown>): ReadOutlets {
  const yaml = file && readYaml(file, outletPhrasesSchema);
  const outlets = yaml?.value.outlets ?? [];
  for (const [index, { source }] of outlets.entries())
    if (yaml) checkId(yaml, ['outlets', index, 'source'], 'source', source, sources);
  return { outlets, yaml };
}

const phrasesByOutlet = new WeakMap<Phrases, Map<string | null, Phrases>>();

/**
 * The phrases by which a text of one outlet is read: those of all languages,
 * and of outlets its own alone. What one outlet prints under its texts may be a
 * sentence of the story in another's.
 *
 * @param outlet the id of the source that published the text; null where it is not known, and no outlet's lines count
 */
export function phrasesOf(phrases: Phrases, outlet: string | null): Phrases {
  const known = phrasesByOutlet.get(phrases) ?? new Map<string | null, Phrases>();
  phrasesByOutlet.set(phrases, known);
  // Kept, because everything that is made ready of phrases is kept by the object.
  const found = known.get(outlet) ?? {
    ...phrases,
    outlets: phrases.outlets.filter(({ source }) => source === outlet),
  };
  known.set(outlet, found);
  return found;
}

/**
 * A text as phrases are matched against it: lower case, with every kind of
 * space, dash, apostrophe and quotation mark as one. Code unit for code unit,
 * so offsets stay true.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : Array.from(text, lowerAlone).join('');
  return small.replace(foldable, foldCharacter);
}

// A few capitals (İ) have small letters of two characters, which would move all that follows.
function lowerAlone(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

const foldable = /[^\S ]|[\u2010-\u201f\u2032\u2033\u2212\u02bc\u0060\u00b4«»]/gu;

function foldCharacter(character: string): string {
  if (/[\u2010-\u2015\u2212]/u.test(character)) return '-';
  if (/[«»\u201c-\u201f\u2033]/u.test(character)) return '"';
  return /\s/u.test(character) ? ' ' : /[\u2016\u2017]/u.test(character) ? character : "'";
}

/** Finds which of some phrases a line begins with. */
export interface Openings<Value> {
  /** What belongs to the phrases that the line begins with from `at` on, the longest first, each with the offset behind its phrase. */
  readonly all: (line: string, at?: number) => readonly Opening<Value>[];
  /** The offset behind the longest phrase, or -1 where none stands there. */
  readonly end: (line: string, at?: number) => number;
}

/** One phrase that a line begins with. */
export interface Opening<Value> {
  readonly value: Value;
  readonly end: number;
}

/**
 * Looks phrases up by their first word, so that a line costs the same however
 * many phrases there are. Phrases match whole words, and any number of spaces
 * for one.
 */
export function openings<Value>(phrases: readonly (readonly [phrase: string, value: Value])[]): Openings<Value> {
  const byFirstWord = new Map<string, { folded: string; value: Value }[]>();
  let reach = moreSpaces;
  for (const [phrase, value] of phrases) {
    const folded = fold(phrase.trim()).replace(/ +/gu, ' ');
    const first = firstWord(folded, 0);
    const others = byFirstWord.get(first) ?? [];
    byFirstWord.set(
      first,
      [...others, { folded, value }].sort((a, b) => b.folded.length - a.folded.length),
    );
    reach = Math.max(reach, folded.length + moreSpaces);
  }
  const all = (line: string, at = 0): Opening<Value>[] => {
    // Folding costs more than a look at the first word, which most lines fail.
    const candidates = byFirstWord.get(firstWord(line, at));
    if (!candidates) return [];
    const folded = fold(line.slice(at, at + reach));
    return candidates.flatMap((candidate) => {
      const length = lengthOf(candidate.folded, folded);
      return length === -1 ? [] : [{ value: candidate.value, end: at + length }];
    });
  };
  return { all, end: (line, at) => all(line, at)[0]?.end ?? -1 };
}

/** Spaces that a line may have beyond those of a phrase. */
const moreSpaces = 40;

/** The openings of a plain list of phrases. */
export function openingsOf(phrases: readonly string[]): Openings<null> {
  return openings(phrases.map((phrase) => [phrase, null] as const));
}

const word = /[\p{L}\p{N}]{0,40}/uy;

function firstWord(line: string, at: number): string {
  word.lastIndex = at;
  return word.exec(line)?.[0].toLowerCase() ?? '';
}

/** How much of a folded text a phrase takes that it begins with, or -1. */
function lengthOf(phrase: string, folded: string): number {
  let here = 0;
  for (let index = 0; index < phrase.length; index++, here++) {
    if (phrase.charCodeAt(index) !== folded.charCodeAt(here)) return -1;
    if (phrase.charAt(index) === ' ') while (folded.charAt(here + 1) === ' ') here++;
  }
  return isWordCharacter(phrase.charAt(phrase.length - 1)) && isWordCharacter(folded.charAt(here)) ? -1 : here;
}

/** Whether a character is part of a word. */
export function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}]/u.test(character);
}
