import { scaleUtc } from 'd3-scale';
import type { Story } from '../../comparison/story.ts';
import { dayOf, toInstant } from '../../i18n/dates.ts';

/** Smallest distance between two threads on the axis, in per cent of its width. */
const closest = 1.2;
/** Threads nearer than this share a label side. */
const together = 6;
/** Width of the gap that the pivot's rule runs down in, in per cent. */
const pivotGap = 3;

/** A mark on the timeline; `x` in per cent of its width. */
interface Mark {
  readonly x: number;
}

/** A thread that leaves the axis and falls into a column; all places in per cent of the width. */
export interface Thread extends Mark {
  readonly article: string;
  readonly order: number;
  readonly column: number;
}

/** The sigla beside one or more threads. */
interface Label extends Mark {
  readonly anchor: 'start' | 'end';
  readonly articles: readonly string[];
}

/** Everything that the timeline draws, in per cent of its width. */
export interface TimelineLayout {
  readonly threads: readonly Thread[];
  readonly labels: readonly Label[];
  readonly pivot: { readonly x: number; readonly column: number } | null;
  readonly months: readonly Mark[];
  readonly years: readonly (Mark & { readonly year: number; readonly isTick: boolean })[];
  readonly moments: readonly (Mark & { readonly index: number; readonly anchor: 'start' | 'middle' | 'end' })[];
}

/** Where the columns of the articles begin, and the rule between before and after, in per cent. */
export function columnsOf(story: Story): {
  readonly starts: readonly number[];
  readonly width: number;
  readonly rule: number | null;
} {
  const count = story.articles.length;
  const before = story.articles.filter((article) => story.isBefore(article)).length;
  const split = before > 0 && before < count;
  const width = (100 - (split ? pivotGap : 0)) / Math.max(count, 1);
  return {
    starts: story.articles.map((_, index) => index * width + (split && index >= before ? pivotGap : 0)),
    width,
    rule: split ? before * width + pivotGap * 0.45 : null,
  };
}

/**
 * Lays the timeline out: articles with a date and the pivot event on one axis,
 * at least `closest` apart, in order; undated articles have no thread.
 */
export function layOutTimeline(story: Story): TimelineLayout {
  const dated = story.articles.flatMap((article, order) => {
    const day = dayOf(article.published);
    return day ? [{ article: article.id, order, day }] : [];
  });
  const pivotDay = story.pivot.starts === null ? null : toInstant(story.pivot.starts);
  const moments = story.site.moments.map(({ date }) => toInstant(date));
  const days = [...dated.map(({ day }) => day), ...moments, ...(pivotDay ? [pivotDay] : [])].map((day) =>
    day.getTime(),
  );
  if (days.length === 0) return { threads: [], labels: [], pivot: null, months: [], years: [], moments: [] };
  const first = new Date(Math.min(...days));
  const last = new Date(Math.max(...days));
  const from = new Date(Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / 3) * 3, 1));
  const to = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 3, 1));
  const scale = scaleUtc([from, to], [0, 100]);

  const columns = columnsOf(story);
  const stations = [
    ...dated.map(({ article, order, day }) => ({ article, order, day, before: false })),
    ...(pivotDay && columns.rule !== null ? [{ article: null, order: -1, day: pivotDay, before: true }] : []),
  ].sort((a, b) => a.day.getTime() - b.day.getTime() || Number(b.before) - Number(a.before) || a.order - b.order);
  const places = spread(stations.map(({ day }) => scale(day)));
  const at = stations.map((station, index) => ({ ...station, x: places[index] ?? 0 }));

  const threads = at.flatMap(({ article, order, x }) =>
    article === null ? [] : [{ article, order, x, column: columns.starts[order] ?? 0 }],
  );
  const pivotAt = at.find(({ article }) => article === null);
  return {
    threads,
    labels: labelsFor(threads, pivotAt?.x ?? null),
    pivot: pivotAt && columns.rule !== null ? { x: pivotAt.x, column: columns.rule } : null,
    months: scale
      .ticks(36)
      .filter((day) => day.getUTCMonth() !== 0)
      .map((day) => ({ x: scale(day) })),
    years: yearsBetween(from, to).map((year) => {
      const start = new Date(Date.UTC(year, 0, 1));
      return { year, x: Math.max(0, scale(start)), isTick: start >= from };
    }),
    moments: moments.map((day, index) => {
      const x = scale(day);
      return { index, x, anchor: x < 12 ? 'start' : x > 80 ? 'end' : 'middle' };
    }),
  };
}

/** Moves places apart, rightwards and then back from the right edge, keeping their order. */
function spread(places: readonly number[]): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -closest) + closest));
  for (let index = moved.length - 1, limit = 99; index >= 0; index--, limit -= closest) {
    moved[index] = Math.min(moved[index] ?? 0, limit);
  }
  return moved;
}

/** One label for each cluster of threads; two of a cluster share it left and right. */
function labelsFor(threads: readonly Thread[], pivot: number | null): Label[] {
  const clusters: Thread[][] = [];
  for (const thread of threads) {
    const cluster = clusters.at(-1);
    const previous = cluster?.at(-1);
    const parted = previous !== undefined && pivot !== null && previous.x < pivot && thread.x > pivot;
    if (cluster && previous && !parted && thread.x - previous.x < together) cluster.push(thread);
    else clusters.push([thread]);
  }
  return clusters.flatMap((cluster): Label[] => {
    const [first] = cluster;
    const last = cluster.at(-1);
    if (!first || !last) return [];
    const articles = cluster.map(({ article }) => article);
    if (cluster.length === 1) return [{ x: first.x, anchor: first.x > 92 ? 'end' : 'start', articles }];
    const besidePivot = pivot !== null && Math.abs(first.x - pivot) < together;
    if (cluster.length > 2 || besidePivot) return [{ x: last.x, anchor: 'start', articles }];
    return [
      { x: first.x, anchor: 'end', articles: [first.article] },
      { x: last.x, anchor: 'start', articles: [last.article] },
    ];
  });
}

function yearsBetween(from: Date, to: Date): number[] {
  const first = from.getUTCFullYear();
  return Array.from(
    { length: to.getUTCFullYear() - first + (to.getUTCMonth() > 0 ? 1 : 0) },
    (_, index) => first + index,
  );
}
