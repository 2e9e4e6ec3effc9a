import { isPersonName } from '../read-names.ts';
import { isTitleLike } from '../headline-evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSameTitle } from './mark-headline.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longer lines are never boilerplate: they may hold the story as well. In UTF-16 code units. */
const longestBoilerplate = 300;

/**
 * Sets aside the lines that the phrases know, and those that no text has:
 * lines without a visible sign, what a template left, hashtags alone, counters,
 * short lines again and again, the head of the comments. In the
 * headline's place, and where those words are repeated, a known end of a title
 * is not enough: headlines too end in “: video”.
 */
export function markBoilerplate(lexicon: Lexicon) {
  return (tree: SeedRoot): SeedRoot => {
    const found = new Map<SeedBlock, BlockData>();
    let first: SeedBlock | null = null;
    const repeated = repeatedLines(tree.children);
    for (const [index, block] of tree.children.entries()) {
      const isItem = block.data.role === 'list-item';
      if (!isOpen(block) && !isItem) continue;
      const words = blockWords(block);
      if (words.length > longestBoilerplate) {
        first ??= block;
        continue;
      }
      if (isNoText(words) || (!isItem && repeated.has(words) && !isPersonName(words, lexicon))) {
        found.set(block, setAside('navigation'));
        continue;
      }
      if (!isItem && headsComments(words, tree.children.slice(index + 1, index + 1 + firstComment))) {
        found.set(block, setAside('navigation', false, 'rest'));
        continue;
      }
      const strictly = isTitleLike(words) && (first === null || isSameTitle(first, block));
      const known = lexicon.boilerplate(words, strictly) ?? behindSign(words, strictly, lexicon);
      // An item of a list of the story may be anything but a link to another text.
      if (known && (!isItem || known.reason === 'related-link'))
        found.set(block, setAside(known.reason, known.announces, known.heads));
      else if (!isItem) first ??= block;
    }
    return recognise(tree, found);
  };
}

/** Signs before the words of a line, brackets around them, and characters inside that nobody sees. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu;
const signs = /^[^\p{L}\p{N}\s]*\s*(?=\p{L})|(?<=[^\s\]])\s*[\]»›>→]+$/gu;

function behindSign(words: string, strictly: boolean, lexicon: Lexicon): ReturnType<Lexicon['boilerplate']> {
  const plain = words.normalize('NFC').replace(unseen, '').replace(signs, '');
  return plain === words ? null : lexicon.boilerplate(plain, strictly);
}

function isNoText(words: string): boolean {
  return (
    /^[\s\p{Cf}\p{Cc}]*$/u.test(words) ||
    /^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\[\/?\w+\])$/u.test(words) ||
    /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u.test(words) ||
    /^\p{Extended_Pictographic}\ufe0f?\s*\d[\d\s.,]*$/u.test(words) ||
    /^\d{1,3}\s?\/\s?\d{1,3}$/u.test(words)
  );
}

/** So often a page prints what stands at each of its parts, and how long that is at most. */
const oftenPrinted = 3;
const longestPrinted = 40;

/** Short lines that a page prints again and again, and that are no sentences. */
function repeatedLines(blocks: readonly SeedBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const words = blockWords(block);
    if (!isOpen(block) || words.length > longestPrinted || /[.!?…:,;]$/u.test(words) || !/\p{L}{3}/u.test(words))
      continue;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([words, count]) => (count >= oftenPrinted ? [words] : [])));
}

/** How far below the head of the comments the time of the first of them stands, in blocks. */
const firstComment = 6;

/** Whether a line is a title with a number in brackets, and times of comments stand below it. */
function headsComments(words: string, below: readonly SeedBlock[]): boolean {
  if (!/^\p{Lu}\p{L}+(?:\s\p{L}+)?\s*\(\d{1,4}\)$/u.test(words)) return false;
  return below.some(({ data }) => data.role === 'timestamp' && data.date.hour !== undefined);
}
