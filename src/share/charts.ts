import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Article } from '../model/article.ts';
import { textNames } from '../views/texts/text-name.ts';
import { type Letters, widthOf } from './faces.ts';
import { room } from './frame.ts';
import { baselineIn, box, type Colour, hueOf, line, type Mark } from './marks.ts';
import { setText } from './set-text.ts';

/** A drawing under the words of a picture. */
export interface Chart {
  /** In pixels. */
  readonly height: number;
  readonly marksAt: (top: number) => Mark[];
}

const head = { face: 'sans', size: 24, leading: 34 } as const;
const label = { face: 'sans-bold', size: 24 } as const satisfies Letters;

/** The highest and the lowest row of a chart, in pixels. */
const rowHeight = { most: 46, least: 30 };

/** The widest and the narrowest mark of a chart, in pixels, the space after it included. */
const step = { most: 24, least: 6 };

/** Between the columns of a chart. */
const gutter = 28;

/**
 * Each article with a square for every claim that stands on the scale of the story,
 * as on the front page; null where there is none, or no room for all.
 */
export function courseChart(ui: Interface, story: Story, articles: readonly Article[], height: number): Chart | null {
  const values = story.site.scale?.values ?? [];
  const counts = articles.map(({ id }) =>
    values.map((value) => story.claimsOf(id).filter(({ portrays }) => portrays === value.id).length),
  );
  const shown = values.flatMap(({ name }, index) => {
    const most = Math.max(0, ...counts.map((row) => row[index] ?? 0));
    return most === 0 ? [] : [{ index, most, words: ui.text(name) }];
  });
  const names = nameColumn(ui, story, articles);
  const rows = rowsWithin(articles, height - head.leading);
  const left = room.width - names.width - shown.length * gutter;
  const heads = shown.map(({ words }) => widthOf(words, head));
  const across = largestStep((size) => sum(shown.map(({ most }, at) => Math.max(most * size, heads[at] ?? 0))) <= left);
  if (shown.length === 0 || rows === null || across === null) return null;
  let x = room.left + names.width;
  const columns = shown.map(({ index, most, words }, at) => {
    const begins = (x += gutter);
    x += Math.max(most * across, heads[at] ?? 0);
    return { index, words, begins };
  });
  return {
    height: head.leading + rows.height,
    marksAt: (top) => [
      ...columns.map(({ words, begins }) => line(words, begins, baselineIn(head, top), head, 'ink-2')),
      ...articles.flatMap(({ id }, at) => {
        const begins = top + head.leading + at * rows.step;
        return [
          ...rowHead(names.of(id), begins, rows.step),
          ...columns.flatMap((column) =>
            squares(
              counts[at]?.[column.index] ?? 0,
              column.begins,
              begins,
              rows.step,
              across,
              hueOf(story.orderOf(id)),
            ),
          ),
        ];
      }),
    ],
  };
}

/** Each article with a square for every question that it answers and a stroke for every other; null where there is no room for all. */
export function answerChart(ui: Interface, story: Story, articles: readonly Article[], height: number): Chart | null {
  const names = nameColumn(ui, story, articles);
  const rows = rowsWithin(articles, height);
  const begins = room.left + names.width + gutter;
  const across = largestStep((size) => story.rows.length * size <= room.left + room.width - begins);
  if (story.rows.length === 0 || rows === null || across === null) return null;
  return {
    height: rows.height,
    marksAt: (top) =>
      articles.flatMap(({ id }, at) => {
        const y = top + at * rows.step;
        const cells = story.rows.map(({ cells }) => cells.find(({ article }) => article === id)?.state === 'answers');
        const size = sideOf(across, rows.step);
        return [
          ...rowHead(names.of(id), y, rows.step),
          ...cells.map((answers, index) =>
            answers
              ? box(begins + index * across, y + (rows.step - size) / 2, size, size, hueOf(story.orderOf(id)))
              : box(begins + index * across, y + rows.step / 2 - 1, size, 2, 'rule-2'),
          ),
        ];
      }),
  };
}

/** The names of articles, none wider than a third of the picture. */
function nameColumn(ui: Interface, story: Story, articles: readonly Article[]) {
  const names = textNames(ui, story);
  const most = room.width / 3;
  const of = (id: string): string =>
    setText(names.get(id)?.full ?? id, { ...label, leading: label.size }, most, 1).lines[0] ?? '';
  return { of, width: Math.max(0, ...articles.map(({ id }) => widthOf(of(id), label))) };
}

function rowsWithin(
  articles: readonly Article[],
  height: number,
): { readonly step: number; readonly height: number } | null {
  const fits = Math.min(rowHeight.most, Math.floor(height / articles.length));
  return fits < rowHeight.least ? null : { step: fits, height: fits * articles.length };
}

/** A rule above a row, and the name of its article. */
function rowHead(name: string, top: number, height: number): Mark[] {
  return [
    box(room.left, top, room.width, 1, 'rule'),
    line(name, room.left, baselineIn({ size: label.size, leading: height }, top), label),
  ];
}

function squares(count: number, x: number, top: number, height: number, across: number, hue: Colour): Mark[] {
  const size = sideOf(across, height);
  return Array.from({ length: count }, (_, index) =>
    box(x + index * across, top + (height - size) / 2, size, size, hue),
  );
}

/** The side of a square: what the space after it leaves. */
function sideOf(across: number, height: number): number {
  return Math.min(Math.round(across * 0.78), height - 10);
}

function largestStep(fits: (size: number) => boolean): number | null {
  for (let size = step.most; size >= step.least; size--) if (fits(size)) return size;
  return null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
