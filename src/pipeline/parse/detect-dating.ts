import { isBody } from '../../model/article.ts';
import type { Dating, KnownBasis, WordsEvidence } from '../../model/dating.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from '../read/phrases.ts';
import { isDay, weekdayOf } from './date-tokens.ts';
import type { PrintedDate } from './date-tokens.ts';
import { blockWords } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';

/**
 * When a text was published, as far as its own words tell. In this order: the
 * printed time; a scraper's marker; a weekday with its day and month in the
 * body, without a year of its own, where one month and year alone that the text
 * names near it gave that day that weekday (then the month is inferred, and the day
 * bounds it). The date of a change says only until when it was published; a
 * day without a year is kept as words alone.
 *
 * @param language that of the text, ISO 639-3; it tells day from month in `03/04/2025`
 */
export function detectDating(blocks: readonly SeedBlock[], lexicon: Lexicon, language: string): Dating {
  const printed = blocks.flatMap((block) => {
    const { data } = block;
    const date = data.role === 'timestamp' || data.role === 'byline' ? data.date : null;
    return date ? [{ block, date: ordered(date, language) }] : [];
  });
  const published = printed.filter(({ date }) => !date.updated && date.year !== undefined);
  const stated = published.find(({ date }) => date.published) ?? published[0];
  if (stated) return fromDate(stated.date, 'stated', evidenceOf(stated.block));
  for (const block of blocks) {
    const date = block.data.role === 'boilerplate' ? block.data.date : null;
    if (date) return fromDate(date, 'scrape-marker', evidenceOf(block));
  }
  const changed = printed.find(({ date }) => date.updated && date.year !== undefined);
  if (changed) {
    const { latest } = fromDate(changed.date, 'stated', []);
    return { ...undated, evidence: evidenceOf(changed.block), latest };
  }
  const yearless = printed.find(({ date }) => !date.updated && date.day !== undefined);
  return inferred(blocks, lexicon) ?? (yearless ? { ...undated, evidence: evidenceOf(yearless.block) } : undated);
}

/** Numbers of which either may be the day are day and month in all languages but English, which has both orders. */
function ordered(date: PrintedDate, language: string): PrintedDate {
  const [day, month] = date.either ?? [];
  return day === undefined || month === undefined || language === 'eng' || language === 'und'
    ? date
    : { ...date, day, month };
}

const undated: Dating = {
  kind: 'undated',
  basis: 'not-stated',
  evidence: [],
  earliest: null,
  latest: null,
  note: null,
};

function evidenceOf(block: SeedBlock): WordsEvidence[] {
  const words = blockWords(block);
  return [evidenceAt(words, 0, words.length, block)];
}

function fromDate(
  { year, month, day, hour, minute }: PrintedDate,
  basis: KnownBasis,
  evidence: WordsEvidence[],
): Dating {
  if (year === undefined) return undated;
  const value =
    isoDate(year, month, day) + (day !== undefined && hour !== undefined ? `T${two(hour)}:${two(minute ?? 0)}` : '');
  return {
    kind: 'dated',
    value,
    basis,
    evidence,
    earliest: isoDate(year, month ?? 1, day ?? 1),
    latest: isoDate(year, month ?? 12, day ?? lastDay(year, month ?? 12)),
    note: null,
  };
}

/** A number in the body beside a word, which may make it a date. */
interface Mention {
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
  readonly evidence: WordsEvidence;
}

/** A month and year so many months from a day may be of the same news. */
const mostMonths = 6;

/** More mentions and years than this are a chronicle, which dates nothing. */
const mostMentions = 50;

function inferred(blocks: readonly SeedBlock[], lexicon: Lexicon): Dating | null {
  const mentions: Mention[] = [];
  const years = new Map<number, NamedYear>();
  for (const block of blocks) {
    if (!isBody(block.data)) continue;
    const words = blockWords(block);
    for (const match of words.matchAll(/(?<![\p{L}\p{N}.,:/-])\d{1,4}(?![\p{L}\p{N}:/%-]|[.,]\d)/gu)) {
      const number = Number.parseInt(match[0], 10);
      if (match[0].length === 4 && number >= 1900 && number < 2100 && !years.has(number)) {
        const year = yearAt(words, match.index, block, lexicon);
        if (year) years.set(number, year);
      } else if (match[0].length <= 2) {
        const mention = mentionAt(words, match.index, match[0].length, block, lexicon);
        if (mention) mentions.push(mention);
      }
      if (mentions.length > mostMentions || years.size > mostMentions) return null;
    }
  }
  const fitting = mentions.flatMap((mention) =>
    [...years.keys()]
      .filter(
        (year) =>
          Math.abs((years.get(year)?.month ?? Number.NaN) - mention.month) <= mostMonths &&
          isDay(year, mention.month, mention.day) &&
          weekdayOf(year, mention.month, mention.day) === mention.weekday,
      )
      .map((year) => ({ mention, year })),
  );
  const [first] = fitting;
  const yearWords = first && years.get(first.year);
  if (!first || !yearWords || fitting.some(({ year }) => year !== first.year)) return null;
  const last = fitting.reduce((a, b) =>
    b.mention.month * 31 + b.mention.day > a.mention.month * 31 + a.mention.day ? b : a,
  );
  const { month, day, evidence } = last.mention;
  return {
    kind: 'dated',
    value: isoDate(last.year, month),
    basis: 'inferred',
    evidence: [evidence, yearWords.evidence],
    earliest: isoDate(last.year, month, day),
    latest: null,
    note: null,
  };
}

function mentionAt(words: string, at: number, length: number, block: SeedBlock, lexicon: Lexicon): Mention | null {
  const before = words.slice(Math.max(0, at - 60), at);
  const after = words.slice(at + length, at + length + 40);
  const day = Number.parseInt(words.slice(at, at + length), 10);
  // “среду, 1 ноября” or “Wednesday, November 1”
  const next = /^(?:st|nd|rd|th)?[\s]+(?:of\s+)?(?<month>\p{L}+)/u.exec(after);
  const nextMonth = lexicon.months.get(fold(next?.groups?.['month'] ?? ''));
  const previous = /(?<month>\p{L}+)\.?\s+$/u.exec(before);
  const previousMonth = lexicon.months.get(fold(previous?.groups?.['month'] ?? ''));
  const month = nextMonth ?? previousMonth;
  if (month === undefined) return null;
  const lead = nextMonth === undefined && previous ? before.slice(0, previous.index) : before;
  const named = /(?<opener>(?<!\p{L})\p{L}+\s+)?(?<weekday>[\p{L}'’ʼ]+),?\s+(?:\p{L}{1,3}\s+)?$/u.exec(lead);
  const weekday = lexicon.weekdays.get(fold(named?.groups?.['weekday'] ?? ''));
  // With its own year the day is that of an event, past or to come.
  if (
    /^[\s,.]*(?:de\s+)?(?:1[0-9]|20)\d{2}(?!\d)/u.test(
      after.slice(nextMonth !== undefined && next ? next[0].length : 0),
    )
  )
    return null;
  if (!named || weekday === undefined || !isDay(2000, month, day)) return null;
  const opener = named.groups?.['opener'] ?? '';
  const skipped = opener !== '' && !lexicon.weekdayOpeners.has(fold(opener.trim())) ? opener.length : 0;
  const start = at - before.length + named.index + skipped;
  const end = nextMonth !== undefined && next ? at + length + next[0].length : at + length;
  return { weekday, month, day, evidence: evidenceAt(words, start, end, block) };
}

/** A month that the text names with its year. */
interface NamedYear {
  readonly month: number;
  readonly evidence: WordsEvidence;
}

/** The month before a year, without a day: with a day it would date an event, and alone a year dates nothing. */
function yearAt(words: string, at: number, block: SeedBlock, lexicon: Lexicon): NamedYear | null {
  const before = words.slice(Math.max(0, at - 30), at);
  const named = /(?<day>\d{1,2}(?:st|nd|rd|th)?\.?\s+)?(?<!\p{L})(?<month>\p{L}+)(?:\s+|\s+de\s+)$/u.exec(before);
  const month = lexicon.months.get(fold(named?.groups?.['month'] ?? ''));
  if (!named || month === undefined || named.groups?.['day'] !== undefined) return null;
  return { month, evidence: evidenceAt(words, at - before.length + named.index, at + 4, block) };
}

function evidenceAt(words: string, start: number, end: number, block: SeedBlock): WordsEvidence {
  const { offset } = block.position.start;
  return { kind: 'words', text: words.slice(start, end), start: offset + start, end: offset + end };
}

function isoDate(year: number, month?: number, day?: number): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)])),
  ].join('-');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => isDay(year, month, day)) ?? 28;
}
