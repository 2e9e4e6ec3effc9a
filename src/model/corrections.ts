import { z } from 'zod';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema } from './localized.ts';

/** Pages of the site's own that a correction can be about; the front page is `front`. */
const correctedPages = [
  'front',
  'about',
  'articles',
  'claims',
  'compare',
  'data',
  'method',
  'questions',
  'relays',
  'sources',
  'words',
] as const;

/** What a correction is about: one thing of the story, or a page of the site's own. */
export const correctedSchema = z.union([
  z.strictObject({ claim: idSchema }),
  z.strictObject({ question: idSchema }),
  z.strictObject({ source: idSchema }),
  z.strictObject({ article: idSchema }),
  z.strictObject({ page: z.enum(correctedPages) }),
]);

/** What a correction is about. */
export type Corrected = z.infer<typeof correctedSchema>;

/** One correction. Its texts are plain: what they are about, `about` says. */
export const correctionSchema = z.strictObject({
  /** The day on which the site was corrected; not after its edition. */
  date: daySchema,
  about: correctedSchema,
  /** What the site said. */
  said: localizedSchema,
  /** What it says now. */
  now: localizedSchema,
  /** Why that was wrong. */
  why: localizedSchema,
});

/** One correction. */
export type Correction = z.infer<typeof correctionSchema>;

/** `corrections.yaml`: what was published and was wrong. It is added to at its end. */
export const correctionsFileSchema = z.strictObject({ corrections: z.array(correctionSchema) });
