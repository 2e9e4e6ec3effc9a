import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { isPersonName } from '../read-names.ts';
import { blockWords, isOpen, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import { findRun } from '../story-run.ts';
import { hasWord, smallWords } from './mark-imprint.ts';

/** How far above the running text a signature may stand, in blocks, and longest name. */
const reachAbove = 6;
const longestName = 50;

/**
 * Recognises a name without a word for authors, alone in its line: beside the
 * date above the text, right above the text or right below it. A name that the
 * text itself tells of, or that stands elsewhere in small letters, is none.
 */
export function markSignature(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const blocks = tree.children;
    if (blocks.some(({ data }) => data.role === 'byline')) return tree;
    const run = findRun(blocks);
    if (!run) return tree;
    const text = String(file);
    let small: Set<string> | null = null;
    const isName = (block: SeedBlock): boolean => {
      const words = blockWords(block);
      if (!isOpen(block) || words.length > longestName || !isPersonName(words, lexicon)) return false;
      small ??= smallWords(text);
      return !hasWord(small, words) && !isTold(blocks, words);
    };
    const isDate = (index: number): boolean => blocks[index]?.data.role === 'timestamp';
    const isRest = ({ data }: SeedBlock): boolean => data.role === 'credit' || data.role === 'boilerplate';
    const found = new Map<SeedBlock, BlockData>();
    const from = Math.max(0, run.from - reachAbove);
    for (const [index, block] of blocks.entries()) {
      if (index < from || index > run.to || (index >= run.from && index < run.to)) continue;
      const isBeside =
        blocks.slice(index + 1, run.from).every(isRest) || [-2, -1, 1, 2].some((away) => isDate(index + away));
      if (!isBeside || !isName(block)) continue;
      const { start, end } = block.position;
      found.set(block, { role: 'byline', author: { start: start.offset, end: end.offset }, date: null });
    }
    return recognise(tree, found);
  };
}

/** Whether a line tells of a name: one that is more than the name, and does not begin with it to say who that is. */
function isTold(blocks: readonly SeedBlock[], name: string): boolean {
  return blocks.some((block) => blockWords(block).indexOf(name) > 0);
}
