import { z } from 'zod';
import { displaySchema, originSchema } from './article.ts';
import { claimTagsShape, givenAnswerSchema, voiceKinds } from './claim.ts';
import { uncodedReasons } from './content.ts';
import { basisSchema, daySchema, partialDateSchema, precisionSchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';
import { quoteSelectorSchema, quoteSelectorShape } from './selector.ts';
import { webAddressSchema } from './web-address.ts';

/** Evidence as an editor writes it: words of the seed, or words from elsewhere (an address, a look-up). */
const evidenceSchema = z.union([quoteSelectorSchema, z.strictObject({ elsewhere: textSchema })]);

/** A fact that an editor adds: its value, how it is known, and on what it rests. */
function factOf<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    basis: basisSchema,
    evidence: z.array(evidenceSchema).default([]),
    note: localizedSchema.nullable().default(null),
  });
}

/**
 * A language as an ISO 639-3 code. Which codes exist is known by their names in
 * Unicode's data; that of ISO 639-2 has names too for the codes that libraries
 * use beside these (`ger` for `deu`), and for no single language (`mul`).
 */
const languageSchema = z
  .string()
  .regex(/^[a-z]{3}$/u, 'expected the three letters of an ISO 639-3 code, such as `eng`')
  .refine(
    (code) => languageNames.of(code) !== undefined && !noLanguages.includes(code),
    'expected the ISO 639-3 code of a language, such as `eng`',
  );

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const noLanguages: readonly string[] =
  'alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel mis mul und zxx'.split(' ');

/** A voice as an editor writes it, in one form for all kinds. */
const annotatedVoiceSchema = z.strictObject({
  kind: z.enum(voiceKinds),
  /** Source id of who said it first; null for own voice and for speakers the text leaves unnamed. */
  speaker: idSchema.nullable().default(null),
  /** The text's own words for the speaker, or null. */
  speakerText: textSchema.nullable().default(null),
  via: z.array(idSchema).default([]),
  implied: z.boolean().default(false),
});

/** A voice as an editor writes it. */
export type AnnotatedVoice = z.infer<typeof annotatedVoiceSchema>;

// Programs offer the keys to an editor in the order of the schema.
const { statement, translation, event, topic, ...valued } = claimTagsShape;

/** One claim as an editor writes it: its words instead of offsets, its id without the article's. */
export const annotatedClaimSchema = z.strictObject({
  id: idSchema,
  ...quoteSelectorShape,
  statement,
  translation: translation.default({}),
  event,
  topic,
  /** Every question that the claim answers; where there is none, `note` says why none can be asked. */
  answers: z.array(givenAnswerSchema).default([]),
  voice: annotatedVoiceSchema,
  ...valued,
  happened: daySchema.nullable().default(null),
  note: localizedSchema.nullable().default(null),
});

/** A sentence of the body that is no claim, and why. */
const uncodedSchema = z.strictObject({
  ...quoteSelectorShape,
  reason: z.enum(uncodedReasons),
  /** The claim that says the same: an id of this file, or a full id. Only with `repeats`. */
  repeats: idSchema.optional(),
  /** For the editors. */
  note: textSchema.optional(),
});

/** What an editor can say of a block: that it is the headline, or text of the article, or neither. */
const settledRoles = ['headline', 'text', 'set-aside'] as const;

/** What an editor says of a block. */
export type SettledRole = (typeof settledRoles)[number];

/**
 * What editors state about one seed. What role a block plays is the parser's to
 * find; `blocks` is for where it is mistaken.
 */
export const annotationSchema = z.strictObject({
  /** The file name in `seeds/`. */
  seed: textSchema,
  /** SHA-256 of the seed's bytes; a changed seed stops the build. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'expected 64 hexadecimal digits'),
  /** The page that the text was taken out of; a page that was edited stops the build. */
  origin: originSchema.optional(),
  siglum: z
    .string()
    .regex(/^\p{Lu}\p{L}?\d{2,4}[a-z]?$/u, 'expected a capital letter and a year, such as O24')
    .optional(),
  display: displaySchema.default('excerpts'),
  source: factOf(idSchema).optional(),
  url: factOf(webAddressSchema).optional(),
  /** Where the parser cannot tell the language of the text, or takes it for another. */
  language: factOf(languageSchema).optional(),
  author: factOf(textSchema).optional(),
  published: z
    .strictObject({
      value: partialDateSchema.nullable(),
      precision: precisionSchema.nullable(),
      basis: basisSchema,
      evidence: z.array(evidenceSchema).default([]),
      earliest: daySchema.nullable().default(null),
      latest: daySchema.nullable().default(null),
      note: localizedSchema.nullable().default(null),
    })
    .optional(),
  knowsUntil: z
    .strictObject({
      earliest: daySchema.nullable().default(null),
      latest: daySchema.nullable().default(null),
      basis: basisSchema,
      evidence: z.array(evidenceSchema).default([]),
    })
    .optional(),
  /** Blocks that the parser takes for what they are not, each by some of its words. */
  blocks: z.array(z.strictObject({ ...quoteSelectorShape, as: z.enum(settledRoles) })).default([]),
  relays: z.array(z.strictObject({ source: idSchema, ...quoteSelectorShape })).default([]),
  gaps: z
    .array(
      z.strictObject({
        /** Words of the seed by which the gap is known: the gap's own evidence, or its end. */
        ...quoteSelectorShape,
        questions: z.array(idSchema).default([]),
        note: localizedSchema.nullable().default(null),
        original: z
          .strictObject({
            source: idSchema,
            quote: textSchema,
            language: textSchema,
            url: webAddressSchema,
            translation: translationsSchema.nullable().default(null),
          })
          .nullable()
          .default(null),
      }),
    )
    .default([]),
  claims: z.array(annotatedClaimSchema).default([]),
  uncoded: z.array(uncodedSchema).default([]),
  /** Translations of whole blocks: `begins` are the first words of the block. */
  translations: z.array(z.strictObject({ begins: textSchema, text: translationsSchema })).default([]),
});

/** What editors state about one seed. */
export type Annotation = z.infer<typeof annotationSchema>;

/** Evidence as an editor writes it. */
export type AnnotatedEvidence = z.infer<typeof evidenceSchema>;
