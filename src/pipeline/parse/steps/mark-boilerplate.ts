import type { Lexicon } from '../lexicon.ts';
import { isSameTitle } from './mark-headline.ts';
import { setAside, blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longer lines are never boilerplate: they may hold the story as well. In UTF-16 code units. */
const longestBoilerplate = 300;

/**
 * Sets aside the lines that the phrases know. In the headline's place, and
 * where those words are repeated, a known end is not enough: headlines too end
 * in “: video”.
 */
export function markBoilerplate(lexicon: Lexicon) {
  return (tree: SeedRoot): void => {
    let first: SeedBlock | null = null;
    for (const block of tree.children) {
      if (block.data.settled) continue;
      const words = blockWords(block);
      const known =
        words.length > longestBoilerplate
          ? null
          : lexicon.boilerplate(words, first === null || isSameTitle(first, block));
      if (known) {
        setAside(block, known.reason);
        if (known.announces) block.data.announces = true;
      } else first ??= block;
    }
  };
}
