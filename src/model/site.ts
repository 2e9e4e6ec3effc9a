import { z } from 'zod';
import type { Course } from './claim.ts';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema } from './localized.ts';

/**
 * What the site says of itself and of its story: `src/story/site.yaml`.
 * Whatever is not given is shown as not given.
 */
export const siteSchema = z.strictObject({
  /** The site's name, the same in every language. */
  name: textSchema,
  /** What the site is, in a few words beside its name; null where the name says it. */
  tagline: localizedSchema.nullable().default(null),
  /** The story in one line: the headline of the front page. */
  title: localizedSchema,
  /** Two sentences on the story, for the front page and for search engines. */
  lede: localizedSchema,
  /** The forewarning: how to read this site. */
  forewarning: localizedSchema,
  /** The event that divides before from after in charts and tables. */
  pivot: idSchema,
  /** What the tag `portrays` says in this story, in a few words for each of its values. */
  course: z.strictObject({
    closer: localizedSchema,
    distancing: localizedSchema,
    ambivalent: localizedSchema,
    neutral: localizedSchema,
  } satisfies Record<Course, typeof localizedSchema>),
  /** The title of the tag: whose course toward whom. */
  courseOf: localizedSchema,
  /** Moments that the articles tell of. */
  moments: z.array(z.strictObject({ date: z.string(), label: localizedSchema, claim: idSchema })).default([]),
  /** Whether rules tag the texts that nobody has coded; without it nothing of that is on the site. */
  drafts: z.boolean().default(true),
  /** Whether the rules were written while reading the texts of this story, so that on others they do worse. */
  rulesReadTexts: z.boolean().default(false),
  publisher: localizedSchema.nullable(),
  funding: localizedSchema.nullable(),
  selection: localizedSchema.nullable(),
  coders: localizedSchema.nullable(),
  translators: localizedSchema.nullable(),
  reviewers: localizedSchema.nullable(),
  contact: textSchema.nullable(),
  /** On what terms the coding may be used; the code has a licence of its own. */
  licence: localizedSchema.nullable().default(null),
  corrections: z.array(z.strictObject({ date: daySchema, text: localizedSchema })).default([]),
});

/** What the site says of itself and of its story. */
export type Site = z.infer<typeof siteSchema>;
