import { z } from 'zod';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';

/** Longest quote in UTF-16 code units; a claim stands on as few words as carry it. */
export const longestQuote = 300;

/** Whose voice a claim is in. */
export const voiceKinds = ['own-voice', 'reported', 'direct-quote'] as const;

/** How certain the voice is. */
export const certainties = ['asserted', 'hedged', 'predicted', 'denied'] as const;

/** How a claim paints the course that the story is about. */
export const courses = ['closer', 'distancing', 'ambivalent', 'neutral'] as const;

/** Whose voice a claim is in. */
export type VoiceKind = (typeof voiceKinds)[number];

/** How certain the voice is. */
export type Certainty = (typeof certainties)[number];

/** How a claim paints the course that the story is about. */
export type Course = (typeof courses)[number];

/** The voice of a claim, down the chain. */
export const voiceSchema = z.strictObject({
  /** `own-voice`: the text says it itself; `reported`: a paraphrase of somebody; `direct-quote`. */
  kind: z.enum(voiceKinds),
  /** Source id of who said it first; null for own voice and for speakers the text leaves unnamed. */
  speaker: idSchema.nullable(),
  /** The text's own words for the speaker, or null. */
  speakerText: textSchema.nullable(),
  /** Source ids of those it came through, from the nearest to the text to the nearest to the speaker. */
  via: z.array(idSchema),
  /** True where the sentence carries no marker but stands inside a digest, interview or quotation. */
  implied: z.boolean(),
});

/** The voice of a claim, down the chain. */
export type Voice = z.infer<typeof voiceSchema>;

/** One question that a claim answers, and the answer that it gives. */
export const givenAnswerSchema = z.strictObject({
  /** Id of the question. */
  question: idSchema,
  /** Id of one of its answers. */
  answer: idSchema,
});

/** One question that a claim answers, and the answer that it gives. */
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** The tags of a claim, the same in an annotation and in the built claim. */
export const claimTagsShape = {
  /** What is claimed, in one neutral sentence with its hedges; who says it is composed from `voice`. */
  statement: localizedSchema,
  /** The quote in the languages of the interface other than its own. */
  translation: translationsSchema,
  event: idSchema,
  topic: idSchema,
  /** Every question that the claim answers; where there is none, `note` says why none can be asked. */
  answers: z.array(givenAnswerSchema),
  voice: voiceSchema,
  certainty: z.enum(certainties),
  portrays: z.enum(courses),
  /** The first day of what the claim tells of, where the texts date it and its event does not; null otherwise. */
  happened: daySchema.nullable(),
  /** What the editor knows beyond the text, or where it is ambiguous. */
  note: localizedSchema.nullable(),
};

/** A coded assertion, anchored in its article. Offsets are UTF-16 code units, see `selector.ts`. */
export const claimSchema = z.strictObject({
  /** `<article>-<slug>`; permanent. */
  id: idSchema,
  article: idSchema,
  quote: textSchema.max(longestQuote),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  ...claimTagsShape,
  coder: z.enum(['editor', 'rules']),
});

/** A coded assertion, anchored in its article. */
export type Claim = z.infer<typeof claimSchema>;
