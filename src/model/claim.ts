import { z } from 'zod';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';
import { textPositionSchema } from './selector.ts';

/** Longest quote in UTF-16 code units; a claim stands on as few words as carry it. */
export const longestQuote = 300;

/** Voices that are not the text's own: a paraphrase of somebody, or somebody's words. */
export const othersVoices = ['reported', 'direct-quote'] as const;

/** Whose voice a claim is in: the text says it itself, or hands on what somebody says. */
export const voiceKinds = ['own-voice', ...othersVoices] as const;

/** How certain the voice is. */
export const certainties = ['asserted', 'hedged', 'predicted', 'denied'] as const;

/** Whose voice a claim is in. */
export type VoiceKind = (typeof voiceKinds)[number];

/** How certain the voice is. */
export type Certainty = (typeof certainties)[number];

/** Who said a claim first; `words` are the text's own words for them, or null. */
const speakerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), id: idSchema, words: textSchema.nullable() }),
  z.strictObject({ kind: z.literal('unnamed'), words: textSchema.nullable() }),
]);

/** Who said a claim first: a source, or somebody whom the text leaves unnamed. */
export type Speaker = z.infer<typeof speakerSchema>;

/** The voice of a claim, down the chain. */
export const voiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own-voice') }),
  z.strictObject({
    kind: z.enum(othersVoices),
    speaker: speakerSchema,
    /** Source ids of those it came through, from the nearest to the text to the nearest to the speaker. */
    via: z.array(idSchema),
    /** True where the sentence carries no marker but stands inside a digest, interview or quotation. */
    implied: z.boolean(),
  }),
]);

/** The voice of a claim, down the chain. */
export type Voice = z.infer<typeof voiceSchema>;

/** A voice that is not the text's own. */
export type OthersVoice = Exclude<Voice, { readonly kind: 'own-voice' }>;

/** The source id of who said it first; null for own voice and for speakers whom the text leaves unnamed. */
export function speakerOf(voice: Voice): string | null {
  return voice.kind !== 'own-voice' && voice.speaker.kind === 'source' ? voice.speaker.id : null;
}

/** The source ids of those behind a voice: who said it first, if the text names them, then those it came through. */
export function partiesBehind(voice: Voice): string[] {
  const speaker = speakerOf(voice);
  return [...(speaker === null ? [] : [speaker]), ...viaOf(voice)];
}

/** The source ids of those a claim came through, as in the voice; none for own voice. */
export function viaOf(voice: Voice): readonly string[] {
  return voice.kind === 'own-voice' ? [] : voice.via;
}

/** The text's own words for the speaker, or null. */
export function speakerWords(voice: Voice): string | null {
  return voice.kind === 'own-voice' ? null : voice.speaker.words;
}

/** One question that a claim answers, and the answer that it gives. */
export const givenAnswerSchema = z.strictObject({
  /** Id of the question. */
  question: idSchema,
  /** Id of one of its answers. */
  answer: idSchema,
});

/** One question that a claim answers, and the answer that it gives. */
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** Tags of a claim, the same in an annotation and in the built claim. */
export const claimTagsShape = {
  /** What is claimed, in one neutral sentence with its hedges; who says it is composed from `voice`. */
  statement: localizedSchema,
  /** The quote in the languages of the interface other than its own. */
  translation: translationsSchema,
  event: idSchema,
  topic: idSchema,
  certainty: z.enum(certainties),
  /** A value of the story's scale; null where there is none, or it says nothing of it. */
  portrays: idSchema.nullable().default(null),
  /** The first day of what the claim tells of, where the texts date it and its event does not; null otherwise. */
  happened: daySchema.nullable(),
};

const claimShape = {
  /** `<article>-<slug>`; permanent. */
  id: idSchema,
  article: idSchema,
  quote: textSchema.max(longestQuote),
  ...textPositionSchema.shape,
  ...claimTagsShape,
  voice: voiceSchema,
  coder: z.enum(['editor', 'rules']),
};

const answeringSchema = z.strictObject({
  ...claimShape,
  /** Every question that the claim answers. */
  answers: z.tuple([givenAnswerSchema], givenAnswerSchema),
  /** What the editor knows beyond the text, or where it is ambiguous. */
  note: localizedSchema.nullable(),
});

const unaskedSchema = z.strictObject({
  ...claimShape,
  answers: z.tuple([]),
  /** Why nothing can be asked that the claim would answer. */
  note: localizedSchema,
});

/**
 * A coded assertion, anchored in its article: it answers a question, or a note
 * says why none can be asked. Offsets are UTF-16 code units, see `selector.ts`.
 */
export const claimSchema = z.union([answeringSchema, unaskedSchema]);

/** A coded assertion, anchored in its article. */
export type Claim = z.infer<typeof claimSchema>;

/** What a claim answers, and the note on it. */
export type Answering =
  Pick<z.infer<typeof answeringSchema>, 'answers' | 'note'> | Pick<z.infer<typeof unaskedSchema>, 'answers' | 'note'>;
