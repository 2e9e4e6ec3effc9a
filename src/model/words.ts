import { z } from 'zod';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';
import { textPositionSchema } from './selector.ts';

/** One wording of a thing in one article as an editor writes it: exact words, in the form in which they stand. */
const formSchema = z.strictObject({ quote: textSchema, translation: translationsSchema });

/** `src/story/codebook/words.yaml`: things that the articles name, and by which words. */
export const wordsFileSchema = z.strictObject({
  things: z.array(
    z.strictObject({
      id: idSchema,
      /** A neutral name for the row. */
      name: localizedSchema,
      note: localizedSchema.nullable().default(null),
      /** The forms by the id of their article. */
      forms: z.record(idSchema, z.array(formSchema)),
    }),
  ),
});

/**
 * One wording of a thing in one article, with every place that counts, in
 * order; never none. Offsets are UTF-16 code units, see `selector.ts`.
 */
export const namingFormSchema = formSchema.extend({ places: z.array(textPositionSchema).min(1) });

/** One wording of a thing in one article. */
export type NamingForm = z.infer<typeof namingFormSchema>;

/** A thing of the naming ledger, with its forms by article. */
export const namedThingSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  note: localizedSchema.nullable(),
  /** Articles that name it, in the order of ids. */
  articles: z.array(z.strictObject({ article: idSchema, forms: z.array(namingFormSchema).min(1) })),
});

/** A thing of the naming ledger. */
export type NamedThing = z.infer<typeof namedThingSchema>;
