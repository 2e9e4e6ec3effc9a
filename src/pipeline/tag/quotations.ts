import type { TextPosition } from '../../model/selector.ts';

/** Words between quotation marks, the marks not included. */
export type Quotation = TextPosition;

const closers: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”"', '‹': '›', '‚': '‘’', '»': '«' };
const marks = /["«»“”„]/gu;

/**
 * What stands between quotation marks in a run of a text, in order, the outer marks where they stand in one another.
 * A quotation that nobody closes ends with the run: the next run of a long quotation opens it again.
 */
export function quotationsIn(text: string, { start, end }: TextPosition): Quotation[] {
  const found: Quotation[] = [];
  const open: { mark: string; at: number }[] = [];
  const close = (to: number): void => {
    const last = open.pop();
    if (last && open.length === 0 && to > last.at) found.push({ start: last.at, end: to });
  };
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    const at = start + index;
    const last = open.at(-1);
    if (last && closes(mark, last.mark, text, at, end)) close(at);
    else if (opens(mark, text, at, start)) open.push({ mark, at: at + mark.length });
  }
  const [first] = open;
  if (first && end > first.at) found.push({ start: first.at, end });
  return found;
}

function closes(mark: string, opened: string, text: string, at: number, end: number): boolean {
  if (opened !== '"') return closers[opened]?.includes(mark) ?? (opened === '”' && mark === '”');
  // A straight mark closes where a word ends and no other begins: inside it one may open.
  return mark === '"' && (at + 1 >= end || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)));
}

function opens(mark: string, text: string, at: number, start: number): boolean {
  if (mark === '«' || mark === '„') return true;
  const isFree = at === start || !/[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1));
  return isFree && /[\p{L}\p{N}«„“"'‘(–—…¿¡]/u.test(text.charAt(at + 1));
}
