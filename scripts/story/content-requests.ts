import { z } from 'zod';

/** What `dev.ts` asks for. */
export interface BuildRequest {
  /** Whether code was edited since the last one. */
  readonly codeEdited: boolean;
}

/** What it is answered. */
export const buildAnswerSchema = z.object({
  /** Whether the content was written. */
  whole: z.boolean(),
  errors: z.number(),
  warnings: z.number(),
  first: z.string().nullable(),
});

/** What it is answered. */
export type BuildAnswer = z.infer<typeof buildAnswerSchema>;
