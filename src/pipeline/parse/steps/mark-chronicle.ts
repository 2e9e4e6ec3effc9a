import { blockWords, isOpen, isProse, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import { findRun } from '../story-run.ts';

/**
 * Recognises the dates of a chronicle: lines of a date between the paragraphs
 * are its crossheads. Then one without a time of day in the head is too, but
 * before everything else. Between the first two lines of running text a date is
 * that of the article, whose standfirst stands above it.
 */
export function markChronicle() {
  return (tree: SeedRoot): SeedRoot => {
    const blocks = tree.children;
    const run = findRun(blocks) ?? { from: 0, to: blocks.length };
    const texts = blocks.flatMap((block, index) =>
      index >= run.from && index < run.to && isOpen(block) && isProse(blockWords(block)) ? [index] : [],
    );
    const headEnd = texts[1] ?? blocks.length;
    const textEnd = texts.at(-1) ?? -1;
    const divides = (index: number): boolean => index > headEnd && index < textEnd;
    const first = blocks.findIndex((block) => block.data.role !== 'boilerplate');
    const isChronicle = blocks.some(({ data }, index) => data.role === 'timestamp' && divides(index));
    const found = blocks.flatMap((block, index): [SeedBlock, BlockData][] => {
      const { data } = block;
      if (data.role !== 'timestamp' || index >= run.to) return [];
      const isHead = isChronicle && data.date.hour === undefined && index !== first;
      return isHead || divides(index) ? [[block, { role: 'crosshead' }]] : [];
    });
    return recognise(tree, new Map(found));
  };
}
