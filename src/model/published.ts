import { z } from 'zod';
import { daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema } from './localized.ts';

/** What has an address of its own that others may have kept, as the file of what was published names it. */
export const publishedKinds = ['claims', 'questions', 'articles', 'sources'] as const;

/** What has an address of its own. */
export type PublishedKind = (typeof publishedKinds)[number];

const first = daySchema;

/** One id that was published: still there, moved to another, or withdrawn with the reason. */
const publishedSchema = z.union([
  z.strictObject({ id: idSchema, first, state: z.literal('live') }),
  z.strictObject({ id: idSchema, first, moved: idSchema }),
  z.strictObject({ id: idSchema, first, withdrawn: localizedSchema }),
]);

/** `published.yaml`: what was ever published, with its first edition. `npm run edition` adds to it. */
export const publishedFileSchema = z.strictObject({
  claims: z.array(publishedSchema).default([]),
  questions: z.array(publishedSchema).default([]),
  articles: z.array(publishedSchema).default([]),
  sources: z.array(publishedSchema).default([]),
});

/** An address that was published and whose thing is there no more: where it leads, or why it leads nowhere. */
export const goneSchema = z.strictObject({
  kind: z.enum(publishedKinds),
  id: idSchema,
  /** The edition in which it was first published. */
  first: daySchema,
  /** The id that stands in its place; null where it was withdrawn. */
  to: idSchema.nullable(),
  /** Why it was withdrawn; null where it was moved. */
  reason: localizedSchema.nullable(),
});

/** An address that was published and whose thing is there no more. */
export type Gone = z.infer<typeof goneSchema>;
