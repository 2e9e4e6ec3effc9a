import { blockWords, endsSentence, finalMark, isOpen, isProse, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest crosshead, in UTF-16 code units. */
const longestCrosshead = 140;

/**
 * Recognises headings inside the body: short lines after the lede that do not
 * end as a sentence does (a question may), with running text, a list or a
 * quotation directly below.
 */
export function markCrosshead() {
  return (tree: SeedRoot): SeedRoot => {
    const found = new Map<SeedBlock, BlockData>();
    let below: SeedBlock | null = null;
    for (const block of tree.children.toReversed()) {
      const { role } = block.data;
      if (role === 'lede') break;
      if (role === 'boilerplate') continue;
      const isHeading =
        isOpen(block) && below && !found.has(below) && isTitle(blockWords(block)) && opensSection(below);
      if (isHeading) found.set(block, { role: 'crosshead' });
      below = block;
    }
    return recognise(tree, found);
  };
}

function isTitle(words: string): boolean {
  if (words.length > longestCrosshead || !/^[\p{Lu}\p{N}"«“„]/u.test(words)) return false;
  const mark = finalMark(words);
  return mark === '?' || !(endsSentence(words) || /[,;:：–—-]/u.test(mark));
}

function opensSection(block: SeedBlock): boolean {
  const { role } = block.data;
  if (!isOpen(block)) return role === 'list-item' || role === 'pull-quote';
  const words = blockWords(block);
  return isProse(words) || words.length > longestCrosshead || /[:：]$/u.test(words.slice(-1));
}
