import { z } from 'zod';
import { isLanguageTag, meantTag } from './language.ts';

/** A text that must not be empty: absence is `null`, never `""`. */
export const textSchema = z.string().regex(/\S/u, 'expected some text; say null where there is none');

const tagSchema = z.string().refine(isLanguageTag, {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? meantTag(input) : null;
    return `expected ${meant === null ? 'the BCP 47 tag of a language, such as `en`' : `\`${meant}\``}`;
  },
});

/**
 * Translations of a quote by language, as BCP 47 tags; none in the quote's own.
 * Which one is its own is known where the claim meets its article.
 */
export const translationsSchema = z.record(tagSchema, textSchema);

/** Translations of a quote, keyed by BCP 47 tag. */
export type Translations = Readonly<z.infer<typeof translationsSchema>>;

/** One text in at least one language, keyed by BCP 47 tag. */
export const localizedSchema = translationsSchema.refine((text) => Object.keys(text).length > 0, {
  error: 'expected a text in at least one language, such as `en`',
});

/** One text in at least one language. */
export type Localized = Readonly<z.infer<typeof localizedSchema>>;

/**
 * The languages of a site, as BCP 47 tags, in the order in which it lists them.
 * The first is served at the root, the others under `/<tag>/`.
 */
export const languagesSchema = z.array(tagSchema).superRefine((tags, context) => {
  if (tags.length === 0)
    context.addIssue({ code: 'custom', message: 'expected at least one language, such as `en`', input: tags });
  for (const [index, tag] of tags.entries()) {
    if (tags.indexOf(tag) < index)
      context.addIssue({ code: 'custom', path: [index], message: 'expected each language once', input: tag });
  }
});

/** A text and its language, a BCP 47 tag. */
export interface TextInLanguage {
  readonly language: string;
  readonly text: string;
}

/**
 * A text in one language; where it lacks that, in the first of the languages that it has.
 *
 * @param languages those of the site, in its order
 * @throws where there is no text at all
 */
export function textIn(localized: Localized, language: string, languages: readonly string[]): TextInLanguage {
  const [found] = [language, ...languages, ...Object.keys(localized)].flatMap((tag) => {
    const text = localized[tag];
    return text === undefined ? [] : [{ language: tag, text }];
  });
  if (!found) throw new Error('expected a text in at least one language');
  return found;
}

/**
 * For `z.toJSONSchema`: states which languages a text can have, so that editors
 * and readers of the data see their names.
 */
export function localizedIn(languages: readonly string[]) {
  return ({
    zodSchema,
    jsonSchema,
  }: {
    zodSchema: z.core.$ZodType;
    jsonSchema: z.core.JSONSchema.BaseSchema;
  }): void => {
    if (!(zodSchema instanceof z.ZodRecord) || zodSchema.keyType !== tagSchema) return;
    const text = jsonSchema.additionalProperties;
    if (text === undefined) return;
    delete jsonSchema.propertyNames;
    delete jsonSchema.additionalProperties;
    jsonSchema.properties = Object.fromEntries(languages.map((tag) => [tag, text]));
    jsonSchema.additionalProperties = false;
    if ((zodSchema.def.checks ?? []).length > 0) jsonSchema.minProperties = 1;
  };
}
