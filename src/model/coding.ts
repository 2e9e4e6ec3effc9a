import { z } from 'zod';
import { certainties, voiceKinds } from './claim.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema } from './localized.ts';
import { quoteSelectorShape } from './selector.ts';

/** The two readers who coded the texts apart from one another. */
export const coders = ['first', 'second'] as const;

/** One of the two readers. */
export type Coder = (typeof coders)[number];

/** The tags that two readers can agree on, named as in an annotation. */
export const codedFields = [
  'event',
  'topic',
  'voice.kind',
  'voice.speaker',
  'voice.via',
  'voice.implied',
  'certainty',
  'portrays',
] as const;

/** A tag that two readers can agree on. */
export type CodedField = (typeof codedFields)[number];

/** The value of a tag: an id or word, whether, the ids of a chain, or none. */
export const tagValueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

/** The value of a tag. */
export type TagValue = z.infer<typeof tagValueSchema>;

/**
 * `src/story/coding/<round>/{first,second}/<article>.yaml`: the claims of one reader as
 * first finished. These files are never edited, so their further fields
 * (statements, translations) are let pass and not read.
 */
export const codingFileSchema = z.object({
  claims: z.array(
    z.object({
      id: idSchema,
      ...quoteSelectorShape,
      event: idSchema,
      topic: idSchema,
      voice: z.object({
        kind: z.enum(voiceKinds),
        speaker: idSchema.nullable().default(null),
        via: z.array(idSchema).default([]),
        implied: z.boolean().default(false),
      }),
      certainty: z.enum(certainties),
      portrays: idSchema.nullable().default(null),
    }),
  ),
});

const settledSchema = z.strictObject({
  /** The claim, by its id in the first coding. */
  claim: idSchema,
  /** The claim of the site that it became; null where it became none. */
  published: idSchema.nullable(),
  field: z.enum(codedFields),
  first: tagValueSchema,
  second: tagValueSchema,
  settled: tagValueSchema,
  reason: localizedSchema,
});

const settledClaimSchema = z.strictObject({ claim: idSchema, coding: z.enum(coders), reason: localizedSchema });

/** `src/story/coding/<round>/settled.yaml`: how a third reader settled what two tagged differently. */
export const settledFileSchema = z.strictObject({
  /** `published` may be left out where the claim kept its id. */
  settled: z.array(settledSchema.extend({ published: idSchema.nullable().optional() })),
  /** Claims of one reader alone that were taken over. */
  added: z.array(settledClaimSchema).default([]),
  /** Claims of one reader alone that were left out. */
  rejected: z.array(settledClaimSchema).default([]),
});

/** A claim of one reader, with its place. Offsets are UTF-16 code units, see `selector.ts`. */
export const codedClaimSchema = z.strictObject({
  /** `<article>-<slug>`, the slug being the reader's own. */
  id: idSchema,
  article: idSchema,
  quote: textSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  tags: z.strictObject({
    event: idSchema,
    topic: idSchema,
    'voice.kind': z.enum(voiceKinds),
    'voice.speaker': idSchema.nullable(),
    'voice.via': z.array(idSchema),
    'voice.implied': z.boolean(),
    certainty: z.enum(certainties),
    portrays: idSchema.nullable(),
  } satisfies Record<CodedField, z.ZodType>),
});

/** A claim of one reader. */
export type CodedClaim = z.infer<typeof codedClaimSchema>;

/** One round: two codings as first finished, and their settlement. */
export const codingRoundSchema = z.strictObject({
  /** Its number, from 1. */
  round: z.int().positive(),
  first: z.array(codedClaimSchema),
  second: z.array(codedClaimSchema),
  settled: z.array(settledSchema),
  added: z.array(settledClaimSchema),
  rejected: z.array(settledClaimSchema),
});

/** One round: two codings as first finished, and their settlement. */
export type CodingRound = z.infer<typeof codingRoundSchema>;

/** All rounds, the first first; none where a story was not coded twice. */
export const codingSchema = z.strictObject({ rounds: z.array(codingRoundSchema) });

/** All rounds, the first first; none where a story was not coded twice. */
export type Coding = z.infer<typeof codingSchema>;
