import { fold } from '../read/phrases.ts';
import type { SeedBlock } from './seed-block.ts';

/** By the text node of a block, which all steps hand on as it is. */
const known = new WeakMap<object, readonly string[]>();

/**
 * The beginnings of the longer words of some blocks, by which forms of one word are taken for one.
 *
 * @param shortest fewest letters of a word that counts
 */
export function wordOpenings(blocks: readonly SeedBlock[], shortest: number): Set<string> {
  const stems = new Set<string>();
  for (const block of blocks)
    for (const word of longWords(block))
      if (word.length >= shortest || isNumber(word))
        stems.add(word.slice(0, Math.max(4, Math.min(5, word.length - 1))));
  return stems;
}

/** The words of four letters or more, and numbers of two figures or more, of a block, in small letters. */
function longWords(block: SeedBlock): readonly string[] {
  const [node] = block.children;
  const words = known.get(node) ?? fold(node.value).match(/\p{L}[\p{L}\p{M}]{3,}|\p{N}{2,}/gu) ?? [];
  known.set(node, words);
  return words;
}

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}
