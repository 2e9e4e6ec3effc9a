import type { JoinPoint, Pair } from '../../comparison/pair.ts';

/**
 * The names by which style sheets hang the joins between the claims: every
 * number in a text and every knot in the gutter is an anchor, counted through
 * the page. An element of the class `j7` names the seventh in `--j`; what it does
 * with the name is for `duo.css`. `compare/joins.css` has the rules for as many
 * as any pair needs.
 */
export interface PairJoins {
  readonly anchorOf: (point: JoinPoint) => number;
  /** The anchor of the knot of a question, by its number. */
  readonly knotOf: (number: number) => number;
  /** How many anchors the page has. */
  readonly count: number;
}

/** Counts through the anchors of a pair. */
export function duoJoins({ left, right, shared }: Pair): PairJoins {
  const points = [...left.points, ...right.points];
  const anchors = new Map(points.map((point, index) => [point, index + 1]));
  return {
    anchorOf: (point) => anchors.get(point) ?? 0,
    knotOf: (number) => points.length + number,
    count: points.length + shared.length,
  };
}

/** The rules for so many anchors. */
export function joinRules(count: number): string {
  return Array.from({ length: count }, (_, index) => `.j${index + 1}{--j:--j${index + 1}}`).join('\n');
}

type Point = readonly [number, number];

// Level out of the text, then along the lane of the knot, so that the joins of one question run together.
const curve: readonly [Point, Point, Point, Point] = [
  [0, 0],
  [65, 0],
  [100, 0],
  [100, 100],
];
// The cut lies near the text, where no other join of the question runs.
const cut = [0.34, 0.48] as const;

/**
 * Half a join as SVG paths in a box of 100 by 100: from the text's edge to the
 * knot, falling or rising, and for answers that part cut on the way.
 */
export function halfJoin(side: 'left' | 'right', slope: 'falls' | 'rises', isWhole: boolean): string[] {
  const pieces = isWhole ? [[0, 1] as const] : [[0, cut[0]] as const, [cut[1], 1] as const];
  return pieces.map(([from, to]) => {
    const points = stretch(from, to).map(([x, y]): Point => [
      side === 'left' ? x : 100 - x,
      slope === 'falls' ? y : 100 - y,
    ]);
    const [start, ...rest] = points.map((point) => point.map((value) => Math.round(value * 10) / 10).join(' '));
    return `M${start ?? ''}C${rest.join(' ')}`;
  });
}

/** The stretch of the curve from one parameter to another (de Casteljau). */
function stretch(from: number, to: number): Point[] {
  const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  // A control point of the stretch is the blossom of the curve at its two ends.
  const blossom = (t1: number, t2: number, t3: number): Point => {
    const [p0, p1, p2, p3] = curve;
    const [a, b, c] = [mix(p0, p1, t1), mix(p1, p2, t1), mix(p2, p3, t1)];
    return mix(mix(a, b, t2), mix(b, c, t2), t3);
  };
  return [blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to)];
}
