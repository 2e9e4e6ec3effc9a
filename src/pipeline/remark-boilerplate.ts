import type { Lexicon } from './lexicon.ts';
import { fold } from './phrases.ts';
import { setAside, wordsOf } from './seed-block.ts';
import type { SeedRoot } from './seed-block.ts';

/** Longer lines are never boilerplate: they may hold the story as well. In UTF-16 code units. */
const longestBoilerplate = 300;

/**
 * Sets aside the lines that the phrases know. In the headline's place, and
 * where those words are repeated, a known end is not enough: headlines too end
 * in “: video”.
 */
export function remarkBoilerplate(lexicon: Lexicon) {
  return (tree: SeedRoot): void => {
    let first: string | null = null;
    for (const block of tree.children) {
      if (block.data.settled) continue;
      const words = wordsOf(block);
      const isFirst = first === null;
      if (words.length > longestBoilerplate) {
        first ??= '';
        continue;
      }
      const folded = fold(words);
      const phrase = lexicon.boilerplate.find((candidate) => candidate.test(folded, words) && !(candidate.loose && (isFirst || folded === first)));
      if (phrase) {
        setAside(block, phrase.reason);
        if (phrase.announces) block.data.announces = true;
      } else first ??= folded;
    }
  };
}
