import { endsSentence, finalMark, isProse, settle, blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest crosshead, in UTF-16 code units. */
const longestCrosshead = 140;

/**
 * Recognises headings inside the body: short lines after the lede that do not
 * end as a sentence does (a question may), with running text, a list or a
 * quotation directly below.
 */
export function markCrosshead() {
  return (tree: SeedRoot): void => {
    let below: SeedBlock | null = null;
    for (const block of tree.children.toReversed()) {
      const { role, settled } = block.data;
      if (role === 'lede') return;
      if (role === 'boilerplate') continue;
      if (!settled && below && isTitle(blockWords(block)) && opensSection(below)) settle(block, 'crosshead');
      below = block;
    }
  };
}

function isTitle(words: string): boolean {
  if (words.length > longestCrosshead || !/^[\p{Lu}\p{N}"«“„]/u.test(words)) return false;
  const mark = finalMark(words);
  return mark === '?' || !(endsSentence(words) || /[,;:：–—-]/u.test(mark));
}

function opensSection(block: SeedBlock): boolean {
  const { role, settled } = block.data;
  if (settled) return role === 'list-item' || role === 'pull-quote';
  const words = blockWords(block);
  return isProse(words) || words.length > longestCrosshead || /[:：]$/u.test(words.slice(-1));
}
