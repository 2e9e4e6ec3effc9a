import type { Lexicon } from '../lexicon.ts';
import { readDate } from '../read-date.ts';
import { isProse, settle, blockWords } from '../seed-block.ts';
import type { SeedRoot } from '../seed-block.ts';

/**
 * Recognises printed publication times: lines that are nothing but a date, at
 * the head of a text (before its second line of running text) or at its foot.
 * Dates between paragraphs are the crossheads of a chronicle; then only a date
 * with a time of day, or one before everything else, is the publication's.
 */
export function markTimestamp(lexicon: Lexicon) {
  return (tree: SeedRoot): void => {
    const blocks = tree.children;
    const prose = blocks.flatMap((block, index) => (isProse(blockWords(block)) ? [index] : []));
    const headEnd = prose[1] ?? blocks.length;
    const footStart = prose.at(-1) ?? -1;
    const dates = blocks.flatMap((block, index) => {
      const date = block.data.settled ? null : readDate(blockWords(block), lexicon);
      return date ? [{ block, index, date }] : [];
    });
    const isChronicle = dates.some(({ index }) => index > headEnd && index < footStart);
    const first = blocks.findIndex((block) => !block.data.settled);
    for (const { block, index, date } of dates) {
      const divides = isChronicle && date.hour === undefined && index !== first;
      if (divides || (index > headEnd && index < footStart)) {
        settle(block, 'crosshead');
        continue;
      }
      settle(block, 'timestamp');
      block.data.date = date;
    }
  };
}
