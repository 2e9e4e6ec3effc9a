import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { readDate } from '../read-date.ts';
import { blockWords, isOpen, seedBlock } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest byline, in UTF-16 code units. */
const longestByline = 160;

/**
 * Recognises the line that names the author: one of the words for it, then a
 * colon and anything short, or names alone (“By 2030 …” is no byline). A
 * byline that ends in its colon takes the next line, if names are all of it.
 * What follows a bar or a comma may be a date.
 */
export function markByline(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const { byline } = lexicon;
    const blocks: SeedBlock[] = [];
    let open: SeedBlock | null = null;
    for (const block of tree.children) {
      const words = blockWords(block);
      if (open && isOpen(block) && words.length <= longestByline && names.test(words)) {
        const { end } = block.position;
        blocks.pop();
        blocks.push(seedBlock(String(file), open.position.start, end, signed(words, end.offset, lexicon)));
        open = null;
        continue;
      }
      open = null;
      const who = isOpen(block) && words.length <= longestByline ? signatureOf(words, byline.end(words)) : null;
      if (who === '') open = block;
      blocks.push(who ? { ...block, data: signed(who, block.position.end.offset, lexicon) } : block);
    }
    return { ...tree, children: blocks };
  };
}

/** What follows the words that open a byline: names, nothing after a colon, or (null) no byline's. */
function signatureOf(words: string, opened: number): string | null {
  if (opened === -1) return null;
  const rest = words.slice(opened);
  const afterColon = /^\s*:\s*/u.exec(rest);
  const who = rest.slice(afterColon?.[0].length ?? 0).trim();
  const signs = afterColon
    ? who === '' || /^\p{L}/u.test(who)
    : /^\s/u.test(rest) && severalNames.test(partsOf(who)[0] ?? '');
  return signs ? who : null;
}

const oneName = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’ʼ-]*|de|da|del|der|van|von|bin|al)`;
const joiner = String.raw`(?:\s+|,\s+|\s+(?:and|и|та|й|&)\s+)`;
const names = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’ʼ-]*(?:${joiner}${oneName})*$`, 'u');
const severalNames = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’ʼ-]*(?:${joiner}${oneName}){1,12}$`, 'u');

/** Who signed, then what else the line holds. */
function partsOf(who: string): string[] {
  return who.split(/\s*[|•·]\s*|,\s*(?=\d)|\s+[–—-]\s+(?=\d)/u);
}

/** The byline that ends in these words, at this offset. */
function signed(who: string, end: number, lexicon: Lexicon): BlockData {
  const [author = who, ...others] = partsOf(who);
  const trimmed = author.replace(/[\s.,;]+$/u, '');
  const start = end - who.length;
  return {
    role: 'byline',
    author: trimmed === '' ? null : { start, end: start + trimmed.length },
    date: readDate(others.join(' '), lexicon),
  };
}
