import { z } from 'zod';
import { certainties, voiceKinds } from '../model/claim.ts';
import { codedFields, coders } from '../model/coding.ts';
import { daySchema } from '../model/dating.ts';
import { idSchema } from '../model/id.ts';
import { localizedSchema, textSchema, translationsSchema } from '../model/localized.ts';
import { changes, sightings } from '../model/relays.ts';

/** The public form of what stands beside the claims; like the others stated anew, and not taken from the model. */

const start = z.int().nonnegative().describe('Offset in the seed, in Unicode code points');
const end = z.int().positive().describe('Offset of the first character after it, in Unicode code points');

const form = z.strictObject({
  quote: textSchema.describe('Exact words in the form in which they stand'),
  translation: translationsSchema,
  count: z.int().positive().describe('How often they stand there as whole words and in no longer form of the list'),
  places: z.array(z.strictObject({ start, end })),
});

/** What each article calls one thing. */
export const wordsSchema = z
  .strictObject({
    words: z.array(
      z.strictObject({
        id: idSchema,
        name: localizedSchema.describe('A neutral name for the thing'),
        note: localizedSchema.nullable(),
        articles: z
          .array(
            z.strictObject({
              article: idSchema,
              words: z.int().nonnegative().describe('Words of headline and body: the denominator'),
              forms: z.array(form).describe('Empty where the article has no word for it'),
            }),
          )
          .describe('Every article that has been coded'),
      }),
    ),
  })
  .describe('The naming ledger: what each article calls one thing, with every place');

/** Originals beside their retellings. */
export const relaysSchema = z
  .strictObject({
    relays: z.array(
      z.strictObject({
        id: idSchema,
        original: z.strictObject({
          source: idSchema,
          quote: textSchema.describe("The original's own words, which stand in no seed"),
          language: z.string().describe('BCP 47'),
          date: daySchema.nullable(),
          url: z.url(),
          translation: translationsSchema,
          seen: z.enum(sightings).describe('Whether the editors saw the original or a retelling of it'),
          note: localizedSchema.nullable(),
        }),
        retellings: z.array(
          z.strictObject({
            article: idSchema,
            quote: textSchema,
            start,
            end,
            claim: idSchema.nullable(),
            translation: translationsSchema,
          }),
        ),
        change: z.enum(changes),
        text: localizedSchema.describe('What was lost, added or hardened'),
      }),
    ),
  })
  .describe('Words of originals beside those of the articles that retell them');

const tags = z.strictObject({
  event: idSchema,
  topic: idSchema,
  'voice.kind': z.enum(voiceKinds),
  'voice.speaker': idSchema.nullable(),
  'voice.via': z.array(idSchema),
  'voice.implied': z.boolean(),
  certainty: z.enum(certainties),
  portrays: idSchema.nullable(),
});
const value = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

/** One round of coding: how far the two codings agree, and both as first finished. */
const round = z.strictObject({
  round: z.int().positive().describe('Its number, from 1; the last is the one that the claims go by'),
  coders: z.array(
    z.strictObject({
      coder: z.enum(coders),
      claims: z.int().nonnegative(),
      found: z.int().nonnegative().describe('Claims that the other found too: quotes overlap by half of the shorter'),
    }),
  ),
  fields: z.array(
    z.strictObject({
      field: z.enum(codedFields),
      pairs: z.int().nonnegative(),
      same: z.int().nonnegative(),
      kappa: z.number().nullable().describe("Cohen's kappa, rounded to four places; null where it is not defined"),
    }),
  ),
  pairs: z
    .array(z.strictObject({ first: idSchema, second: idSchema }))
    .describe('Which claims were compared: ids in the two codings'),
  disputes: z.array(
    z.strictObject({
      claim: idSchema.describe('Id in the first coding'),
      published: idSchema.nullable().describe('Id of the claim of the site that it became'),
      field: z.enum(codedFields),
      first: value,
      second: value,
      settled: value,
      reason: localizedSchema.nullable(),
    }),
  ),
  codings: z
    .array(z.strictObject({ coder: z.enum(coders), id: idSchema, article: idSchema, start, end, tags }))
    .describe('Every claim of both coders as first finished, before anything was settled'),
});

/** How far two coders agree who worked apart, round by round. */
export const agreementSchema = z
  .strictObject({ rounds: z.array(round) })
  .describe('How far two coders agree who worked apart, and what they coded');
