import type { Lexicon } from './lexicon.ts';
import { fold } from '../read/phrases.ts';
import { dateToken, isCalendarDate, setNumbers, setWord } from './date-tokens.ts';
import type { PrintedDate } from './date-tokens.ts';

/** Some words between the dates of a line: where they stand, and whether separators part them from the dates. */
export interface Beside {
  from: number;
  to: number;
  apart: boolean;
}

/** What a line of dates holds. */
export interface DateLine {
  /** The date of publication, or where only that of a change is printed, this; null where the line only counts. */
  readonly date: PrintedDate | null;
  readonly beside: readonly Beside[];
}

/** The number of an issue, and in brackets that of all issues. */
const issue = /(?:№|n°|nr\.|no\.)\s?\d+(?:\s?\([\d\s]+\))?/gu;

/** Longest line that can be one of dates. */
const longestLine = 140;

/** Words inside names that other languages have in dates. */
const particles = new Set(['de', 'del', 'la', 'der', 'van', 'von', 'da', 'di', 'du', 'bin', 'al', 'el']);

/** The date that a line prints, if the line is nothing but dates and numbers that count; else null. */
export function readDate(line: string, lexicon: Lexicon): PrintedDate | null {
  const read = readDateLine(line, lexicon);
  return read?.beside.length === 0 ? read.date : null;
}

/**
 * What a line of dates, numbers and some other words holds; null where it is
 * none.
 *
 * Words, numbers and times may stand in any order, as languages have them. A
 * day that no calendar has is no date. Numbers that are neither day, year nor
 * time count something: readers, minutes, comments.
 */
export function readDateLine(line: string, lexicon: Lexicon): DateLine | null {
  if (line.length > longestLine || !/\d/u.test(line)) return null;
  // The number of an issue is none of a day.
  const folded = fold(line).replace(issue, (words) => ' '.repeat(words.length));
  const dates: PrintedDate[] = [];
  const beside: Beside[] = [];
  let date: PrintedDate = { updated: false };
  let open: Beside | null = null;
  /** Whether a separator, a label or the edge of the line stands before the next word. */
  let parted = true;
  let at = 0;
  const begin = (updated: boolean, published = false): void => {
    if (Object.keys(date).some((key) => key !== 'updated' && key !== 'published')) dates.push(date);
    date = { updated, ...(published ? { published } : {}) };
  };
  while (at < folded.length) {
    const label = isLetter(folded, at) && !isLetter(folded, at - 1) ? labelAt(folded, at, lexicon) : null;
    if (label && !open) {
      begin(label.updated, !label.updated);
      at = label.end;
      parted = true;
      continue;
    }
    dateToken.lastIndex = at;
    const match = dateToken.exec(folded);
    if (!match) return null;
    const start = at;
    at = dateToken.lastIndex;
    const { gap, word, number } = match.groups ?? {};
    if (gap !== undefined) {
      if (!/[^\s.:]/u.test(gap) && !(open === null && gap.includes(':'))) continue;
      parted = true;
      open = null;
      continue;
    }
    if (word !== undefined) {
      const isParticle: boolean = open !== null && particles.has(word);
      const counted: number = isParticle ? -1 : lexicon.imprintWords.end(folded, start);
      if (!isParticle && (counted !== -1 || setWord(date, word, lexicon) || isZone(line.slice(start, at), date))) {
        // Words directly before a date belong to its sentence.
        if (open) open.apart = false;
        parted = counted !== -1;
        at = Math.max(at, counted);
        open = null;
      } else if (open) open.to = at;
      else {
        open = { from: start, to: at, apart: parted };
        beside.push(open);
        parted = false;
      }
      continue;
    }
    const behind = at + (/^\s*/u.exec(folded.slice(at))?.[0].length ?? 0);
    const counts = number !== undefined && lexicon.imprintWords.end(folded, behind) !== -1;
    if (!counts && !setNumbers(date, match) && number === undefined) return null;
    if (open) open.apart = false;
    open = null;
    parted = false;
  }
  begin(false);
  if (!dates.every(isCalendarDate)) return null;
  return { date: dates.find(({ updated }) => !updated) ?? dates[0] ?? null, beside };
}

/** Whether a word behind a time is the abbreviation of a time zone. */
function isZone(word: string, { hour }: PrintedDate): boolean {
  return hour !== undefined && /^\p{Lu}{2,5}$/u.test(word);
}

function isLetter(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.charAt(at));
}

/** A word for the date of publication or of a change, where one stands. */
function labelAt(folded: string, at: number, lexicon: Lexicon): { updated: boolean; end: number } | null {
  const updated = lexicon.updated.end(folded, at);
  const published = lexicon.published.end(folded, at);
  const end = Math.max(updated, published);
  return end === -1 ? null : { updated: updated === end, end };
}
