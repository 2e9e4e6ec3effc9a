/** A range to mark in a text; offsets are UTF-16 code units of that text, end exclusive. */
export interface MarkRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text under the same marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Ids of the marks that cover it, in the order in which they begin. */
  readonly marks: readonly string[];
  /** Ids of the marks that begin here: their elements carry the anchor. */
  readonly opens: readonly string[];
}

/**
 * Cuts `start`–`end` at every border of a mark, so that overlapping marks need
 * no nesting: each segment names all marks that cover it.
 *
 * Marks are clipped to the range; marks outside of it are left out.
 */
export function toSegments(start: number, end: number, marks: readonly MarkRange[]): Segment[] {
  const inside = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, start));
    cuts.add(Math.min(mark.end, end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? end;
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      start: from,
      end: to,
      marks: covering.map(({ id }) => id),
      opens: covering.filter((mark) => Math.max(mark.start, start) === from).map(({ id }) => id),
    };
  });
}
