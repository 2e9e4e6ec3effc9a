import type { Side } from '../../model/scale.ts';

/** The sign of a side of the scale, which begins at the left. */
export const courseArrow = {
  start: '←',
  middle: '↔',
  end: '→',
} as const satisfies Readonly<Record<Side, string>>;
