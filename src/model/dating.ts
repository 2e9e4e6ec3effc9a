import { z } from 'zod';
import { localizedSchema, textSchema } from './localized.ts';
import { anchoredWordsSchema } from './selector.ts';

/**
 * How a fact about a text is known, strongest first: the text states it; the
 * scraper's marker says it; the page that it was taken from says it for
 * programs; the page address says it; it follows from words of the text; an
 * editor looked it up; or it is not stated anywhere.
 */
export const bases = ['stated', 'scrape-marker', 'metadata', 'url', 'inferred', 'editor', 'not-stated'] as const;

/** How a fact about a text is known. */
export const basisSchema = z.enum(bases);

/** How a fact about a text is known. */
export type Basis = z.infer<typeof basisSchema>;

const knownBasisSchema = basisSchema.exclude(['not-stated']);

/** How a fact is known that is known. */
export type KnownBasis = z.infer<typeof knownBasisSchema>;

/** Whether a fact that is known in this way rests on words of the text. */
export const restsOnWords: Readonly<Record<Basis, boolean>> = {
  stated: true,
  'scrape-marker': true,
  metadata: false,
  url: false,
  inferred: true,
  editor: false,
  'not-stated': false,
};

/**
 * What a fact rests on: words of the seed with their place, or words from
 * elsewhere (an address, an editor's look-up), which have none.
 */
export const evidenceSchema = z.discriminatedUnion('kind', [
  anchoredWordsSchema.extend({ kind: z.literal('words') }),
  z.strictObject({ kind: z.literal('elsewhere'), text: textSchema }),
]);

/** What a fact rests on. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** Words of the seed that a fact rests on. */
export type WordsEvidence = Extract<Evidence, { readonly kind: 'words' }>;

/** How precisely a time is known. */
export const precisionSchema = z.enum(['minute', 'day', 'month', 'year']);

/** How precisely a time is known. */
export type Precision = z.infer<typeof precisionSchema>;

/** A day in ISO 8601. */
export const daySchema = z.iso.date();

const partialDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/u;

/** Whether what has the form of a partial date names a month, a day and a minute that there are. */
function isOnCalendar(value: string): boolean {
  if (!partialDate.test(value)) return true;
  const whole = `${value}${'0000-01-01T00:00'.slice(value.length)}:00Z`;
  const time = Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** ISO 8601 local time, only as precise as known: year, month, day or minute. */
export const partialDateSchema = z
  .string()
  .regex(partialDate, 'expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm')
  .refine(isOnCalendar, { error: 'expected a day and a minute that there are' });

/** How precisely a partial date is known: to the smallest part that it has. */
export function precisionOf(value: string): Precision {
  return value.length > 10 ? 'minute' : value.length > 7 ? 'day' : value.length > 4 ? 'month' : 'year';
}

/** The first and the last day that a time can lie on; null where nothing bounds it on that side. */
const dayBounds = { earliest: daySchema.nullable(), latest: daySchema.nullable() };

const datingShape = {
  evidence: z.array(evidenceSchema),
  ...dayBounds,
  /** A sentence for readers on how the date was arrived at, where that is not plain. */
  note: localizedSchema.nullable(),
};

/**
 * When a text was published, as far as known: a local time, only as precise as
 * it is known, or bounds at most. `basis` is that of the weakest part.
 */
export const datingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dated'), value: partialDateSchema, basis: knownBasisSchema, ...datingShape }),
  z.strictObject({ kind: z.literal('undated'), basis: basisSchema, ...datingShape }),
]);

/** When a text was published, as far as known. */
export type Dating = z.infer<typeof datingSchema>;

/** The time of publication in ISO 8601, as precise as known, or null. */
export function timeOf(dating: Dating): string | null {
  return dating.kind === 'dated' ? dating.value : null;
}

/**
 * The last day whose events a text can know lies between `earliest` and
 * `latest`; both are that day where it is known.
 */
export const knowsUntilSchema = z.strictObject({
  ...dayBounds,
  basis: basisSchema,
  evidence: z.array(evidenceSchema),
});

/** The last day whose events a text can know. */
export type KnowsUntil = z.infer<typeof knowsUntilSchema>;
