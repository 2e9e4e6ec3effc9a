import type { Lexicon } from './lexicon.ts';
import { fold } from '../read/phrases.ts';

/** A date as far as some words print it. */
export interface PrintedDate {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  /** True where the words say that it is the date of a change, not of publication. */
  updated: boolean;
}

/** Longest line that can be a printed date. */
const longestDate = 100;

/**
 * The date that a line prints, if the line is nothing but a date; else null.
 *
 * Words, numbers and times may stand in any order, as languages have them.
 * Numbers that could be day or month alike are left out (`03/04/2025` tells
 * the year alone). A day that no calendar has is no date.
 */
export function readDate(line: string, lexicon: Lexicon): PrintedDate | null {
  if (line.length > longestDate || !/\d/u.test(line)) return null;
  const folded = fold(line);
  const updated = lexicon.updated.end(folded);
  const date: PrintedDate = { updated: updated !== -1 };
  let ambiguous = false;
  let at = Math.max(0, updated, lexicon.published.end(folded));
  while (at < folded.length) {
    token.lastIndex = at;
    const match = token.exec(folded);
    if (!match) return null;
    at = token.lastIndex;
    const { iso, dotted, slashed, time, number, word } = match.groups ?? {};
    const group = iso ?? dotted ?? slashed ?? time;
    if (group !== undefined) {
      const parts = group.match(/\d+/gu)?.map(Number) ?? [];
      if (iso !== undefined && !setDay(date, parts[0], parts[1], parts[2])) return null;
      if (dotted !== undefined && !setDay(date, parts[2], parts[1], parts[0])) return null;
      if (slashed !== undefined && !setSlashed(date, parts)) return null;
      ambiguous ||= slashed !== undefined;
      if (time !== undefined && !setTime(date, parts[0] ?? 0, parts[1] ?? 0)) return null;
    } else if (number !== undefined) {
      if (!setNumber(date, Number.parseInt(number, 10), /^\d{4}/u.test(number))) return null;
    } else if (word !== undefined && !/^[ap]\.?m$/u.test(word)) {
      const month = lexicon.months.get(word);
      if (month !== undefined && date.month === undefined) date.month = month;
      else if (!lexicon.weekdays.has(word) && !lexicon.dateWords.has(word) && !lexicon.weekdayOpeners.has(word))
        return null;
    } else if (word !== undefined) {
      if (date.hour === undefined || date.hour > 12) return null;
      date.hour = (date.hour % 12) + (word.startsWith('p') ? 12 : 0);
    }
  }
  return isDate(date, ambiguous) ? date : null;
}

const token =
  /(?<iso>\d{4}-\d{2}(?:-\d{2})?(?![\d-]))t?|(?<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(?<slashed>\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})(?!\d)|(?<time>\d{1,2}:\d{2}(?!\d)(?::\d{2}(?:[.,]\d+)?)?)(?:z|[+-]\d{2}:?\d{2}(?!\d))?|(?<number>\d{1,4})(?!\d)(?:st|nd|rd|th)?(?!\p{L})|(?<word>\p{L}[\p{L}\p{M}']*(?:\.\p{L})*)\.?|[ ,.|•·()/@:;-]+/uy;

function setNumber(date: PrintedDate, value: number, fourDigits: boolean): boolean {
  if (fourDigits && date.year === undefined && value >= 1000) date.year = value;
  else if (!fourDigits && date.day === undefined && value >= 1 && value <= 31) date.day = value;
  else return false;
  return true;
}

function setDay(
  date: PrintedDate,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): boolean {
  if (year === undefined || month === undefined || date.year !== undefined || month < 1 || month > 12) return false;
  date.year = year;
  date.month = month;
  if (day !== undefined) date.day = day;
  return true;
}

function setSlashed(date: PrintedDate, [a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a > 31) return setDay(date, a, b, c);
  if (a > 12) return setDay(date, c, b, a);
  if (b > 12 || a === b) return setDay(date, c, a, b);
  if (date.year !== undefined || a < 1 || b < 1) return false;
  date.year = c;
  return true;
}

function setTime(date: PrintedDate, hour: number, minute: number): boolean {
  if (date.hour !== undefined || hour > 23 || minute > 59) return false;
  date.hour = hour;
  date.minute = minute;
  return true;
}

function isDate({ year, month, day, hour }: PrintedDate, ambiguous: boolean): boolean {
  if (day !== undefined) return month !== undefined && isDay(year ?? 2000, month, day);
  if (month !== undefined) return year !== undefined;
  return hour !== undefined || ambiguous;
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The weekday of a day, 1 (Monday) to 7. */
export function weekdayOf(year: number, month: number, day: number): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}
