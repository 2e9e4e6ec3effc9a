import type { Course } from '../../model/claim.ts';

/** The sign of a course: the way it goes on a scale that begins at the left. */
export const courseArrow = {
  closer: '→',
  distancing: '←',
  ambivalent: '↔',
} as const satisfies Readonly<Record<Exclude<Course, 'neutral'>, string>>;
