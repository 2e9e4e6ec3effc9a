import type { Lexicon } from '../lexicon.ts';
import { readDate } from '../read-date.ts';
import { blockWords, isOpen, isProse, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/**
 * Recognises printed publication times: lines that are nothing but a date, at
 * the head of a text (before its second line of running text) or at its foot.
 * Dates between paragraphs are the crossheads of a chronicle; then only a date
 * with a time of day, or one before everything else, is the publication's.
 */
export function markTimestamp(lexicon: Lexicon) {
  return (tree: SeedRoot): SeedRoot => {
    const blocks = tree.children;
    const prose = blocks.flatMap((block, index) => (isProse(blockWords(block)) ? [index] : []));
    const headEnd = prose[1] ?? blocks.length;
    const footStart = prose.at(-1) ?? -1;
    const dates = blocks.flatMap((block, index) => {
      const date = isOpen(block) ? readDate(blockWords(block), lexicon) : null;
      return date ? [{ block, index, date }] : [];
    });
    const isChronicle = dates.some(({ index }) => index > headEnd && index < footStart);
    const first = blocks.findIndex(isOpen);
    const found = dates.map(({ block, index, date }) => {
      const divides = isChronicle && date.hour === undefined && index !== first;
      const isHeading = divides || (index > headEnd && index < footStart);
      return [block, isHeading ? { role: 'crosshead' } : { role: 'timestamp', date }] satisfies [SeedBlock, BlockData];
    });
    return recognise(tree, new Map<SeedBlock, BlockData>(found));
  };
}
