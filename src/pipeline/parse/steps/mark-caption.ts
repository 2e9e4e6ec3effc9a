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
  const end = words.slice(tail);
  if (/[.!?…»”"\s|/(–—•][©]\s?\p{L}(?:(?<=\p{Lu})\.|[^.!?]){1,60}\.?\)?$/u.test(end)) return true;
  if (/(?:^|[.!?…]\s+)(?:\p{Lu}\.\s?){1,2}\p{Lu}{3,}$/u.test(end)) return true;
  // Behind a sentence: a name in capitals, or a name and an outlet in brackets.
  if (/[.!?…»”"]\s*[|/•]\s*\p{Lu}[\p{Lu}\s.’'-]{4,40}$/u.test(end)) return true;
  if (/[.!?…]\s+(?:\p{Lu}[\p{Lu}’'-]+\s){2,4}\p{Lu}+\s+[«"“]\s?\p{Lu}[\p{Lu}\s]+[»"”]$/u.test(end)) return true;
  if (/[.!?…]\s+\((?:\p{Lu}[\p{L}.’'-]+\s){1,3}\p{Lu}[\p{L}’'-]+\s?\/\s?\p{Lu}[^()/]{2,40}\)$/u.test(end)) return true;
  if (/[.…»”]\s?\p{Lu}[\p{Lu}\s.-]{4,40}\s*\(\p{Lu}[\p{Lu}\s]{1,12}\)$/u.test(words.slice(tail))) return true;
  for (const match of words.slice(tail).matchAll(creditStarts)) {
    const at = tail + match.index;
    if (at > 0 && tail > 0 && match.index === 0) continue;
    const behind = lexicon.picture.end(words, at);
    if (behind === -1) continue;
    const before = words.slice(0, at).trimEnd();
    const after = words.slice(behind);
    // “… at the gate. Photo by Jane Doe for Harbour Post”
    if (/[.!?…]$/u.test(before) && isNameOfMaker(after)) return true;
    const names = /^\s*[:/©]\s*\p{L}/u.test(after) || (/[|/([]$/u.test(before) && /^\s+\p{Lu}/u.test(after));
    if (names && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(after) && fold(after).length <= longestCredit) return true;
  }
  return false;
}

/** Whether some words to the end of a line are who made a picture: names, an outlet, and hardly a word in small letters. */
function isNameOfMaker(words: string): boolean {
  const plain = words.trim();
  const small = plain.match(/(?<![\p{L}\p{M}])\p{Ll}{4,}/gu)?.length ?? 0;
  return (
    /^\p{Lu}/u.test(plain) &&
    small <= 1 &&
    plain.split(/\s+/u).length <= 8 &&
    !/[!?]|\.\s+\p{Lu}\p{Ll}{2,}\s+\p{Ll}/u.test(plain)
  );
}
