import type { Lexicon } from './lexicon.ts';

/** A date as far as some words print it. */
export interface PrintedDate {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  /** Two numbers of which either may be the day, as printed; the language of the text may tell. */
  either?: readonly [number, number];
  /** True where the words say that it is the date of a change, not of publication. */
  updated: boolean;
  /** True where they say that it is that of publication. */
  published?: boolean;
}

const ymd = String.raw`(?<iso>\d{4}(?<cut>[-.\/])\d{1,2}(?:\k<cut>\d{1,2})?(?![\d\/-]))t?`;
const dmy = String.raw`(?<dmy>\d{1,2}(?<sep>[-.·])\d{1,2}\k<sep>(?:\d{4}|\d{2})(?![\d.·]))`;
const slashed = String.raw`(?<slashed>\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d\/]))`;
const zone = String.raw`(?:z(?!\p{L})|\s?[+-]\d{2}:?\d{2}(?!\d))?`;
const time = String.raw`(?<time>\d{1,2}(?::|\s?h\s?)\d{2}(?!\d)(?::\d{2}(?:[.,]\d+)?)?)${zone}`;
// A time with the number of readers stuck to it.
const stuck = String.raw`(?<stuck>\d{1,2}:\d{2})\d+`;
const hours = String.raw`(?<hours>\d{1,2})\s?h(?!\p{L})`;
const dotted = String.raw`(?<dotted>\d{1,2}\.\d{2})(?![\d.]|\s*\d{4})`;
const number = String.raw`(?<number>\d{1,9})(?!\d)(?:st|nd|rd|th|er)?(?!\p{L})`;
const offset = String.raw`(?<=gmt|utc)\s?(?<offset>[+-]\d{1,2}(?::\d{2})?)`;
const word = String.raw`(?<word>[ap]\.\s?m\.(?!\p{L})|\p{L}[\p{L}\p{M}'-]*(?:\.\p{L})*\.?)`;
const gap = String.raw`(?<gap>[\s\p{P}\p{S}\p{Cf}\p{Mn}]+)`;

/** The next piece of a folded line that may hold a date: numbers, a word, or what stands between. Sticky. */
export const dateToken = new RegExp(
  [ymd, dmy, slashed, time, stuck, hours, dotted, offset, number, word, gap].join('|'),
  'uy',
);

/** Takes the numbers of a match into a date; false where they do not fit it. */
export function setNumbers(date: PrintedDate, match: RegExpExecArray): boolean {
  const groups = match.groups ?? {};
  const numbersOf = (group: string): number[] => group.match(/\d+/gu)?.map(Number) ?? [];
  if (groups['iso'] !== undefined) {
    const [year, month, day] = numbersOf(groups['iso']);
    return setDay(date, year, month, day);
  }
  if (groups['dmy'] !== undefined) {
    const [day, month, year = 0] = numbersOf(groups['dmy']);
    return day !== undefined && setDay(date, fullYear(year), month, day);
  }
  if (groups['slashed'] !== undefined) return setSlashed(date, numbersOf(groups['slashed']));
  const clock = groups['time'] ?? groups['stuck'];
  if (clock !== undefined) {
    const [hour = 0, minute = 0] = numbersOf(clock);
    return setTime(date, hour, minute);
  }
  if (groups['hours'] !== undefined) return setTime(date, Number(groups['hours']), 0);
  if (groups['dotted'] !== undefined) {
    const [a = 0, b = 0] = numbersOf(groups['dotted']);
    if (date.day !== undefined || date.year !== undefined) return setTime(date, a, b);
    if (a < 1 || a > 31 || b < 1 || b > 12) return false;
    date.day = a;
    date.month = b;
    return true;
  }
  if (groups['offset'] !== undefined) return true;
  const digits = groups['number'] ?? '';
  return setNumber(date, Number(digits), digits.length === 4);
}

/** Takes a folded word into a date; false where it is no word of dates. */
export function setWord(date: PrintedDate, word: string, lexicon: Lexicon): boolean {
  if (/^[ap]\.?\s?m\.?$/u.test(word)) {
    if (date.hour === undefined || date.hour > 12) return false;
    date.hour = (date.hour % 12) + (word.startsWith('p') ? 12 : 0);
    return true;
  }
  const plain = word.replace(/\.$/u, '');
  const month = lexicon.months.get(plain);
  if (month !== undefined && date.month === undefined) {
    date.month = month;
    return true;
  }
  return lexicon.weekdays.has(plain) || lexicon.dateWords.has(plain) || lexicon.weekdayOpeners.has(plain);
}

/** Whether a date is one of the calendar, and says more than a year. */
export function isCalendarDate({ year, month, day, hour, either }: PrintedDate): boolean {
  if (day !== undefined) return month !== undefined && isDay(year ?? 2000, month, day);
  if (month !== undefined) return year !== undefined;
  return hour !== undefined || either !== undefined;
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

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

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
  const year = fullYear(c);
  if (a > 12) return setDay(date, year, b, a);
  if (b > 12 || a === b) return setDay(date, year, a, b);
  if (date.year !== undefined || a < 1 || b < 1) return false;
  date.year = year;
  date.either = [a, b];
  return true;
}

function setTime(date: PrintedDate, hour: number, minute: number): boolean {
  if (date.hour !== undefined || hour > 23 || minute > 59) return false;
  date.hour = hour;
  date.minute = minute;
  return true;
}
