import type { RemovalReason } from '../../model/article.ts';
import type { BoilerplatePhrase } from '../../model/phrases.ts';
import { fold, isWordCharacter, openings } from '../read/phrases.ts';
import { longestTitle } from './seed-block.ts';
import type { HeadedPart } from './seed-block.ts';

/** What a boilerplate phrase says of a line. */
export interface KnownLine {
  readonly reason: RemovalReason;
  readonly announces: boolean;
  /** What the line heads: links to other texts, the rest of the page, or nothing. */
  readonly heads: HeadedPart | null;
}

/**
 * Finds the phrase for a line. With `strictly`, phrases that know only the end
 * or the middle of a line do not count.
 */
export type LineFinder = (line: string, strictly: boolean) => KnownLine | null;

/** Makes the finder of some phrases; earlier phrases go before later ones of the same kind. */
export function lineFinder(phrases: readonly BoilerplatePhrase[]): LineFinder {
  const endings = new Map(phrases.map((phrase) => [phrase, endingOf(phrase)]));
  const endsAs = (phrase: BoilerplatePhrase, line: Line): boolean => endings.get(phrase)?.(line) ?? false;
  const opening = openings(
    phrases.flatMap((phrase) =>
      [phrase.is, phrase.begins, phrase.label].flatMap((words) =>
        words === undefined ? [] : [[words, { phrase, words }] as const],
      ),
    ),
  );
  const loose = phrases.filter(
    ({ is, begins, label }) => is === undefined && begins === undefined && label === undefined,
  );
  return (words, strictly) => {
    const line = lineOf(words);
    const known = opening
      .all(words)
      .find(({ value, end }) => opensWith(value.phrase, value.words, words, end) && endsAs(value.phrase, line));
    const phrase = known?.value.phrase ?? (strictly ? undefined : loose.find((candidate) => endsAs(candidate, line)));
    return phrase
      ? {
          reason: phrase.reason,
          announces: phrase.announces ?? false,
          heads: phrase.closes ? 'rest' : phrase.is !== undefined && phrase.reason === 'related-link' ? 'links' : null,
        }
      : null;
  };
}

/** A line that is folded when somebody asks. */
type Line = () => string;

function lineOf(words: string): Line {
  let folded: string | null = null;
  return () => (folded ??= fold(words));
}

/** Whether what follows the opening words is what the phrase allows. */
function opensWith(phrase: BoilerplatePhrase, words: string, line: string, end: number): boolean {
  // A colon after a whole line belongs to its layout, not to its words; so does a number of what stands below.
  if (phrase.is === words) return /^\s*:?\s*(?:\(\d+\)|\d+)?$/u.test(line.slice(end));
  if (phrase.begins === words) return true;
  const rest = line.slice(end);
  // A colon after two words tells a label from a sentence, even where a title has its full stop.
  if (words.includes(' ') && /^\s*:\s*\S/u.test(rest) && line.length <= longestTitle) return true;
  return /^\s*:.|^\s+[^\p{L}\p{N}.,;!?]*[\p{Lu}\p{N}]/u.test(rest) && !/[.;]$/u.test(line);
}

/** The test for `ends` and `contains` of a phrase. */
function endingOf(phrase: BoilerplatePhrase): (line: Line) => boolean {
  const ends = fold(phrase.ends ?? '');
  const contains = fold(phrase.contains ?? '');
  return (line) => {
    if (ends !== '') {
      const at = line().length - ends.length;
      if (!line().endsWith(ends) || !standsAlone(line(), at, ends)) return false;
    }
    if (contains === '') return true;
    for (let at = line().indexOf(contains); at !== -1; at = line().indexOf(contains, at + 1)) {
      if (standsAlone(line(), at, contains)) return true;
    }
    return false;
  };
}

/** Whether words at an offset are no part of longer words. */
function standsAlone(folded: string, at: number, words: string): boolean {
  const end = at + words.length;
  const opens = isWordCharacter(words) && isWordCharacter(folded.charAt(at - 1));
  return !opens && !(isWordCharacter(folded.charAt(end - 1)) && isWordCharacter(folded.charAt(end)));
}
