import { z } from 'zod';

/** What became of the last build of the content while somebody edits it; the development server tells its pages. */
export const devStateSchema = z.strictObject({
  /** When it ended; ISO 8601. */
  at: z.iso.datetime(),
  /** When the content that the pages show was built; null where there is none yet. */
  shown: z.iso.datetime().nullable(),
  errors: z.int().nonnegative(),
  warnings: z.int().nonnegative(),
  /** The place of the first error and what is wrong there. */
  first: z.string().nullable(),
});

/** What became of the last build of the content while somebody edits it. */
export type DevState = z.infer<typeof devStateSchema>;

/** The file, in the folder of caches, by which the development server hears of it. */
export const devStateFile = 'dev-state.json';

/** What pages ask the development server, and it tells them. */
export const devStateEvent = 'collate:state';
