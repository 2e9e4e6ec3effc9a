import type { Lexicon } from './lexicon.ts';
import { fold } from './phrases.ts';
import { settle, wordsOf } from './seed-block.ts';
import type { SeedRoot } from './seed-block.ts';

/** An opening phrase is looked for in so many UTF-16 code units. */
const opening = 80;

/** Recognises paragraphs of earlier reports: the last ones of the body, as far as each opens with a phrase for it. */
export function remarkBackground(lexicon: Lexicon) {
  return (tree: SeedRoot): void => {
    const { background } = lexicon;
    for (const block of tree.children.toReversed()) {
      const { role, settled } = block.data;
      if (role === 'boilerplate' || role === 'byline' || role === 'credit' || role === 'timestamp') continue;
      if (settled || background.end(fold(wordsOf(block).slice(0, opening))) === -1) return;
      settle(block, 'background');
    }
  };
}
