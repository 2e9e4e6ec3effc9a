import type { VFile } from 'vfile';
import { report } from '../../messages/rules.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import { findRun, hasSentence, isNumbered, isRunningText } from '../story-run.ts';
import { wordOpenings } from '../word-openings.ts';

/**
 * Sets aside what stands outside the text of the article: above the headline,
 * below the last line of the running text, the short lines between the headline
 * and the text, and the titles right below a head of links. Where running text
 * is among it, somebody should look, and is told.
 */
export function markOutside() {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const blocks = tree.children;
    const run = findRun(blocks);
    if (!run) return tree;
    const headline = blocks.findIndex((block) => block.data.role === 'headline');
    const found = new Map<SeedBlock, BlockData>();
    let heads = false;
    let isBelowText = false;
    /** Links since their head. */
    let links = 0;
    for (const [index, block] of blocks.entries()) {
      const { data } = block;
      const words = blockWords(block);
      if (data.role === 'boilerplate') {
        if (data.heads !== null) {
          heads = true;
          links = 0;
        }
        continue;
      }
      const isLine = isOpen(block) || data.role === 'list-item';
      const isText = hasSentence(words) || /[:;,…]$/u.test(words) || data.role === 'list-item';
      if (isText) heads = false;
      else links++;
      if (headline !== -1 && index > headline && isText) isBelowText = true;
      if (!isLine && data.role !== 'pull-quote') continue;
      const isHead = headline !== -1 && index > headline && index < run.from;
      if (index >= run.to || (index < run.from && !isHead)) found.set(block, setAside('outside'));
      else if (heads && (index > run.from || isBelowText) && !isText && !headsText(block, blocks[index + 1], links))
        found.set(block, setAside('related-link'));
      else if (isHead && !isText && isOpen(block) && !isNumbered(words)) found.set(block, setAside('navigation'));
    }
    const texts = [...found.keys()].filter((block) => isRunningText(blockWords(block)));
    const [first] = texts;
    if (first)
      report(
        file,
        'seed-outside',
        `Unexpected running text outside the article in ${String(texts.length)} lines, expected none or that of other parts of the page`,
        { place: first.position, actual: blockWords(first).slice(0, 300) },
      );
    return recognise(tree, found);
  };
}

/** Words that a title shares with the text below it, and their fewest letters, where it heads this text. */
const fewestShared = 2;
const shortestWord = 4;

/** Whether the last of some titles is no link but the heading of the text right below it. */
function headsText(title: SeedBlock, below: SeedBlock | undefined, links: number): boolean {
  if (links < 2 || !below || !isOpen(below) || !isRunningText(blockWords(below))) return false;
  const text = wordOpenings([below], shortestWord);
  return [...wordOpenings([title], shortestWord)].filter((stem) => text.has(stem)).length >= fewestShared;
}
