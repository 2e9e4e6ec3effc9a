import { z } from 'zod';
import { removalReasons } from './article.ts';
import { idSchema } from './id.ts';
import { textSchema } from './localized.ts';

/**
 * A phrase that a line is recognised by. Matching ignores case, and takes every
 * kind of space, dash, apostrophe and quotation mark as one.
 */
const phraseShape = {
  is: textSchema.optional(),
  begins: textSchema.optional(),
  ends: textSchema.optional(),
  contains: textSchema.optional(),
};

/** Words of one language that the parser goes by: `src/language/<ISO 639-3>.yaml`. Data, not code. */
export const languagePhrasesSchema = z.strictObject({
  /** ISO 639-3. */
  language: z.string().regex(/^[a-z]{3}$/u),
  /** Month names as they stand in printed dates, January first; each with its forms. */
  months: z.array(z.array(textSchema)).length(12),
  /** Weekday names in the forms that stand before a date, Monday first. */
  weekdays: z.array(z.array(textSchema)).length(7),
  /** Words that open a line naming the author. */
  byline: z.array(textSchema),
  /** Words that open a line naming where the text comes from. */
  credit: z.array(textSchema),
  /** Words that open a paragraph of earlier reports. */
  background: z.array(textSchema),
  /** Verbs that say who says it, as they stand in the cue line of a pull quote or before a source's name. */
  cues: z.array(textSchema),
  /** Patterns that name a relayed source; `{name}` stands for a run of capitalised words. */
  relays: z.array(textSchema),
  /** Lines that are not the story. */
  boilerplate: z.array(z.strictObject({ ...phraseShape, reason: z.enum(removalReasons), announces: z.boolean().optional() })),
});

/** Words of one language that the parser goes by. */
export type LanguagePhrases = z.infer<typeof languagePhrasesSchema>;

/** Lines that one outlet adds to its texts: `src/story/phrases.yaml`. */
export const outletPhrasesSchema = z.strictObject({
  outlets: z.array(
    z.strictObject({
      source: idSchema,
      boilerplate: z.array(z.strictObject({ ...phraseShape, reason: z.enum(removalReasons), announces: z.boolean().optional() })),
    }),
  ),
});

/** Lines that outlets add to their texts. */
export type OutletPhrases = z.infer<typeof outletPhrasesSchema>;
