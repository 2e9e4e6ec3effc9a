import { isBody } from '../../model/article.ts';
import type { Dating, KnownBasis, WordsEvidence } from '../../model/dating.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from '../read/phrases.ts';
import { isDay, weekdayOf } from './read-date.ts';
import type { PrintedDate } from './read-date.ts';
import { blockWords } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';

/**
 * When a text was published, as far as its own words tell. In this order: the
 * printed time; a scraper's marker; a weekday with its day and month in the
 * body, where only one of the years that the text names gave that day that
 * weekday (then the month is inferred, and the day bounds it).
 */
export function detectDating(blocks: readonly SeedBlock[], lexicon: Lexicon): Dating {
  const printed = blocks.flatMap((block) => {
    const { data } = block;
    const date = data.role === 'timestamp' || data.role === 'byline' ? data.date : null;
    return date ? [{ block, date }] : [];
  });
  const stated =
    printed.find(({ date }) => !date.updated && date.year !== undefined) ??
    printed.find(({ date }) => date.year !== undefined);
  if (stated) return fromDate(stated.date, 'stated', evidenceOf(stated.block));
  for (const block of blocks) {
    const date = block.data.role === 'boilerplate' ? block.data.date : null;
    if (date) return fromDate(date, 'scrape-marker', evidenceOf(block));
  }
  return inferred(blocks, lexicon) ?? undated;
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

/** More mentions and years than this are a chronicle, which dates nothing. */
const mostMentions = 50;

function inferred(blocks: readonly SeedBlock[], lexicon: Lexicon): Dating | null {
  const mentions: Mention[] = [];
  const years = new Map<number, WordsEvidence>();
  for (const block of blocks) {
    if (!isBody(block.data)) continue;
    const words = blockWords(block);
    for (const match of words.matchAll(/(?<![\p{L}\p{N}.,:/-])\d{1,4}(?![\p{L}\p{N}:/%-]|[.,]\d)/gu)) {
      const number = Number.parseInt(match[0], 10);
      if (match[0].length === 4 && number >= 1900 && number < 2100 && !years.has(number)) {
        years.set(number, yearEvidence(words, match.index, block, lexicon));
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
          isDay(year, mention.month, mention.day) && weekdayOf(year, mention.month, mention.day) === mention.weekday,
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
    evidence: [evidence, yearWords],
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
  if (!named || weekday === undefined || !isDay(2000, month, day)) return null;
  const opener = named.groups?.['opener'] ?? '';
  const skipped = opener !== '' && !lexicon.weekdayOpeners.has(fold(opener.trim())) ? opener.length : 0;
  const start = at - before.length + named.index + skipped;
  const end = nextMonth !== undefined && next ? at + length + next[0].length : at + length;
  return { weekday, month, day, evidence: evidenceAt(words, start, end, block) };
}

/** A year, with the month before it where one stands there. */
function yearEvidence(words: string, at: number, block: SeedBlock, lexicon: Lexicon): WordsEvidence {
  const before = words.slice(Math.max(0, at - 30), at);
  const month = /(?<month>\p{L}+)\s+$/u.exec(before);
  const start =
    month && lexicon.months.has(fold(month.groups?.['month'] ?? '')) ? at - before.length + month.index : at;
  return evidenceAt(words, start, at + 4, block);
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
