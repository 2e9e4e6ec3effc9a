import { blockWords, endsSentence, isOpen, isProse } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';

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
  const weights = weigh(blocks, isRunning);
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
  const first = isRunning.indexOf(true, best.from);
  let to = best.to;
  while (to > first + 1 && !isOfText(blocks[to - 1])) to--;
  return { from: first, to };
}

/** Whether a line at the end of a run belongs to it: a sentence, an item, a quotation. */
function isOfText(block: SeedBlock | undefined): boolean {
  if (!block) return false;
  const { role } = block.data;
  return role === 'list-item' || role === 'pull-quote' || (isOpen(block) && hasSentence(blockWords(block)));
}

/** Whether a line is a sentence, or holds the end of one. */
export function hasSentence(words: string): boolean {
  return (
    isProse(words) ||
    (endsSentence(words) && /\p{Ll}/u.test(words)) ||
    /\p{L}[.!?…]["»”)]*\s+["«“„(]?\p{Lu}/u.test(words)
  );
}

/** The most that lines between two pieces of running text may weigh against it. */
const mostBetween = 3;

function weigh(blocks: readonly SeedBlock[], isRunning: readonly boolean[]): number[] {
  const isJoined = joined(blocks, isRunning);
  const weights: number[] = [];
  /** What the last head of a section said, until two lines of running text follow each other. */
  let section: 'links' | 'rest' | null = null;
  let between = 0;
  for (const [index, block] of blocks.entries()) {
    if (isRunning[index] === true) {
      if (isJoined[index] === true) section = null;
      weights.push(weightOfText(blockWords(block), isJoined[index] === true, section));
      between = 0;
      continue;
    }
    const { data } = block;
    if (data.role === 'boilerplate' && data.heads) section = data.heads;
    const weight = weightOfLine(block, section, index, isRunning);
    // A box in the middle of a text is no end of it, however many lines it has.
    const spent: number = between < mostBetween ? weight : Math.max(weight, -0.05);
    between -= Math.min(0, spent);
    weights.push(spent);
  }
  return weights;
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

function weightOfText(words: string, isJoined: boolean, section: 'links' | 'rest' | null): number {
  const isLong = words.length > longestSummary;
  if (isJoined) return isLong ? 2 : 1.5;
  if (section === 'rest') return isLong ? 0.8 : 0.2;
  if (section === 'links') return isLong ? 1.2 : 0.8;
  return isLong ? 1.5 : 1;
}

function weightOfLine(
  block: SeedBlock,
  section: 'links' | 'rest' | null,
  index: number,
  isRunning: readonly boolean[],
): number {
  const { data } = block;
  switch (data.role) {
    case 'boilerplate':
      if (data.heads === 'rest') return -mostBetween;
      return data.heads === 'links' ? -0.5 : data.reason === 'legal' || data.reason === 'navigation' ? -0.7 : -0.2;
    case 'list-item':
      if (isRunningText(blockWords(block))) return section ? 0.3 : 1.2;
      return section ? -0.5 : 0;
    case 'pull-quote':
      return 1;
    case 'timestamp':
    case 'byline':
      return -0.4;
    case 'credit':
      return -0.2;
    default: {
      const words = blockWords(block);
      if (hasSentence(words)) return section === 'rest' ? -0.3 : 0.5;
      if (/[:;]$/u.test(words)) return section ? -0.3 : 0;
      if (section === 'links') return -0.6;
      if (/^[\p{Ll}"«“„–—-]/u.test(words)) return -0.3;
      const isHeading = isRunning[index + 1] === true && isRunning[index - 1] === true;
      return isHeading && section === null ? -0.5 : -1;
    }
  }
}
