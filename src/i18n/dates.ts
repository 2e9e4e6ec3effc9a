import { type Dating, precisionOf, timeOf } from '../model/dating.ts';

type Style = 'short' | 'long';

/** A date of the story in the words of a language; the parts that are not known are left out. */
export function formatDate(value: string, locale: string, style: Style = 'short'): string {
  const precision = precisionOf(value);
  const instant = toInstant(value);
  if (precision === 'year') return value;
  const month = style === 'short' ? 'short' : 'long';
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: precision === 'month' ? 'long' : month,
    timeZone: 'UTC',
  };
  if (precision !== 'month') options.day = 'numeric';
  const text = withoutYearMark(new Intl.DateTimeFormat(regional(locale), options).format(instant));
  return precision === 'minute' ? `${text}, ${value.slice(11)}` : text;
}

/** A stretch of days: `27–28 November 2024`. Both ends are days in ISO 8601. */
export function formatDays(from: string, to: string, locale: string, style: Style = 'short'): string {
  if (from === to) return formatDate(from, locale, style);
  const format = new Intl.DateTimeFormat(regional(locale), {
    day: 'numeric',
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  });
  return withoutYearMark(format.formatRange(toInstant(from), toInstant(to)).replaceAll('\u2009', ''));
}

/**
 * When a text was published, as precisely as is known and no more. Where only
 * bounds are known, the stretch of days between them. Null where nothing is known.
 */
export function formatDating(dating: Dating, locale: string, style: Style = 'short'): string | null {
  const value = timeOf(dating);
  const { earliest, latest } = dating;
  if (value !== null) return formatDate(value, locale, style);
  return earliest === null || latest === null ? null : formatDays(earliest, latest, locale, style);
}

/** A day to place a text by on a scale: the middle of what is known, or null. */
export function dayOf(dating: Dating): Date | null {
  const value = timeOf(dating);
  const { earliest, latest } = dating;
  if (value !== null && value.length >= 10) return toInstant(value.slice(0, 10));
  if (earliest !== null) return toInstant(earliest);
  if (value !== null) return toInstant(value);
  return latest === null ? null : toInstant(latest);
}

/** Midnight UTC of the first day that a partial date covers. */
export function toInstant(value: string): Date {
  const day = value.slice(0, 10);
  return new Date(`${day}${'-01-01'.slice(day.length === 4 ? 0 : day.length === 7 ? 3 : 6)}T00:00:00Z`);
}

// “2024 г.” and “2024 р.” end in a full stop that collides with the sentence's own; the year needs no mark.
function withoutYearMark(text: string): string {
  return text.replace(/[\s\u00A0]+[гр]\.$/u, '');
}

// British order and spelling for English.
function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
