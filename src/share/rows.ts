import type { Story } from '../comparison/story.ts';
import { type Letters, widthOf } from './faces.ts';
import { room, siglumMarks } from './frame.ts';
import { baselineIn, box, type Mark, paragraph } from './marks.ts';
import { heightOf, setText } from './set-text.ts';

/** A row: words, or the monograms of articles, at the left; what is said of them at the right. */
export interface RowWords {
  readonly label: string | readonly string[];
  readonly text: string;
}

/** Rows at one size, ready to be placed. */
export interface Rows {
  /** In pixels, hairlines included. */
  readonly height: number;
  /** How many of the rows there was room for. */
  readonly shown: number;
  readonly marksAt: (top: number) => Mark[];
}

/** Space above and below the words of a row. */
const pad = 8;

/** Sets rows in two columns of one size; those for which `height` has no room are left out. */
export function setRows(story: Story, rows: readonly RowWords[], size: number, height = Infinity): Rows {
  const leading = Math.round(size * 1.28);
  const widest = Math.max(0, ...rows.map(({ label }) => labelWidth(story, label, size)));
  const column = Math.min(widest, room.width * 0.4);
  const begins = column + size;
  const placed: { readonly at: number; readonly marks: (top: number) => Mark[] }[] = [];
  let total = 0;
  for (const { label, text } of rows) {
    const words = setText(text, { face: 'sans-bold', size, leading }, room.width - begins, 3);
    const lead = setLabel(story, label, size, column, leading);
    const needed = Math.max(heightOf(words), lead.lines * leading) + pad * 2 + 1;
    if (total + needed > height) break;
    placed.push({
      at: total,
      marks: (top) => [
        box(room.left, top, room.width, 1, 'rule'),
        ...lead.marks(top + pad + 1),
        ...paragraph(words, room.left + begins, top + pad + 1),
      ],
    });
    total += needed;
  }
  return { height: total, shown: placed.length, marksAt: (top) => placed.flatMap(({ at, marks }) => marks(top + at)) };
}

interface Lead {
  readonly lines: number;
  readonly marks: (top: number) => Mark[];
}

function setLabel(story: Story, label: RowWords['label'], size: number, column: number, leading: number): Lead {
  if (typeof label === 'string') {
    const set = setText(label, { ...labelLetters(size), leading }, column + 1, 3);
    return { lines: set.lines.length, marks: (top) => paragraph(set, room.left, top, 'ink-2') };
  }
  const places: { readonly article: string; readonly x: number; readonly line: number }[] = [];
  let x = 0;
  let line = 0;
  for (const article of label) {
    const { width } = siglumMarks(story, article, 0, 0, size);
    if (x > 0 && x + width > column + 1) {
      x = 0;
      line++;
    }
    places.push({ article, x, line });
    x += width + between(size);
  }
  return {
    lines: line + 1,
    marks: (top) =>
      places.flatMap((place) => {
        const baseline = baselineIn({ size, leading }, top + place.line * leading);
        return siglumMarks(story, place.article, room.left + place.x, baseline, size).marks;
      }),
  };
}

function labelWidth(story: Story, label: RowWords['label'], size: number): number {
  if (typeof label === 'string') return widthOf(label, labelLetters(size));
  const widths = label.map((article) => siglumMarks(story, article, 0, 0, size).width);
  return widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1) * between(size);
}

function labelLetters(size: number): Letters {
  return { face: 'sans', size: Math.round(size * 0.86) };
}

/** Between two monograms. */
function between(size: number): number {
  return size * 0.7;
}
