import { z } from 'zod';
import { localizedSchema, textSchema } from './localized.ts';

/**
 * How a fact about a text is known, strongest first: the text states it; the
 * scraper's marker says it; the page address says it; it follows from words of
 * the text; an editor looked it up; or it is not stated anywhere.
 */
export const bases = ['stated', 'scrape-marker', 'url', 'inferred', 'editor', 'not-stated'] as const;

/** How a fact about a text is known. */
export const basisSchema = z.enum(bases);

/** How a fact about a text is known. */
export type Basis = z.infer<typeof basisSchema>;

/**
 * What a fact rests on: words of the seed with their place, or words from
 * outside it (an address, an editor's look-up), which have none.
 */
export const evidenceSchema = z.strictObject({
  text: textSchema,
  start: z.int().nonnegative().nullable(),
  end: z.int().positive().nullable(),
});

/** What a fact rests on; `start` and `end` are null for words that are not in the seed. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** How precisely a time is known. */
export const precisionSchema = z.enum(['minute', 'day', 'month', 'year']);

/** How precisely a time is known. */
export type Precision = z.infer<typeof precisionSchema>;

/** A day in ISO 8601. */
export const daySchema = z.iso.date();

/** ISO 8601 local time, only as precise as known: year, month, day or minute. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/u, 'expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm');

/**
 * When a text was published, as far as known. `value` is local time and only
 * as precise as `precision`; `basis` is that of its weakest part; `earliest`
 * and `latest` bound the day (null where nothing bounds it).
 */
export const datingSchema = z.strictObject({
  value: partialDateSchema.nullable(),
  precision: precisionSchema.nullable(),
  basis: basisSchema,
  evidence: z.array(evidenceSchema),
  earliest: daySchema.nullable(),
  latest: daySchema.nullable(),
  /** A sentence for readers on how the date was arrived at, where that is not plain. */
  note: localizedSchema.nullable(),
});

/** When a text was published, as far as known. */
export type Dating = z.infer<typeof datingSchema>;

/**
 * The last day whose events a text can know lies between `earliest` and
 * `latest`; both are that day where it is known, null where nothing bounds it.
 */
export const knowsUntilSchema = z.strictObject({
  earliest: daySchema.nullable(),
  latest: daySchema.nullable(),
  basis: basisSchema,
  evidence: z.array(evidenceSchema),
});

/** The last day whose events a text can know. */
export type KnowsUntil = z.infer<typeof knowsUntilSchema>;
