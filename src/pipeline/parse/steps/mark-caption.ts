import { fold } from '../../read/phrases.ts';
import type { Lexicon } from '../lexicon.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest caption, and longest credit at its end, in UTF-16 code units. */
const longestCaption = 400;
const longestCredit = 80;

/**
 * Sets aside what stands under pictures: a line that ends in a word for
 * pictures and who made them (“… / Photo Harbour Post”, “… (Photo: J. Doe)”),
 * and a line that begins with the sign of copyright and names nobody’s year.
 */
export function markCaption(lexicon: Lexicon) {
  return (tree: SeedRoot): SeedRoot => {
    const found = new Map<SeedBlock, BlockData>();
    for (const block of tree.children) {
      if (!isOpen(block)) continue;
      const words = blockWords(block);
      if (words.length > longestCaption) continue;
      if (/^[©℗]|^\(c\)\s/iu.test(words)) found.set(block, setAside(/\d{4}/u.test(words) ? 'legal' : 'media-stub'));
      else if (isCaption(words, lexicon)) found.set(block, setAside('media-stub'));
    }
    return recognise(tree, found);
  };
}

/** Where a credit may begin: at the edge of the line, behind a sentence, a bar, a slash or a bracket. */
const creditStarts = /(?<=^|[.!?…»”"]\s+|[|/([–—©]\s*)\p{L}/gu;

function isCaption(words: string, lexicon: Lexicon): boolean {
  const tail = Math.max(0, words.length - longestCredit);
  if (/[.!?…»”"\s|/(–—][©]\s?\p{L}[^.!?]{1,60}\.?\)?$/u.test(words.slice(tail))) return true;
  if (/[.…»”]\s?\p{Lu}[\p{Lu}\s.-]{4,40}\s*\(\p{Lu}[\p{Lu}\s]{1,12}\)$/u.test(words.slice(tail))) return true;
  for (const match of words.slice(tail).matchAll(creditStarts)) {
    const at = tail + match.index;
    if (at > 0 && tail > 0 && match.index === 0) continue;
    const end = lexicon.picture.end(words, at);
    if (end === -1) continue;
    const before = words.slice(0, at).trimEnd();
    const after = words.slice(end);
    const names = /^\s*[:/©]\s*\p{L}/u.test(after) || (/[|/([]$/u.test(before) && /^\s+\p{Lu}/u.test(after));
    if (names && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(after) && fold(after).length <= longestCredit) return true;
  }
  return false;
}
