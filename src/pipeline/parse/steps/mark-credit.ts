import type { VFile } from 'vfile';
import type { TextPosition } from '../../../model/selector.ts';
import type { Lexicon } from '../lexicon.ts';
import { blockWords, isOpen, isProse, seedBlock } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest credit and longest name in one, in UTF-16 code units. */
const longestCredit = 160;
const longestName = 80;

/**
 * Recognises lines that name where the text comes from. A credit that ends in
 * its colon takes the next line, which holds the name.
 */
export function markCredit(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const { credit } = lexicon;
    const text = String(file);
    const blocks: SeedBlock[] = [];
    let open: { block: SeedBlock; relays: boolean } | null = null;
    for (const block of tree.children) {
      const words = blockWords(block);
      const { start, end } = block.position;
      if (open && isOpen(block) && isName(words)) {
        const name = { start: start.offset, end: end.offset };
        blocks.pop();
        blocks.push(seedBlock(text, open.block.position.start, end, credited(name, open.relays)));
        open = null;
        continue;
      }
      open = null;
      const [known] = isOpen(block) && words.length <= longestCredit ? credit.all(words) : [];
      const name = known ? words.slice(known.end).trim() : '';
      if (known && name === '' && words.endsWith(':')) open = { block, relays: known.value };
      blocks.push(
        known && name !== ''
          ? { ...block, data: credited({ start: end.offset - name.length, end: end.offset }, known.value) }
          : block,
      );
    }
    return { ...tree, children: blocks };
  };
}

function credited(name: TextPosition, relays: boolean): BlockData {
  return { role: 'credit', relayed: relays && name.end - name.start <= longestName ? name : null };
}

function isName(words: string): boolean {
  return words.length <= longestName && !words.endsWith(':') && !isProse(words);
}
