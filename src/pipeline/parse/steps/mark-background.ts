import type { Lexicon } from '../lexicon.ts';
import { settle, blockWords } from '../seed-block.ts';
import type { SeedRoot } from '../seed-block.ts';

/** Recognises paragraphs of earlier reports: the last ones of the body, as far as each opens with a phrase for it. */
export function markBackground(lexicon: Lexicon) {
  return (tree: SeedRoot): void => {
    const { background } = lexicon;
    for (const block of tree.children.toReversed()) {
      const { role, settled } = block.data;
      if (role === 'boilerplate' || role === 'byline' || role === 'credit' || role === 'timestamp') continue;
      if (settled || background.end(blockWords(block)) === -1) return;
      settle(block, 'background');
    }
  };
}
