import { type Block, isText } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';

/** A text and its blocks. */
interface Text {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Where forms stand in the headline and the body of an article, each place for
 * one form only. Exact: letter case, spaces and apostrophes count. A form that
 * begins or ends in a letter or figure stands there as a whole word. The
 * longest forms take their places first, so that a name inside a longer name is
 * not counted twice. Offsets are UTF-16 code units; places in order.
 */
export function placesOfForms({ text, blocks }: Text, forms: readonly string[]): Map<string, TextPosition[]> {
  const readable = blocks.filter(isText);
  const taken: TextPosition[] = [];
  const places = new Map<string, TextPosition[]>();
  for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const own = placesIn(text, readable, form).filter((place) => !overlaps(taken, place));
    taken.push(...own);
    places.set(form, own);
  }
  return places;
}

/**
 * How many words the headline and the body of an article have: runs of letters
 * and figures, joined by hyphens and apostrophes.
 */
export function countWords({ text, blocks }: Text): number {
  return blocks
    .filter(isText)
    .reduce((sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}

const word = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

function placesIn(text: string, blocks: readonly Block[], form: string): TextPosition[] {
  const places: TextPosition[] = [];
  let start = form === '' ? -1 : text.indexOf(form);
  while (start >= 0) {
    const end = start + form.length;
    const isRead = blocks.some((block) => block.start <= start && block.end >= end);
    const counts = isRead && isEdge(text, start) && isEdge(text, end);
    if (counts) places.push({ start, end });
    start = text.indexOf(form, counts ? end : start + 1);
  }
  return places;
}

/** Whether no word runs across an offset. */
function isEdge(text: string, at: number): boolean {
  return !(
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))
  );
}

function overlaps(taken: readonly TextPosition[], { start, end }: TextPosition): boolean {
  return taken.some((place) => place.start < end && place.end > start);
}
