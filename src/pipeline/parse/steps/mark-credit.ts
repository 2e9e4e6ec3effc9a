import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { isProse, seedBlock, settle, blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest credit and longest name in one, in UTF-16 code units. */
const longestCredit = 160;
const longestName = 80;

/**
 * Recognises lines that name where the text comes from. A credit that ends in
 * its colon takes the next line, which holds the name.
 */
export function markCredit(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): void => {
    const { credit } = lexicon;
    const text = String(file);
    const blocks: SeedBlock[] = [];
    let open: { block: SeedBlock; relays: boolean } | null = null;
    for (const block of tree.children) {
      if (open && !block.data.settled && isName(blockWords(block))) {
        const whole = seedBlock(text, open.block.position.start, block.position.end);
        blocks[blocks.length - 1] = whole;
        credited(whole, block.position.start.offset, open.relays);
        open = null;
        continue;
      }
      open = null;
      blocks.push(block);
      const words = blockWords(block);
      if (block.data.settled || words.length > longestCredit) continue;
      const [known] = credit.all(words);
      if (!known) continue;
      const name = words.slice(known.end).trim();
      if (name === '' && words.endsWith(':')) open = { block, relays: known.value };
      else if (name !== '') credited(block, block.position.end.offset - name.length, known.value);
    }
    tree.children = blocks;
  };
}

function credited(block: SeedBlock, nameStart: number, relays: boolean): void {
  settle(block, 'credit');
  const end = block.position.end.offset;
  if (relays && end - nameStart <= longestName) block.data.relayed = { start: nameStart, end };
}

function isName(words: string): boolean {
  return words.length <= longestName && !words.endsWith(':') && !isProse(words);
}
