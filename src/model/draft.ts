import { z } from 'zod';
import { certainties, voiceSchema } from './claim.ts';
import { idSchema } from './id.ts';
import { textSchema } from './localized.ts';
import { anchoredWordsSchema, textPositionSchema } from './selector.ts';

const wordsSchema = z.array(anchoredWordsSchema);

/** A person, body or place that a draft names: the id of a source or, for those that are no source, of a term. */
const mentionSchema = z.strictObject({
  kind: z.enum(['person', 'body', 'place']),
  id: idSchema,
  ...anchoredWordsSchema.shape,
});

/** The tags that rules set, each with the words that made it; none where the place in the text made it. */
const draftEvidenceSchema = z.strictObject({
  topic: wordsSchema,
  event: wordsSchema,
  questions: wordsSchema,
  voice: wordsSchema,
  speaker: wordsSchema,
  certainty: wordsSchema,
});

/**
 * What a text seems to claim, by rules: a claim that nobody has read. It has no statement, no translation, no answers
 * and no course. Offsets are UTF-16 code units, see `selector.ts`.
 */
export const draftSchema = z.strictObject({
  /** `<article>-rules-<number>`; a claim never has it. */
  id: idSchema,
  article: idSchema,
  quote: textSchema,
  ...textPositionSchema.shape,
  event: idSchema,
  topic: idSchema,
  voice: voiceSchema,
  certainty: z.enum(certainties),
  coder: z.literal('rules'),
  /** Questions that it may answer, the likeliest first. */
  questions: z.array(idSchema),
  mentions: z.array(mentionSchema),
  evidence: draftEvidenceSchema,
});

/** What a text seems to claim, by rules. */
export type Draft = z.infer<typeof draftSchema>;
