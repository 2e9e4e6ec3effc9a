import { z } from 'zod';
import type { CodedField } from './coding.ts';

/** The tags by which rules are measured against a coding, named as in an annotation. */
export const measuredFields = [
  'event',
  'topic',
  'voice.kind',
  'voice.speaker',
  'certainty',
] as const satisfies readonly CodedField[];

/** A tag by which rules are measured. */
export type MeasuredField = (typeof measuredFields)[number];

const count = z.int().nonnegative();

/** How many of what rules tagged are right, and how many of what is coded they found. */
const tallySchema = z.strictObject({ right: count, tagged: count, found: count, coded: count });

/** How many of what rules tagged are right, and how many of what is coded they found. */
export type Tally = z.infer<typeof tallySchema>;

/** Rules measured against the coding of a story. */
export const ruleMeasureSchema = z.strictObject({
  /** Sentences that hold a claim. */
  sentences: tallySchema,
  fields: z.array(tallySchema.extend({ field: z.enum(measuredFields) })),
});

/** Rules measured against the coding of a story. */
export type RuleMeasure = z.infer<typeof ruleMeasureSchema>;

/** The shares of a tally, 0 to 1; null where nothing is there to share. */
export interface Shares {
  /** The right part of what was tagged. */
  readonly precision: number | null;
  /** The found part of what is coded. */
  readonly recall: number | null;
  /** The harmonic mean of both. */
  readonly f1: number | null;
}

/** The shares of a tally. */
export function sharesOf({ right, tagged, found, coded }: Tally): Shares {
  const precision = tagged === 0 ? null : right / tagged;
  const recall = coded === 0 ? null : found / coded;
  if (precision === null || recall === null) return { precision, recall, f1: null };
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
