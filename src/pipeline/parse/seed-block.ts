import type { Paragraph, ParagraphData, Root, RootData, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { SettledRole } from '../../model/annotation.ts';
import type { BlockRole, Gap, RemovalReason } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { PrintedDate } from './date-tokens.ts';

/** A place in a seed; `offset` counts UTF-16 code units, lines and columns count from 1. */
export interface SeedPoint extends Point {
  offset: number;
}

/** A range of a seed, end exclusive. */
export interface SeedPosition extends Position {
  start: SeedPoint;
  end: SeedPoint;
}

/** What a line is, and what else the step that recognised it read in it. A line that none has recognised is a paragraph. */
export type BlockData = ParagraphData &
  (
    | { readonly role: Exclude<BlockRole, 'byline' | 'timestamp' | 'credit' | 'boilerplate'> }
    /** `author` is where the names stand. */
    | { readonly role: 'byline'; readonly author: TextPosition | null; readonly date: PrintedDate | null }
    | { readonly role: 'timestamp'; readonly date: PrintedDate }
    /** `relayed` is where the name of a source stands whose words the text hands on. */
    | { readonly role: 'credit'; readonly relayed: TextPosition | null }
    | {
        readonly role: 'boilerplate';
        readonly reason: RemovalReason;
        /** Whether the line announces something which should follow. */
        readonly announces: boolean;
        /** What the line heads: links to other texts, the rest of the page, or nothing. */
        readonly heads: HeadedPart | null;
        /** The date of a scraper's marker. */
        readonly date: PrintedDate | null;
      }
  );

/** A part of a page that is no part of its article: links to other texts, or all that follows. */
export type HeadedPart = 'links' | 'rest';

/** One run of a seed: an mdast paragraph of one text node that holds the exact characters of its range. */
export interface SeedBlock extends Paragraph {
  readonly children: [SeedTextNode];
  readonly data: BlockData;
  readonly position: SeedPosition;
}

/** The exact characters of a block. */
export interface SeedTextNode extends Text {
  position: SeedPosition;
}

/** What an editor, or the page, says of the block in which an offset lies, in UTF-16 code units. */
export interface SettledBlock {
  readonly at: number;
  readonly as: SettledRole;
  /** Why the page has it set aside; null where an editor speaks. */
  readonly reason: RemovalReason | null;
}

/** A seed as a tree of blocks, in order, without overlap, covering every character that is not white space. */
export interface SeedRoot extends Root {
  readonly children: SeedBlock[];
  readonly data: RootData & { readonly gaps: readonly Gap[]; readonly settled: readonly SettledBlock[] };
  readonly position: SeedPosition;
}

/** A new block over a range; its words are cut from the seed, never from other blocks. */
export function seedBlock(text: string, start: SeedPoint, end: SeedPoint, data: BlockData = unrecognised): SeedBlock {
  const position = { start, end };
  const words: SeedTextNode = { type: 'text', value: text.slice(start.offset, end.offset), position };
  return { type: 'paragraph', data, children: [words], position };
}

const unrecognised: BlockData = { role: 'paragraph' };

/** The exact words of a block. */
export function blockWords(block: SeedBlock): string {
  return block.children[0].value;
}

/** Whether no step has recognised a block yet. */
export function isOpen(block: SeedBlock): boolean {
  return block.data.role === 'paragraph';
}

/** What a line is that is set aside as boilerplate. */
export function setAside(reason: RemovalReason, announces = false, heads: HeadedPart | null = null): BlockData {
  return { role: 'boilerplate', reason, announces, heads, date: null };
}

/** A tree in which some of the blocks are recognised, and all else is as it was. */
export function recognise(tree: SeedRoot, found: ReadonlyMap<SeedBlock, BlockData>): SeedRoot {
  if (found.size === 0) return tree;
  const children = tree.children.map((block) => {
    const data = found.get(block);
    return data ? { ...block, data } : block;
  });
  return { ...tree, children };
}

const closers = new Set(`"'»”’“‘)]`);

/** The last character of some words, closing quotation marks and brackets left out, and the spaces that French has before them. */
export function finalMark(words: string): string {
  let end = words.length;
  while (end > 0 && closers.has(words.charAt(end - 1))) {
    end--;
    if (words.charAt(end) === '»') while (end > 0 && /\s/u.test(words.charAt(end - 1))) end--;
  }
  return words.charAt(end - 1);
}

/** Whether some words end as a sentence does. */
export function endsSentence(words: string): boolean {
  return sentenceMarks.has(finalMark(words));
}

const sentenceMarks = new Set('.!?…。！？।۔');

/** Whether some words are running text rather than a title or a label: they end a sentence, or are too long to be either. */
export function isProse(words: string): boolean {
  return words.length > longestTitle || (endsSentence(words) && words.length >= shortestSentence);
}

/** Longest title, in UTF-16 code units. */
export const longestTitle = 200;

/** A line shorter than this is no running text even if it ends in a full stop. */
const shortestSentence = 15;
