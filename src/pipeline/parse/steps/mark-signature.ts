import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { isPersonName, namesLength } from '../read-names.ts';
import { blockWords, isOpen, recognise } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import { findRun } from '../story-run.ts';
import { hasWord, smallWords } from './mark-imprint.ts';

/** How far above the running text a signature may stand, in blocks, beside a date and otherwise, and longest names. */
const reachWithDate = 20;
const reachAbove = 6;
const longestNames = 90;

/**
 * Recognises a name without a word for authors, alone in its line: beside the
 * date above the text, right above the text or right below it. A name that the
 * text itself tells of, or that stands elsewhere in small letters, is none.
 */
export function markSignature(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const blocks = tree.children;
    const run = findRun(blocks);
    if (!run || blocks.slice(0, run.to + 1).some(({ data }) => data.role === 'byline')) return tree;
    const text = String(file);
    let small: Set<string> | null = null;
    /** How much of a line is the names that it signs with, from its beginning; 0 where it is no signature. */
    const nameLength = (block: SeedBlock): number => {
      const words = blockWords(block);
      if (!isOpen(block) || words.length > longestNames) return 0;
      const length = signatureLength(words, lexicon);
      if (length === 0) return 0;
      small ??= smallWords(text);
      const names = words.slice(0, length);
      return hasWord(small, names) || isTold(blocks, names) || isOneOfMany(blocks, names) ? 0 : length;
    };
    const isDate = (index: number): boolean => blocks[index]?.data.role === 'timestamp';
    const isRest = ({ data }: SeedBlock): boolean => data.role === 'credit' || data.role === 'boilerplate';
    const found = new Map<SeedBlock, BlockData>();
    const from = Math.max(0, run.from - reachWithDate);
    for (const [index, block] of blocks.entries()) {
      if (index < from || index > run.to || (index >= run.from && index < run.to)) continue;
      const isNear = run.from - index <= reachAbove && blocks.slice(index + 1, run.from).every(isRest);
      const isBeside = isNear || [-2, -1, 1, 2].some((away) => isDate(index + away));
      const length = isBeside ? nameLength(block) : 0;
      if (length === 0) continue;
      const { offset } = block.position.start;
      found.set(block, { role: 'byline', author: { start: offset, end: offset + length }, date: null });
    }
    return recognise(tree, found);
  };
}

/**
 * How much of a line is names, where it is nothing else, or says behind a comma
 * of which outlet and place they are: “Anna BERG, «Harbour Post», Northport”.
 */
function signatureLength(words: string, lexicon: Lexicon): number {
  const names = namesLength(words, lexicon);
  const isWhole =
    names === words.length &&
    words.split(/,\s*|\s+(?:and|und|и|та|й|і|et|y|&)\s+/u).every((name) => isPersonName(name, lexicon));
  if (isWhole) return names;
  const first = /^[^,|]+(?=,\s+[«"“„])/u.exec(words)?.[0] ?? '';
  return isPersonName(first, lexicon) && !/\p{Ll}{2}[.!?]/u.test(words) ? first.length : 0;
}

/** Whether the last word of a name ends other short lines too, as in a menu. */
function isOneOfMany(blocks: readonly SeedBlock[], name: string): boolean {
  const last = name.slice(name.lastIndexOf(' '));
  return (
    blocks.filter((block) => blockWords(block).length <= longestNames && blockWords(block).endsWith(last)).length > 2
  );
}

/** Whether a line tells of a name: one that is more than the name, and does not begin with it to say who that is. */
function isTold(blocks: readonly SeedBlock[], name: string): boolean {
  return blocks.some((block) => blockWords(block).indexOf(name) > 0);
}
