import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { readDateLine } from '../read-date.ts';
import type { Beside } from '../read-date.ts';
import type { PrintedDate } from '../date-tokens.ts';
import { isPersonName } from '../read-names.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Most words beside the date in its line, names included. */
const mostWordsBeside = 8;

/**
 * Recognises lines of a date with what pages print beside it: the author, the
 * section, how many have read it. Which of them is that of the article, the
 * places of these lines tell, see `place-dates.ts`. Lines that only count are
 * set aside.
 */
export function markImprint(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const found = new Map<SeedBlock, BlockData>();
    let small: Set<string> | null = null;
    for (const [index, block] of tree.children.entries()) {
      if (!isOpen(block)) continue;
      const words = blockWords(block);
      const line = readDateLine(words, lexicon);
      if (!line) continue;
      const { date, beside } = line;
      if (!date) {
        if (beside.length === 0 && /\p{L}/u.test(words)) found.set(block, setAside('navigation'));
        continue;
      }
      if (beside.length === 0) {
        found.set(block, { role: 'timestamp', date });
        continue;
      }
      if (!isPrintedBeside(words, beside, date, lexicon)) continue;
      const names = beside.filter(({ from, to }) => isPersonName(words.slice(from, to), lexicon));
      small ??= names.length > 0 ? smallWords(String(file)) : null;
      // Beside a line that is a name alone, the words before the date are a place.
      const isSigned = [tree.children[index - 1], tree.children[index + 1]].some(
        (other) => other && isOpen(other) && isPersonName(blockWords(other), lexicon),
      );
      const [name] = names.filter(
        ({ from, to, apart }) => !hasWord(small, words.slice(from, to)) && (apart || !isSigned),
      );
      const { offset } = block.position.start;
      found.set(
        block,
        name
          ? { role: 'byline', author: { start: offset + name.from, end: offset + name.to }, date }
          : { role: 'timestamp', date },
      );
    }
    return recognise(tree, found);
  };
}

/** Whether the words beside a date are what pages print there: parted from it, few, and no text. */
function isPrintedBeside(words: string, beside: readonly Beside[], date: PrintedDate, lexicon: Lexicon): boolean {
  const parts = beside.map(({ from, to }) => words.slice(from, to));
  const count = parts.reduce((sum, part) => sum + part.split(/\s+/u).length, 0);
  return (
    count <= mostWordsBeside &&
    beside.every(
      ({ apart, from, to }) =>
        apart ||
        (date.year !== undefined && isPersonName(words.slice(from, to), lexicon)) ||
        // “Northport 19 NOV 2025 – 20:30”
        (from === 0 &&
          beside.length === 1 &&
          date.year !== undefined &&
          date.hour !== undefined &&
          isPlace(words.slice(from, to))),
    ) &&
    parts.every((part) => /^\p{Lu}/u.test(part) && part.split(/\s+/u).length <= 4) &&
    !/[!?]/u.test(words)
  );
}

/** Whether some words may be a place: capitals at the beginning of each. */
function isPlace(words: string): boolean {
  return words.split(/[\s-]+/u).every((word) => /^\p{Lu}/u.test(word));
}

/** The words of a text that stand in small letters. */
export function smallWords(text: string): Set<string> {
  return new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}{3,}(?![\p{L}\p{M}])/gu));
}

/** Whether half of some words stand elsewhere in small letters, as those of names seldom do. */
export function hasWord(small: ReadonlySet<string> | null, words: string): boolean {
  const capitals = words.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return (
    small !== null &&
    capitals.filter((word) => small.has(word.toLowerCase())).length * 2 >= Math.max(1, capitals.length)
  );
}
