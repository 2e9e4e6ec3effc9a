import type { Paragraph, ParagraphData, Root, RootData, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { BlockRole, Gap, RemovalReason } from '../../model/article.ts';
import type { PrintedDate } from './read-date.ts';

/** A place in a seed; `offset` counts UTF-16 code units, lines and columns count from 1. */
export interface SeedPoint extends Point {
  offset: number;
}

/** A range of a seed, end exclusive. */
export interface SeedPosition extends Position {
  start: SeedPoint;
  end: SeedPoint;
}

/** What the transforms have found out about a block. */
export interface BlockData extends ParagraphData {
  role: BlockRole;
  /** False while `role` is only what it is taken for until a transform knows better. */
  settled: boolean;
  /** Only with the role `boilerplate`. */
  reason?: RemovalReason;
  /** Boilerplate that announces something which should follow. */
  announces?: boolean;
  /** Only with the role `byline`: where the names stand. */
  author?: { start: number; end: number };
  /** Only with the role `credit`: where the name of the relayed source stands. */
  relayed?: { start: number; end: number };
  /** The date that the block prints. */
  date?: PrintedDate;
}

/** One run of a seed: an mdast paragraph of one text node that holds the exact characters of its range. */
export interface SeedBlock extends Paragraph {
  children: [SeedTextNode];
  data: BlockData;
  position: SeedPosition;
}

/** The exact characters of a block. */
export interface SeedTextNode extends Text {
  position: SeedPosition;
}

/** A seed as a tree of blocks, in order, without overlap, covering every character that is not white space. */
export interface SeedRoot extends Root {
  children: SeedBlock[];
  data: RootData & { gaps: Gap[] };
  position: SeedPosition;
}

/** A new block over a range; its words are cut from the seed, never from other blocks. */
export function seedBlock(text: string, start: SeedPoint, end: SeedPoint): SeedBlock {
  const position = { start, end };
  const words: SeedTextNode = { type: 'text', value: text.slice(start.offset, end.offset), position };
  return { type: 'paragraph', data: { role: 'paragraph', settled: false }, children: [words], position };
}

/** The exact words of a block. */
export function blockWords(block: SeedBlock): string {
  return block.children[0].value;
}

/** Says what a block is, for good. */
export function settle(block: SeedBlock, role: BlockRole): void {
  block.data.role = role;
  block.data.settled = true;
}

/** Sets a block aside as boilerplate. */
export function setAside(block: SeedBlock, reason: RemovalReason): void {
  settle(block, 'boilerplate');
  block.data.reason = reason;
}

const closers = new Set(`"'»”’)]`);

/** The last character of some words, closing quotation marks and brackets left out. */
export function finalMark(words: string): string {
  let end = words.length;
  while (end > 0 && closers.has(words.charAt(end - 1))) end--;
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
