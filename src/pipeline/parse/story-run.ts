import { wordOpenings } from './word-openings.ts';
import { blockWords, endsSentence, finalMark, isOpen, isProse } from './seed-block.ts';
import type { HeadedPart, SeedBlock } from './seed-block.ts';

/** Where the running text of a page stands among its blocks: from its first line to behind its last. */
export interface StoryRun {
  readonly from: number;
  readonly to: number;
}

/** Shortest line that tells of a text by being a sentence, in UTF-16 code units, and fewest words in one. */
const shortestLine = 30;
const fewestWords = 5;

/** From so many on, a paragraph is more than the summary of another text. */
const longestSummary = 220;

/** Whether some words are a line of running text by themselves. */
export function isRunningText(words: string): boolean {
  return isProse(words) && words.length >= shortestLine && words.split(/\s+/u, fewestWords).length >= fewestWords;
}

/**
 * The run of lines that holds most of the running text of a page, by place and
 * shape alone: lines of sentences speak for it, short lines without a full stop
 * against it, more so where a line above heads a section of the page. Null
 * where no line is running text.
 */
export function findRun(blocks: readonly SeedBlock[]): StoryRun | null {
  const isRunning = blocks.map((block) => isOpen(block) && isRunningText(blockWords(block)));
  if (!isRunning.includes(true)) return null;
  const isJoined = joined(blocks, isRunning);
  const first = heaviest(weigh(blocks, isRunning, isJoined, null), isRunning);
  // The words of what is the text for certain tell whether a line that stands alone is of the text.
  const stems = wordOpenings(
    blocks.slice(first.from, first.to).filter((_, index) => isRunning[first.from + index] === true),
    shortestWord,
  );
  return closed(opened(heaviest(weigh(blocks, isRunning, isJoined, stems), isRunning), blocks), blocks);
}

/** The part of a page whose weights have the largest sum, from its first line of running text. */
function heaviest(weights: readonly number[], isRunning: readonly boolean[]): StoryRun {
  let best: StoryRun & { sum: number } = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY };
  let from = 0;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    if (sum < 0) {
      sum = 0;
      from = index;
    }
    sum += weight;
    if (sum >= best.sum) best = { from, to: index + 1, sum };
  }
  return { from: isRunning.indexOf(true, best.from), to: best.to };
}

/** A run with the short sentences right above its first line of running text. */
function opened({ from, to }: StoryRun, blocks: readonly SeedBlock[]): StoryRun {
  let begin = from;
  while (isShortSentence(blocks[begin - 1])) begin--;
  return { from: begin, to };
}

/** Whether a line is a sentence with a full stop: a question or an exclamation may be the headline. */
function isShortSentence(block: SeedBlock | undefined): boolean {
  if (!block || !isOpen(block)) return false;
  const words = blockWords(block);
  return isProse(words) && finalMark(words) === '.' && !words.endsWith('...');
}

/** A run without the lines at its end that are no text. */
function closed({ from, to }: StoryRun, blocks: readonly SeedBlock[]): StoryRun {
  let end = to;
  while (end > from + 1 && !isOfText(blocks[end - 1])) end--;
  return { from, to: end };
}

/** Whether a line at the end of a run belongs to it: a sentence, one that a colon breaks off, an item, a quotation. */
function isOfText(block: SeedBlock | undefined): boolean {
  if (!block) return false;
  const { role } = block.data;
  if (role === 'list-item' || role === 'pull-quote') return true;
  if (!isOpen(block)) return false;
  const words = blockWords(block);
  return hasSentence(words) || (/[:：]$/u.test(words) && words.split(/\s+/u, fewestWords).length >= fewestWords);
}

/** Whether a line is a sentence, or holds the end of one. */
export function hasSentence(words: string): boolean {
  return (
    isProse(words) ||
    (endsSentence(words) && /\p{Ll}/u.test(words)) ||
    /\p{L}\s?[.!?…](?:\s?»)?["»”)]*\s+["«“„(]?\s?\p{Lu}/u.test(words)
  );
}

/** Whether a line is a numbered title. */
export function isNumbered(words: string): boolean {
  return /^\d{1,2}[.)]\s+["«“„]?\p{Lu}/u.test(words);
}

/** The most that lines between two pieces of running text may weigh against it. */
const mostBetween = 3;

function weigh(
  blocks: readonly SeedBlock[],
  isRunning: readonly boolean[],
  isJoined: readonly boolean[],
  stems: ReadonlySet<string> | null,
): number[] {
  const weights: number[] = [];
  /** What the last head of a section said, until running text says that the section is over. */
  let section: HeadedPart | null = null;
  /** Lines of running text alone among titles below a head of links: more than one are summaries. */
  let alone = 0;
  let between = 0;
  for (const [index, block] of blocks.entries()) {
    const { data } = block;
    if (isRunning[index] === true) {
      const words = blockWords(block);
      if (isJoined[index] === true || (section === 'links' && isParagraph(words))) section = null;
      alone = section === null ? 0 : alone + 1;
      const weight = weightOfText(words, isJoined[index] === true, section, alone);
      weights.push(
        stems === null || isJoined[index] === true || section === 'rest' ? weight : byCohesion(weight, block, stems),
      );
      between = 0;
      continue;
    }
    if (data.role === 'boilerplate' && data.heads && section !== 'rest') section = data.heads;
    const weight = weightOfLine(block, section, isRunning[index + 1] === true);
    // A box in the middle of a text is no end of it, however many lines it has.
    const spent: number = between < mostBetween ? weight : Math.max(weight, -0.05);
    between -= Math.min(0, spent);
    weights.push(spent);
  }
  return weights;
}

/** Whether some words are more than the summary of another text: long, or of two sentences. */
function isParagraph(words: string): boolean {
  return words.length > longestSummary || /\p{Ll}[.!?…]["»”)]*\s+["«“„(–—-]*\s?\p{Lu}/u.test(words);
}

/** Whether the next line above or below, but for what pages put between, is running text too. */
function joined(blocks: readonly SeedBlock[], isRunning: readonly boolean[]): boolean[] {
  const found = isRunning.map(() => false);
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    const { data } = block;
    if (isRunning[index] === true) {
      if (last >= 0) {
        found[last] = true;
        found[index] = true;
      }
      last = index;
    } else if (data.role === 'pull-quote' || data.role === 'list-item') {
      if (last >= 0) found[last] = true;
    } else if (!(data.role === 'boilerplate' && data.heads === null)) last = -1;
  }
  return found;
}

function weightOfText(words: string, isJoined: boolean, section: HeadedPart | null, alone: number): number {
  const isLong = isParagraph(words);
  if (isJoined) return isLong ? 2 : 1.5;
  if (section === 'rest') return isLong ? 0.6 : 0.2;
  if (isLong) return 2;
  return section === null ? 1.2 : alone > 1 ? 0.2 : 1;
}

/** Fewest words that a line alone shares with the text, and their part of its words, where it is of the text. */
const fewestShared = 2;
const sharedPart = 0.25;
const shortestWord = 6;

function byCohesion(weight: number, block: SeedBlock, stems: ReadonlySet<string>): number {
  const own = [...wordOpenings([block], shortestWord)];
  const shared = own.filter((stem) => stems.has(stem)).length;
  if (shared >= fewestShared && shared >= own.length * sharedPart) return Math.max(weight, 1.8);
  return shared === 0 ? Math.min(weight, 0.6) : weight;
}

function weightOfLine(block: SeedBlock, section: HeadedPart | null, isAboveText: boolean): number {
  const { data } = block;
  const words = blockWords(block);
  if (data.role === 'boilerplate') {
    if (data.heads === 'rest') return -mostBetween;
    return data.heads === 'links' ? -0.3 : data.reason === 'legal' || data.reason === 'navigation' ? -0.6 : -0.2;
  }
  if (data.role === 'list-item') return isRunningText(words) ? (section ? 0.3 : 1.2) : section ? -0.4 : 0;
  if (data.role === 'pull-quote') return 1;
  if (data.role === 'timestamp' || data.role === 'byline') return -0.4;
  if (!isOpen(block)) return -0.2;
  if (hasSentence(words)) return section === 'rest' ? -0.3 : 0.5;
  if (/[:;]$/u.test(words)) return section ? -0.3 : 0;
  // “3. What it costs” heads an entry of the text.
  if (isAboveText && isNumbered(words)) return section ? -0.1 : 0;
  if (section === 'links') return -0.15;
  if (section === 'rest') return -0.8;
  return isAboveText ? -0.4 : /^[\p{Ll}"«“„–—-]/u.test(words) ? -0.3 : -0.8;
}
