import { location } from 'vfile-location';
import type { VFile } from 'vfile';
import { isBody } from '../../../model/article.ts';
import type { Gap, GapKind } from '../../../model/article.ts';
import { report } from '../../messages/rules.ts';
import { blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Longest evidence of a gap, in UTF-16 code units; a longer sentence is cut between words. */
const longestEvidence = 300;

/**
 * Finds and reports visible losses of text:
 *
 * - a body without a headline;
 * - a paragraph that ends in a colon, with neither list, quotation nor the
 *   rest of its sentence after it;
 * - boilerplate that announces something, with nothing of the body after it.
 */
export function markGap() {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const gaps = findGaps(tree.children, String(file));
    const places = location(file);
    for (const { kind, evidence } of gaps) {
      const start = places.toPoint(evidence.start);
      const end = places.toPoint(evidence.end);
      report(file, 'seed-gap', reasons[kind], {
        actual: evidence.text,
        ...(start && end ? { place: { start, end } } : {}),
      });
    }
    return { ...tree, data: { ...tree.data, gaps } };
  };
}

const reasons: Readonly<Record<GapKind, string>> = {
  'headline-lost': 'Unexpected text without a headline, expected one above it',
  'colon-without-content': 'Unexpected end of a paragraph after a colon, expected what it announces',
  'announced-without-content': 'Unexpected announcement without content, expected what it announces',
};

function findGaps(blocks: readonly SeedBlock[], text: string): Gap[] {
  const lost: Gap[] = [];
  const opening = blocks.find((block) => block.data.role === 'lede') ?? blocks.find((block) => isBody(block.data));
  if (opening && !blocks.some((block) => block.data.role === 'headline')) {
    const start = opening.position.start.offset;
    lost.push(gap(text, 'headline-lost', start, start, start + firstSentence(blockWords(opening))));
  }
  let below: SeedBlock | null = null;
  const found: Gap[] = [];
  for (const block of blocks.toReversed()) {
    const { start, end } = block.position;
    if (block.data.role === 'boilerplate') {
      if (block.data.announces && !(below && isBody(below.data)))
        found.push(gap(text, 'announced-without-content', end.offset, start.offset, end.offset));
      continue;
    }
    const words = blockWords(block);
    if (isBody(block.data) && endsInColon(words) && !(below && isContent(below))) {
      found.push(gap(text, 'colon-without-content', end.offset, end.offset - lastSentence(words), end.offset));
    }
    below = block;
  }
  return [...lost, ...found.toReversed()].sort((a, b) => a.at - b.at);
}

function gap(text: string, kind: GapKind, at: number, start: number, end: number): Gap {
  return { kind, at, evidence: { text: text.slice(start, end), start, end } };
}

function endsInColon(words: string): boolean {
  return /[:：]$/u.test(words.slice(-1));
}

/** Whether a block can be what a colon announces: a list, a quotation, or a sentence that goes on. */
function isContent(block: SeedBlock): boolean {
  if (block.data.role === 'list-item' || block.data.role === 'pull-quote') return true;
  return isBody(block.data) && block.data.role !== 'crosshead' && /^["«“„‘'–—\p{Ll}\p{N}-]/u.test(blockWords(block));
}

/** The length of the first sentence of some words. */
function firstSentence(words: string): number {
  const head = words.slice(0, longestEvidence);
  const match = /^.{20,}?[.!?…]["»”)]*(?=\s+["«“„(–—-]*\s?[\p{Lu}\p{N}]|$)/su.exec(head);
  if (match) return match[0].length;
  if (head.length === words.length) return words.length;
  const cut = head.replace(/\s+\S*$/u, '');
  return cut === head ? wholeCharacters(words, longestEvidence) : cut.length;
}

/** The length of the last sentence of some words. */
function lastSentence(words: string): number {
  const tail = words.slice(-longestEvidence);
  let start = 0;
  for (const match of tail.matchAll(/[.!?…]["»”)]*\s+(?=\S)/gu)) start = match.index + match[0].length;
  if (start > 0 || tail.length === words.length) return tail.length - start;
  const space = /\s\S/u.exec(tail);
  return tail.length - (space ? space.index + 1 : isLowSurrogate(tail.charAt(0)) ? 1 : 0);
}

/** So many code units, or one more where that would cut a character in two. */
function wholeCharacters(words: string, units: number): number {
  return isLowSurrogate(words.charAt(units)) ? units + 1 : units;
}

function isLowSurrogate(unit: string): boolean {
  return unit >= '\udc00' && unit <= '\udfff';
}
