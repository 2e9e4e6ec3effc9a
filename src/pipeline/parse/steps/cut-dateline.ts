import type { VFile } from 'vfile';
import type { Lexicon } from '../lexicon.ts';
import { fold } from '../../read/phrases.ts';
import { forward } from '../parse-seed.ts';
import { readDate } from '../read-date.ts';
import { isPersonName } from '../read-names.ts';
import { blockWords, isOpen, isProse, seedBlock, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** A place, a day, an agency, a dash: what agencies put before the first sentence. */
const dateline =
  /^\p{Lu}[\p{L}\p{M}\s.'’-]{1,40}?,\s+(?<date>[^()–—,]{3,30}?(?:,\s\d{4})?)(?:\s+\((?<agency>[^()]{2,40})\)|\.|,\s+(?<name>\p{Lu}[^,.–—]{1,30}))?\s*(?:\.?\s?[–—-]|\/)\s*/u;

/** The name of an agency, of a reporter or of both between a dash and a full stop. */
const source =
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}'’«»"-]*\s?){1,3}(?:,\s+(?<reporter>(?:\p{Lu}[\p{L}\p{M}'’-]+\s?){2,3}))?\.\s+(?=["«“„]?\p{Lu})/u;

/** Numbers that count readers, glued to the front of a text together with the name of its section. */
const counted = /^\d[\d\s.]*\s(?<section>\p{Lu}\p{L}+)\s+(?=["«“„]?\p{Lu})/u;

/**
 * Cuts off the first line of running text what is no part of its sentence: the
 * dateline, which is a date of its own, or the numbers and the section that a
 * page glued to it.
 */
export function cutDateline(lexicon: Lexicon) {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const at = tree.children.findIndex((block) => isOpen(block) && isProse(blockWords(block)));
    const block = tree.children[at];
    if (!block) return tree;
    const words = blockWords(block);
    const found =
      datelineOf(words.slice(0, 200), block.position.start.offset, lexicon) ?? countedOf(words.slice(0, 100), lexicon);
    if (!found || found.length >= words.length) return tree;
    const cut = cutOff(String(file), block, found.length, found.data);
    return { ...tree, children: [...tree.children.slice(0, at), ...cut, ...tree.children.slice(at + 1)] };
  };
}

function cutOff(text: string, block: SeedBlock, length: number, data: BlockData): SeedBlock[] {
  const { start, end } = block.position;
  const lead = blockWords(block).slice(0, length);
  return [
    seedBlock(text, start, forward(start, lead.trimEnd().length), data),
    seedBlock(text, { ...forward(start, length) }, end, block.data),
  ];
}

function datelineOf(words: string, offset: number, lexicon: Lexicon): { length: number; data: BlockData } | null {
  const match = dateline.exec(words);
  const date = match ? readDate(match.groups?.['date'] ?? '', lexicon) : null;
  if (!match || date?.day === undefined) return null;
  const named = match.groups?.['agency'] ?? match.groups?.['name'];
  const said = named === undefined ? source.exec(words.slice(match[0].length)) : null;
  const length = match[0].length + (said?.[0].length ?? 0);
  if (!/^["«“„]?\p{Lu}/u.test(words.slice(length))) return null;
  const reporter = said?.groups?.['reporter'];
  if (reporter === undefined || !isPersonName(reporter, lexicon)) return { length, data: { role: 'timestamp', date } };
  const start = offset + words.indexOf(reporter, match[0].length);
  return { length, data: { role: 'byline', author: { start, end: start + reporter.length }, date } };
}

function countedOf(words: string, lexicon: Lexicon): { length: number; data: BlockData } | null {
  const match = counted.exec(words);
  return match && lexicon.bodies.has(fold(match.groups?.['section'] ?? ''))
    ? { length: match[0].length, data: setAside('navigation') }
    : null;
}
