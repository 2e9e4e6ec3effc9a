import type { StoryEvent } from '../../model/codebook.ts';
import { toBcp47 } from '../../model/language.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A day that some words name. */
export interface NamedDay {
  /** `MM-DD`. */
  readonly day: string;
  /** `YYYY`; null where the words leave it out. */
  readonly year: string | null;
  /** The index of its first token. */
  readonly at: number;
  readonly length: number;
}

/** A month: its number in two digits, and whether its name has a capital, so that “may” is none. */
interface Month {
  readonly number: string;
  readonly capital: boolean;
}

const months = new Map<string, ReadonlyMap<string, Month>>();

/** The months of a language by their names as they stand beside a day. */
function monthsOf(language: string): ReadonlyMap<string, Month> {
  const known = months.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(toBcp47(language), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const names = new Map(
    Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2000, month, 15));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      const { plain = '', capital = false } = tokensOf(name)[0] ?? {};
      return [plain, { number: String(month + 1).padStart(2, '0'), capital }] as const;
    }),
  );
  months.set(language, names);
  return names;
}

/** The days that some words of a language name with a number and a month: “13 March”, “March 13, 2031”. */
export function namedDays(tokens: readonly Token[], language: string): NamedDay[] {
  const names = monthsOf(language);
  const days: NamedDay[] = [];
  for (const [at, { plain, capital }] of tokens.entries()) {
    const month = names.get(plain);
    if (!month || (month.capital && !capital)) continue;
    const isBefore = dayAt(tokens, at - 1) !== null;
    const place = isBefore ? at - 1 : at + 1;
    const day = dayAt(tokens, place);
    if (day === null) continue;
    const last = Math.max(at, place);
    const year = /^\d{4}$/u.exec(tokens[last + 1]?.plain ?? '')?.[0] ?? null;
    days.push({ day: `${month.number}-${day}`, year, at: Math.min(at, place), length: year === null ? 2 : 3 });
  }
  return days;
}

/** The number of a day at a token, in two digits. */
function dayAt(tokens: readonly Token[], at: number): string | null {
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(tokens[at]?.plain ?? '')?.[1];
  return number !== undefined && +number >= 1 && +number <= 31 ? number.padStart(2, '0') : null;
}

/** Whether a day is one of an event; of an event without an end the first alone. */
export function isDayOf({ day, year }: NamedDay, { days }: Pick<StoryEvent, 'days'>): boolean {
  if (!days) return false;
  const date = `${year ?? days.starts.slice(0, 4)}-${day}`;
  return date >= days.starts && date <= (days.ends ?? days.starts);
}
