import type { RemovalReason } from '../model/article.ts';
import type { BoilerplatePhrase } from '../model/phrases.ts';
import { fold, isWordCharacter, openings } from './phrases.ts';

/** What a boilerplate phrase says of a line. */
export interface KnownLine {
  readonly reason: RemovalReason;
  readonly announces: boolean;
}

/**
 * Finds the phrase for a line. With `strictly`, phrases that know only the end
 * or the middle of a line do not count.
 */
export type LineFinder = (line: string, strictly: boolean) => KnownLine | null;

/** Spaces that a line may have beyond those of a phrase. */
const moreSpaces = 20;

/** Makes the finder of some phrases; earlier phrases go before later ones of the same kind. */
export function lineFinder(phrases: readonly BoilerplatePhrase[]): LineFinder {
  const byOpening = phrases.flatMap((phrase) =>
    [phrase.is, phrase.begins, phrase.label].flatMap((words) =>
      words === undefined ? [] : [[words, { phrase, words }] as const],
    ),
  );
  const opening = openings(byOpening);
  const reach = byOpening.reduce((most, [words]) => Math.max(most, words.length), 0) + moreSpaces;
  const loose = phrases.filter(
    ({ is, begins, label }) => is === undefined && begins === undefined && label === undefined,
  );
  return (line, strictly) => {
    const known = opening
      .all(fold(line.slice(0, reach)))
      .find(({ value: { phrase, words }, end }) => opensWith(phrase, words, line, end) && endsAs(phrase, line));
    const phrase = known?.value.phrase ?? (strictly ? undefined : loose.find((candidate) => endsAs(candidate, line)));
    return phrase ? { reason: phrase.reason, announces: phrase.announces ?? false } : null;
  };
}

/** Whether what follows the opening words is what the phrase allows. */
function opensWith(phrase: BoilerplatePhrase, words: string, line: string, end: number): boolean {
  // A colon after a whole line belongs to its layout, not to its words.
  if (phrase.is === words) return /^\s*:?$/u.test(line.slice(end));
  if (phrase.begins === words) return true;
  return /^\s*:.|^\s+[^\p{L}\p{N}.,;!?]*[\p{Lu}\p{N}]/u.test(line.slice(end)) && !/[.;]$/u.test(line);
}

function endsAs({ ends, contains }: BoilerplatePhrase, line: string): boolean {
  if (ends !== undefined) {
    const words = fold(ends);
    // One character more, which shows whether a word begins where the phrase does.
    const tail = fold(line.slice(-words.length - 1));
    if (!tail.endsWith(words) || !standsAlone(tail, tail.length - words.length, words)) return false;
  }
  if (contains === undefined) return true;
  const words = fold(contains);
  const folded = fold(line);
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + 1))
    if (standsAlone(folded, at, words)) return true;
  return false;
}

/** Whether words at an offset are no part of longer words. */
function standsAlone(folded: string, at: number, words: string): boolean {
  const end = at + words.length;
  const opens = isWordCharacter(words) && isWordCharacter(folded.charAt(at - 1));
  return !opens && !(isWordCharacter(folded.charAt(end - 1)) && isWordCharacter(folded.charAt(end)));
}
