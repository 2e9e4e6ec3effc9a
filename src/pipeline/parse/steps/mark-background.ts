import { isText } from '../../../model/article.ts';
import type { Lexicon } from '../lexicon.ts';
import { blockWords, isOpen, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Recognises paragraphs of earlier reports: the last ones of the body, as far as each opens with a phrase for it. */
export function markBackground(lexicon: Lexicon) {
  return (tree: SeedRoot): SeedRoot => {
    const { background } = lexicon;
    const found = new Map<SeedBlock, BlockData>();
    for (const block of tree.children.toReversed()) {
      if (!isText(block.data)) continue;
      if (!isOpen(block) || background.end(blockWords(block)) === -1) break;
      found.set(block, { role: 'background' });
    }
    return recognise(tree, found);
  };
}
