import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { blockWords, isOpen, seedBlock } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest cue line, in UTF-16 code units. */
const longestCue = 200;

/**
 * Joins a quotation with the line below it that says whose it is: a dash and a
 * cue verb (“– said the analyst”), or a dash and a name under words that stand
 * wholly in quotation marks.
 */
export function markPullQuote(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const joined: SeedBlock[] = [];
    for (const block of tree.children) {
      const quote = joined.at(-1);
      if (quote && isOpen(quote) && isCue(block, quote, lexicon)) {
        joined.pop();
        joined.push(seedBlock(String(file), quote.position.start, block.position.end, { role: 'pull-quote' }));
      } else joined.push(block);
    }
    return { ...tree, children: joined };
  };
}

function isCue(block: SeedBlock, quote: SeedBlock, lexicon: Lexicon): boolean {
  const words = blockWords(block);
  const dash = words.length > longestCue ? null : opensWithDash.exec(words);
  if (!dash) return false;
  if (lexicon.cues.end(words, dash[0].length) !== -1) return true;
  return (
    namesSpeaker.test(words) && block.position.start.line === quote.position.end.line + 1 && isQuoted(blockWords(quote))
  );
}

const opensWithDash = /^[‐-―-]+\s*/u;
const namesSpeaker = /^[‐-―-]\s*\p{Lu}[^.!?]*$/u;

function isQuoted(words: string): boolean {
  return /^["«“„]/u.test(words) && /["»”“][.,]?$/u.test(words.slice(-2));
}
