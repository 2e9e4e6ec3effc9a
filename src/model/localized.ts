import { z } from 'zod';

/**
 * Languages of the interface, as BCP 47 tags, in the order in which the site
 * lists them. The first is served at the root, the others under `/<tag>/`.
 */
export const interfaceLanguages = ['en', 'ru', 'uk'] as const;

/** One language of the interface (BCP 47). */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** A text that must not be empty: absence is `null`, never `""`. */
export const textSchema = z.string().regex(/\S/u, 'expected some text; say null where there is none');

/** One text in every language of the interface. */
export const localizedSchema = z.strictObject({
  en: textSchema,
  ru: textSchema,
  uk: textSchema,
});

/** One text in every language of the interface. */
export type Localized = z.infer<typeof localizedSchema>;

/** One text in some languages of the interface. */
export const partlyLocalizedSchema = localizedSchema.partial();

/** One text in some languages of the interface. */
export type PartlyLocalized = z.infer<typeof partlyLocalizedSchema>;

/**
 * Translations of a quote: every language of the interface but the quote's
 * own. Which ones are due depends on the article and is checked where the
 * claim meets its article.
 */
export const translationsSchema = z.strictObject(partlyLocalizedSchema.shape);

/** Translations of a quote, keyed by language of the interface. */
export type Translations = z.infer<typeof translationsSchema>;
