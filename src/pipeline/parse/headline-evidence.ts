import type { Lexicon } from './lexicon.ts';
import { isPersonName } from './read-names.ts';
import { fold } from '../read/phrases.ts';
import { wordOpenings } from './word-openings.ts';
import { blockWords, endsSentence, finalMark, isOpen, longestTitle } from './seed-block.ts';
import type { SeedBlock } from './seed-block.ts';
import type { StoryRun } from './story-run.ts';

/** What a line needs at least to be called the headline; below it, no headline is better than a wrong one. */
const fewestPoints = 1.5;

/** An earlier line with this part of the points of the best is the headline, and the best its standfirst. */
const nearlyBest = 0.5;

/** Longest question or exclamation that may be a headline, and how much of the text it is compared with. */
const longestQuestion = 150;

/** Shortest word that tells of what a line is, in letters. */
const shortestWord = 4;

const comparedText = 1500;

/** Whether some words can be a headline by their form alone: short, with letters, no sentence, not broken off. */
export function isTitleLike(words: string): boolean {
  const mark = finalMark(words);
  if (words.length > longestTitle || !/\p{L}/u.test(words) || /[,;:：]/u.test(mark)) return false;
  if (mark === '!' || mark === '?' || mark === '…' || words.endsWith('...')) return words.length <= longestQuestion;
  return !endsSentence(words);
}

/**
 * The line above the running text that is its headline: by the words that it
 * shares with the text, by being printed twice, by its place and its shape.
 * Null where no line has enough of these.
 *
 * @param repeats how often each title is printed again, by its folded words
 */
export function findHeadline(
  blocks: readonly SeedBlock[],
  run: StoryRun,
  repeats: (block: SeedBlock) => number,
  lexicon: Lexicon,
): SeedBlock | null {
  const text = wordOpenings(beginningOf(blocks.slice(run.from, run.to).filter(isOpen)), shortestWord);
  const candidates = blocks.slice(0, run.from).flatMap((block, index) => {
    if (!isOpen(block)) return [];
    const isRepeated = repeats(block) > 0;
    if (!isTitleLike(blockWords(block)) && !(isRepeated && !/[,;:：]$/u.test(blockWords(block)))) return [];
    const shape = shapePoints(block, text, lexicon);
    // Pages print titles of other texts twice as well, but these share few words with the text.
    const asTitle = isRepeated ? (shape >= 2 && isTitleLike(blockWords(block)) ? 3 : 0.5) : 0;
    const points = asTitle + shape + placePoints(blocks, index, run);
    return [{ block, index, points }];
  });
  const [first] = candidates;
  if (!first) return null;
  const best = candidates.reduce((a, b) => (b.points > a.points ? b : a), first);
  if (best.points < fewestPoints) return null;
  // What stands between two prints of the headline is its standfirst.
  if (repeats(best.block) > 0) return best.block;
  const above = candidates.find(
    ({ index, points, block }) =>
      index === best.index - 1 &&
      (points >= Math.max(fewestPoints, best.points * nearlyBest)
        ? wordCount(blockWords(block)) >= 3
        : points > 0 && isAboveStandfirst(blockWords(block), blockWords(best.block))),
  );
  return (above ?? best).block;
}

/** Fewest words of a standfirst that tells more than its headline, and how much longer it is. */
const longStandfirst = 12;
const longer = 1.3;

/** Whether a line stands above another as a headline above its standfirst does: words enough, and fewer than below. */
function isAboveStandfirst(words: string, below: string): boolean {
  const count = wordCount(words);
  return count >= 4 && wordCount(below) >= longStandfirst && wordCount(below) >= count * longer;
}

/** The first blocks of a text, as many as a headline is compared with. */
function beginningOf(blocks: readonly SeedBlock[]): readonly SeedBlock[] {
  let length = 0;
  return blocks.filter((block) => {
    const isFirst = length < comparedText;
    length += blockWords(block).length;
    return isFirst;
  });
}

/** What the words of a line say for it. */
function shapePoints(block: SeedBlock, text: ReadonlySet<string>, lexicon: Lexicon): number {
  const words = blockWords(block);
  const stems = [...wordOpenings([block], shortestWord)];
  const shared = stems.filter((stem) => text.has(stem)).length;
  const count = wordCount(words);
  let points = stems.length === 0 ? 0 : (3 * shared) / Math.max(2, stems.length) + 0.5 * Math.min(4, shared);
  points += count >= 6 ? 1 : count >= 4 ? 0.7 : count >= 2 ? 0 : -1;
  if (count <= 4 && words.split(/[^\p{L}]+/u).some((word) => lexicon.bodies.has(fold(word)))) points -= 2;
  if (isPersonName(words, lexicon) && count <= 3) points -= 2.5;
  // Paths and bars of menus, and what leads elsewhere.
  if (/\s[/>›»•·]\s|[>›»→]{1,3}$|^[/>›»•·]/u.test(words)) points -= 3;
  if ((words.match(/\s\|\s/gu)?.length ?? 0) > 1) points -= 3;
  if (count >= 3 && words === words.toUpperCase() && shared < 2) points -= 1.5;
  if (/@|https?:|www\./u.test(words)) points -= 3;
  // Entries of a ticker, and signatures.
  if (/^\d{1,2}[.:]\d{2}(?:\s|$)/u.test(words)) points -= 2;
  if (isPersonName(/^[^,|]+(?=,)/u.exec(words)?.[0] ?? '', lexicon) && !/[\p{Ll}]{4}\s+\p{Ll}{2}/u.test(words))
    points -= 2.5;
  return points;
}

/** What the place of a line says for it. */
function placePoints(blocks: readonly SeedBlock[], index: number, run: StoryRun): number {
  const below = blocks.slice(index + 1, run.from);
  const open = below.filter(isOpen).length;
  const line = (at: number): SeedBlock | undefined => blocks[at];
  const imprint = [line(index + 1), line(index + 2), line(index + 3)].some(
    (block) => block?.data.role === 'byline' || block?.data.role === 'timestamp',
  );
  const block = line(index);
  const [before, after] = [line(index - 1), line(index + 1)];
  // The lines of a menu follow each other; a headline stands alone.
  const isCrowded =
    (before && isOpen(before) && block && block.position.start.line - before.position.end.line === 1) === true &&
    (after && isOpen(after) && block && after.position.start.line - block.position.end.line === 1) === true;
  return (open === 0 ? 0.8 : -0.08 * Math.min(20, open)) + (imprint ? 1 : 0) + (isCrowded ? -0.4 : 0.2);
}

function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]*/gu)?.length ?? 0;
}
