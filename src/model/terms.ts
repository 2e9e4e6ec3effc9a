import { z } from 'zod';
import { idSchema } from './id.ts';

/**
 * The beginning of a word, or of several that stand side by side: `sanction`
 * is the beginning of “sanctions”. With `$` at its end it is the whole word, with
 * `~` the stem of a noun: what follows is an ending of its cases and nothing else.
 * Lower case, without apostrophes, as words are compared.
 */
const formSchema = z
  .string()
  .regex(
    /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+[$~]?(?: [\p{Ll}\p{Lo}\p{M}\p{Nd}]+[$~]?)*$/u,
    'expected lower-case beginnings of words, with one space between two, `$` after a whole word and `~` after the stem of a noun',
  );

const formsSchema = z.array(formSchema).default([]);

/** A concept of the story and the beginnings of the words for it in each language, by which the search finds them. */
export const termSchema = z
  .strictObject({
    id: idSchema,
    /** Whether its forms of several words are names: what stands in a name is not what a text is about. */
    isName: z.boolean().default(false),
    /** What it names, where it names somebody or some place. */
    names: z.enum(['person', 'body', 'place']).optional(),
    /** English, and every other spelling in Latin letters. */
    en: formsSchema,
    ru: formsSchema,
    uk: formsSchema,
    kk: formsSchema,
  })
  .refine(({ en, ru, uk, kk }) => en.length + ru.length + uk.length + kk.length > 0, 'expected at least one form');

/** A concept of the story and the beginnings of the words for it. */
export type Term = z.infer<typeof termSchema>;

/** `src/story/codebook/terms.yaml`. */
export const termsFileSchema = z.strictObject({ terms: z.array(termSchema) });
