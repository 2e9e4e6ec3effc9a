import { z } from 'zod';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';
import { quoteSelectorShape } from './selector.ts';
import { webAddressSchema } from './web-address.ts';

/** What became of an original's words in a retelling. */
export const changes = ['lost', 'added', 'hardened', 'softened', 'other-claim', 'differ'] as const;

/** Whether the editors saw the original itself, or only somebody's retelling of it. */
export const sightings = ['original', 'retelling'] as const;

/** Words of an original, which stand in no seed. */
const originalSchema = z.strictObject({
  source: idSchema,
  quote: textSchema,
  /** BCP 47. */
  language: z.string().regex(/^[a-z]{2,3}$/u, 'expected a language tag such as en'),
  date: daySchema.nullable(),
  url: webAddressSchema,
  /** The quote in the languages of the interface other than its own. */
  translation: translationsSchema,
  seen: z.enum(sightings),
  note: localizedSchema.nullable().default(null),
});

/** One retelling as an editor writes it. */
const annotatedRetellingSchema = z.strictObject({
  article: idSchema,
  ...quoteSelectorShape,
  /** The claim that stands on these words, if one does. */
  claim: idSchema.nullable().default(null),
  translation: translationsSchema,
});

const pairShape = {
  id: idSchema,
  original: originalSchema,
  change: z.enum(changes),
  /** One neutral sentence that says what changed. */
  text: localizedSchema,
};

/** `src/story/codebook/relays.yaml`: words of originals beside those of their retellings. */
export const relaysFileSchema = z.strictObject({
  relays: z.array(z.strictObject({ ...pairShape, retellings: z.array(annotatedRetellingSchema).min(1) })),
});

/** An original beside its retellings, in the editors' order. Offsets are UTF-16 code units, see `selector.ts`. */
export const relayPairSchema = z.strictObject({
  ...pairShape,
  retellings: z
    .array(
      z.strictObject({
        article: idSchema,
        quote: textSchema,
        start: z.int().nonnegative(),
        end: z.int().positive(),
        claim: idSchema.nullable(),
        translation: translationsSchema,
      }),
    )
    .min(1),
});

/** An original beside its retellings. */
export type RelayPair = z.infer<typeof relayPairSchema>;
