import type { Lexicon } from '../lexicon.ts';
import { isSameTitle } from './mark-headline.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longer lines are never boilerplate: they may hold the story as well. In UTF-16 code units. */
const longestBoilerplate = 300;

/**
 * Sets aside the lines that the phrases know. In the headline's place, and
 * where those words are repeated, a known end is not enough: headlines too end
 * in “: video”.
 */
export function markBoilerplate(lexicon: Lexicon) {
  return (tree: SeedRoot): SeedRoot => {
    const found = new Map<SeedBlock, BlockData>();
    let first: SeedBlock | null = null;
    for (const block of tree.children) {
      if (!isOpen(block)) continue;
      const words = blockWords(block);
      const known =
        words.length > longestBoilerplate
          ? null
          : lexicon.boilerplate(words, first === null || isSameTitle(first, block));
      if (known) found.set(block, setAside(known.reason, known.announces));
      else first ??= block;
    }
    return recognise(tree, found);
  };
}
