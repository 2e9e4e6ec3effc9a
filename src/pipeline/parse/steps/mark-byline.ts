import type { VFile } from 'vfile';
import { fold } from '../../read/phrases.ts';
import type { Lexicon } from '../lexicon.ts';
import { readDateLine } from '../read-date.ts';
import { isPersonName, namesLength } from '../read-names.ts';
import { blockWords, isOpen, seedBlock } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest byline, in UTF-16 code units. */
const longestByline = 160;

/**
 * Recognises the line that names the author: one of the words for it, then a
 * colon and anything short, or names alone (“By 2030 …” is no byline). A
 * byline that ends in its colon, or in its word, takes the next line, if names
 * are all of it. What follows the names may be a date.
 */
export function markByline(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const text = String(file);
    const blocks: SeedBlock[] = [];
    let open: SeedBlock | null = null;
    for (const block of tree.children) {
      const words = blockWords(block);
      const { start, end } = block.position;
      const isShort = isOpen(block) && words.length <= longestByline;
      if (open && isShort && takesLine(words, open, lexicon)) {
        blocks.pop();
        blocks.push(seedBlock(text, open.position.start, end, signed(words, end.offset, lexicon)));
        open = null;
        continue;
      }
      open = null;
      const who = isShort ? signatureOf(words, lexicon) : null;
      if (who === '') open = block;
      blocks.push(who ? { ...block, data: signed(who, start.offset + words.length, lexicon) } : block);
    }
    return { ...tree, children: blocks };
  };
}

/** Whether a line names those whom the line above it announces. */
function takesLine(words: string, open: SeedBlock, lexicon: Lexicon): boolean {
  const length = namesLength(words, lexicon);
  if (length === 0 || !/^[\s.]*(?:$|[,|•·(–—-])/u.test(words.slice(length))) return false;
  // Without a colon the word alone may be any word.
  if (blockWords(open).endsWith(':')) return true;
  const name = words.slice(0, length);
  return isPersonName(name, lexicon) && name.split(/\s+/u).every((word) => lexicon.byline.end(word) === -1);
}

/** What follows the words that open a byline: names, nothing, or (null) no byline’s. */
function signatureOf(words: string, lexicon: Lexicon): string | null {
  const sign = /^[^\p{L}\p{N}]{0,4}/u.exec(words)?.[0].length ?? 0;
  let opened = lexicon.byline.end(words, sign);
  // “Author/author:”
  while (opened !== -1 && words.charAt(opened) === '/') opened = lexicon.byline.end(words, opened + 1);
  if (opened === -1) return null;
  const rest = words.slice(opened);
  const afterColon = /^\s*:\s*/u.exec(rest);
  const who = rest.slice(afterColon?.[0].length ?? 0).trim();
  if (who === '') return '';
  if (afterColon) return /^\p{L}/u.test(who) ? who : null;
  const plain = who.replace(pictures, '');
  if (plain !== who && /^\s/u.test(rest) && isPersonName(plain, lexicon)) return who;
  const length = namesLength(who, lexicon);
  const signs = /^\s/u.test(rest) && length > 0 && standsAlone(who, length, lexicon);
  return signs ? who : null;
}

/** Pictures among the words of a name. */
const pictures = /\p{Extended_Pictographic}[\ufe0f\u200d\p{Emoji_Modifier}]*\s*/gu;

/** Whether names without a colon before them are a signature: two words at least, and no sentence behind them. */
function standsAlone(who: string, length: number, lexicon: Lexicon): boolean {
  const after = who.slice(length).trim();
  if (!/\s/u.test(who.slice(0, length).trim())) return false;
  return (
    after === '' ||
    /^[,;|•·(–—/-]/u.test(after) ||
    (readDateLine(after, lexicon)?.beside.length === 0 && !/^\d{4}\s/u.test(after))
  );
}

/** The byline that ends in these words, at this offset. */
function signed(who: string, end: number, lexicon: Lexicon): BlockData {
  const start = end - who.length;
  const found = namesLength(who, lexicon);
  const length = found > 0 && /^[\s.]*(?:$|[,;|•·(–—\d-]|\s\/)/u.test(who.slice(found)) ? found : labelLength(who);
  const name = isBody(who.slice(0, length), lexicon) ? '' : who.slice(0, length);
  const trimmed = name.replace(/[\s,;–—-]+$|(?<=\p{L}{4})\.$/gu, '');
  const rest = who.slice(length).replace(/^[\s,|•·–—/-]+/u, '');
  return {
    role: 'byline',
    author: trimmed === '' ? null : { start, end: start + trimmed.length },
    date: readDateLine(rest, lexicon)?.date ?? null,
  };
}

/** Whether a signature is of a newsroom, and so of nobody. */
function isBody(name: string, { bodies }: Lexicon): boolean {
  return name.split(/\s+/u).every((word) => bodies.has(fold(word)));
}

/** How much stands before the first separator, where no names are found. */
function labelLength(who: string): number {
  return who.search(/\s*[|•·]|,\s*(?=\d)|\s+[–—-]\s+(?=\d)|$/u);
}
