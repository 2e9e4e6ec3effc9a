import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { readDate } from '../read-date.ts';
import { seedBlock, settle, blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest byline, in UTF-16 code units. */
const longestByline = 160;

/**
 * Recognises the line that names the author: one of the words for it, then a
 * colon and anything short, or names alone (“By 2030 …” is no byline). A
 * byline that ends in its colon takes the next line, if names are all of it.
 * What follows a bar or a comma may be a date.
 */
export function markByline(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): void => {
    const { byline } = lexicon;
    const blocks: SeedBlock[] = [];
    let open: SeedBlock | null = null;
    for (const block of tree.children) {
      const words = blockWords(block);
      if (open && !block.data.settled && words.length <= longestByline && names.test(words)) {
        const whole = seedBlock(String(file), open.position.start, block.position.end);
        blocks[blocks.length - 1] = whole;
        signed(whole, words, lexicon);
        open = null;
        continue;
      }
      open = null;
      blocks.push(block);
      if (block.data.settled || words.length > longestByline) continue;
      const opened = byline.end(words);
      if (opened === -1) continue;
      const rest = words.slice(opened);
      const afterColon = /^\s*:\s*/u.exec(rest);
      const who = rest.slice(afterColon?.[0].length ?? 0).trim();
      if (afterColon && who === '') open = block;
      else if (afterColon ? /^\p{L}/u.test(who) : /^\s/u.test(rest) && severalNames.test(partsOf(who)[0] ?? ''))
        signed(block, who, lexicon);
    }
    tree.children = blocks;
  };
}

const oneName = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’ʼ-]*|de|da|del|der|van|von|bin|al)`;
const joiner = String.raw`(?:\s+|,\s+|\s+(?:and|и|та|й|&)\s+)`;
const names = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’ʼ-]*(?:${joiner}${oneName})*$`, 'u');
const severalNames = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’ʼ-]*(?:${joiner}${oneName}){1,12}$`, 'u');

/** Who signed, then what else the line holds. */
function partsOf(who: string): string[] {
  return who.split(/\s*[|•·]\s*|,\s*(?=\d)|\s+[–—-]\s+(?=\d)/u);
}

function signed(block: SeedBlock, who: string, lexicon: Lexicon): void {
  settle(block, 'byline');
  const [author = who, ...others] = partsOf(who);
  const trimmed = author.replace(/[\s.,;]+$/u, '');
  const start = block.position.end.offset - who.length;
  if (trimmed !== '') block.data.author = { start, end: start + trimmed.length };
  const date = readDate(others.join(' '), lexicon);
  if (date) block.data.date = date;
}
