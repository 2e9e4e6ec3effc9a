import { z } from 'zod';
import { idSchema } from './id.ts';
import { isLanguageTag } from './language.ts';

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

/**
 * A concept of the story and the beginnings of the words for it, by which the search finds them: under the BCP 47 tag
 * of each language, spellings of other languages in its letters included.
 */
export const termSchema = z
  .object({
    id: idSchema,
    /** Whether its forms of several words are names: what stands in a name is not what a text is about. */
    isName: z.boolean().default(false),
    /** What it names, where it names somebody or some place. */
    names: z.enum(['person', 'body', 'place']).optional(),
  })
  .catchall(z.array(formSchema))
  .superRefine(({ id: _id, isName: _isName, names: _names, ...forms }, context) => {
    const unknown = Object.keys(forms).filter((key) => !isLanguageTag(key));
    if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown, input: forms });
    if (Object.values(forms).every((list) => list.length === 0))
      context.addIssue({ code: 'custom', message: 'expected at least one form', input: forms });
  });

/** A concept of the story and the beginnings of the words for it. */
export type Term = z.infer<typeof termSchema>;

/** The forms of a concept by the BCP 47 tag of their language. */
export function formsOfTerm({ id: _id, isName: _isName, names: _names, ...listed }: Term): [string, string[]][] {
  return Object.entries(listed).flatMap(([tag, forms]): [string, string[]][] =>
    Array.isArray(forms) ? [[tag, forms]] : [],
  );
}

/** `src/story/codebook/terms.yaml`. */
export const termsFileSchema = z.strictObject({ terms: z.array(termSchema) });
