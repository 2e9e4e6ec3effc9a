import { z } from 'zod';
import { articleSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { eventSchema, movedSchema, questionSchema, sourceSchema, topicSchema } from './codebook.ts';
import { draftSchema } from './draft.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema } from './localized.ts';
import { codingSchema } from './coding.ts';
import { relayPairSchema } from './relays.ts';
import { ruleMeasureSchema } from './rule-measure.ts';
import { textPositionSchema } from './selector.ts';
import { siteSchema } from './site.ts';
import { correctionSchema } from './corrections.ts';
import { goneSchema } from './published.ts';
import { termSchema } from './terms.ts';
import { namedThingSchema } from './words.ts';

/** Why a sentence of the body is no claim. */
export const uncodedReasons = ['out-of-scope', 'repeats', 'no-assertion'] as const;

/** A sentence of the body that is no claim, with its place and the reason. */
const uncodedPassageSchema = z.discriminatedUnion('reason', [
  z.strictObject({ ...textPositionSchema.shape, reason: z.enum(uncodedReasons).exclude(['repeats']) }),
  /** `repeats` is the id of the claim that says the same. */
  z.strictObject({ ...textPositionSchema.shape, reason: z.literal('repeats'), repeats: idSchema }),
]);

/** A sentence of the body that is no claim. */
export type UncodedPassage = z.infer<typeof uncodedPassageSchema>;

/** The generated file of one article: `src/content/articles/<id>.json`. */
export const articleFileSchema = z.strictObject({
  generatedBy: textSchema,
  article: articleSchema,
  claims: z.array(claimSchema),
  uncoded: z.array(uncodedPassageSchema),
  /** How many words the headline and the body have. */
  words: z.int().nonnegative(),
  /** The sentences of the body, in order. */
  sentences: z.array(textPositionSchema),
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
  /** Questions whose ids are gone, by id. */
  moved: z.array(movedSchema),
  sources: z.array(sourceSchema),
  /** In the order of the file. */
  corrections: z.array(correctionSchema),
  /** Published ids that are no more, by kind and id. */
  gone: z.array(goneSchema),
  /** The concepts by which words are found, in the order of the terms file. */
  terms: z.array(termSchema),
  summaries: z.array(summarySchema),
  /** The site's own pages, from `src/story/prose/<id>.<language>.md`. */
  prose: z.array(proseSchema),
});

/** The generated file of what the articles share. */
export type StoryFile = z.infer<typeof storyFileSchema>;

/** The generated file of what stands beside the claims: `src/content/ledger.json`. */
export const ledgerFileSchema = z.strictObject({
  generatedBy: textSchema,
  /** What the articles call one thing, in the editors' order. */
  words: z.array(namedThingSchema),
  /** Originals beside their retellings, in the editors' order. */
  relays: z.array(relayPairSchema),
});

/** The generated file of what stands beside the claims. */
export type LedgerFile = z.infer<typeof ledgerFileSchema>;

/** The generated file of the two codings: `src/content/coding.json`. */
export const codingContentSchema = z.strictObject({ generatedBy: textSchema, coding: codingSchema });

/** The generated file of the two codings. */
export type CodingContent = z.infer<typeof codingContentSchema>;

/** The generated file of what rules made of the texts: `src/content/rules.json`. */
export const rulesFileSchema = z.strictObject({
  generatedBy: textSchema,
  /** What the texts that nobody has coded seem to claim, by article and place. */
  drafts: z.array(draftSchema),
  /** The rules measured against the coding; null where nothing can be compared. */
  measure: ruleMeasureSchema.nullable(),
});

/** The generated file of what rules made of the texts. */
export type RulesFile = z.infer<typeof rulesFileSchema>;

/** The content of a story, file by file; articles in the order of ids. */
export interface Content {
  readonly articles: readonly ArticleFile[];
  readonly story: StoryFile;
  readonly ledger: LedgerFile;
  readonly coding: CodingContent;
  readonly rules: RulesFile;
}

/** How one article was read: how many words and which sentences it has, and which of them are no claim. */
export const readingSchema = articleFileSchema
  .pick({ words: true, sentences: true, uncoded: true })
  // Of the article.
  .extend({ id: idSchema });

/** How one article was read. */
export type Reading = z.infer<typeof readingSchema>;
