import { z } from 'zod';
import { articleSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { eventSchema, questionSchema, sourceSchema, topicSchema } from './codebook.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema } from './localized.ts';
import { siteSchema } from './site.ts';

/** A sentence of the body that is no claim, with its place and the reason. */
export const uncodedPassageSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  reason: z.enum(['out-of-scope', 'repeats', 'no-assertion']),
  repeats: idSchema.nullable(),
});

/** A sentence of the body that is no claim. */
export type UncodedPassage = z.infer<typeof uncodedPassageSchema>;

/** The generated file of one article: `src/content/articles/<id>.json`. */
export const articleFileSchema = z.strictObject({
  generatedBy: textSchema,
  article: articleSchema,
  claims: z.array(claimSchema),
  uncoded: z.array(uncodedPassageSchema),
});

/** The generated file of one article. */
export type ArticleFile = z.infer<typeof articleFileSchema>;

/** A summary of one publisher or article, in Markdown, in every language of the interface. */
export const summarySchema = z.strictObject({
  /** The id of the source or article it is about. */
  id: idSchema,
  about: z.enum(['source', 'article']),
  text: localizedSchema,
});

/** A summary of one publisher or article. */
export type Summary = z.infer<typeof summarySchema>;

/** One page of Markdown of the site's own, from `src/story/prose/<id>.<language>.md`: the method, about. */
export const proseSchema = z.strictObject({ id: idSchema, text: localizedSchema });

/** One page of Markdown of the site's own. */
export type Prose = z.infer<typeof proseSchema>;

/** The generated file of what the articles share: `src/content/story.json`. */
export const storyFileSchema = z.strictObject({
  generatedBy: textSchema,
  site: siteSchema,
  events: z.array(eventSchema),
  topics: z.array(topicSchema),
  questions: z.array(questionSchema),
  sources: z.array(sourceSchema),
  summaries: z.array(summarySchema),
  /** The site's own pages, from `src/story/prose/<id>.<language>.md`. */
  prose: z.array(proseSchema),
});

/** The generated file of what the articles share. */
export type StoryFile = z.infer<typeof storyFileSchema>;
