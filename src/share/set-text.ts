import { type Letters, widthOf } from './faces.ts';

/** How a paragraph is set. */
export interface Setting extends Letters {
  /** From baseline to baseline, in pixels. */
  readonly leading: number;
}

/** A paragraph cut into lines that fit a width. */
export interface SetText extends Setting {
  readonly lines: readonly string[];
}

/** Breaks a text into lines no wider than `width` pixels: between words, and inside a word only where it alone is too wide. */
export function breakLines(text: string, letters: Letters, width: number): string[] {
  const lines: string[] = [];
  const space = widthOf(' ', letters);
  let line = '';
  let reached = 0;
  // A no-break space holds its words together; all other white space is one place to break.
  for (const word of text.split(/[^\S\u00A0\u202F]+/u).filter(Boolean)) {
    const wide = widthOf(word, letters);
    if (line !== '' && reached + space + wide <= width) {
      line += ` ${word}`;
      reached += space + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wide <= width ? [word] : splitWord(word, letters, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    reached = widthOf(line, letters);
  }
  return line === '' ? lines : [...lines, line];
}

/** Sets a text in at most `most` lines; where it does not fit, the last line ends with an ellipsis. */
export function setText(text: string, setting: Setting, width: number, most = Infinity): SetText {
  const lines = breakLines(text, setting, width);
  if (lines.length <= most) return { ...setting, lines };
  const kept = lines.slice(0, Math.max(1, most));
  const last = kept.pop() ?? '';
  return { ...setting, lines: [...kept, withEllipsis(last, setting, width)] };
}

/** Sets a text in as few lines as the width allows, and these about equally long: no word is left alone at the end. */
export function setBalanced(text: string, setting: Setting, width: number, most = Infinity): SetText {
  const set = setText(text, setting, width, most);
  if (set.lines.length < 2) return set;
  let balanced = set.lines;
  for (let narrower = width * 0.96; narrower > width / 2; narrower -= width * 0.04) {
    const lines = breakLines(text, setting, narrower);
    if (lines.length > set.lines.length) break;
    balanced = lines;
  }
  return { ...setting, lines: balanced };
}

/** The height of a set text in pixels. */
export function heightOf({ lines, leading }: SetText): number {
  return lines.length * leading;
}

/** Sizes to try, the largest first. */
export type Sizes<Size extends readonly number[]> = readonly [Size, ...Size[]];

/** The first of the sizes, largest first, at which a layout is no higher than `height`; else the layout at the last. */
export function largestThatFits<Size extends readonly number[], Layout extends { readonly height: number }>(
  sizes: Sizes<Size>,
  height: number,
  layOut: (size: Size, isSmallest: boolean) => Layout,
): Layout {
  const [first, ...smaller] = sizes;
  let layout = layOut(first, smaller.length === 0);
  for (const [index, size] of smaller.entries()) {
    if (layout.height <= height) break;
    layout = layOut(size, index === smaller.length - 1);
  }
  return layout;
}

function withEllipsis(line: string, letters: Letters, width: number): string {
  let head = line;
  while (head !== '' && widthOf(`${head} …`, letters) > width) head = head.slice(0, Math.max(0, head.lastIndexOf(' ')));
  return head === '' ? '…' : `${head.replace(/[\s,;:–—-]+$/u, '')} …`;
}

function splitWord(word: string, letters: Letters, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, letters) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
