import { z } from 'zod';
import { basisSchema, datingSchema, evidenceSchema, knowsUntilSchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema } from './localized.ts';

/** What a run of the text is, in a newsroom's words. */
export const blockRoles = [
  'headline',
  'standfirst',
  'lede',
  'paragraph',
  'crosshead',
  'pull-quote',
  'list-item',
  'background',
  'byline',
  'timestamp',
  'credit',
  'boilerplate',
] as const;

/** What a run of the text is. */
export type BlockRole = (typeof blockRoles)[number];

/** Roles that are not part of the body. */
const rolesOutsideBody: readonly BlockRole[] = ['headline', 'byline', 'timestamp', 'credit', 'boilerplate'];

/** Whether a block belongs to the body of its article. */
export function isBody(block: { readonly role: BlockRole }): boolean {
  return !rolesOutsideBody.includes(block.role);
}

/** Why a passage was set aside as boilerplate. */
export const removalReasons = [
  'scrape-marker',
  'repeated-headline',
  'promotion',
  'related-link',
  'media-stub',
  'navigation',
  'editorial-notice',
  'other',
] as const;

/** Why a passage was set aside. */
export type RemovalReason = (typeof removalReasons)[number];

/** A visible loss of text. */
export const gapKinds = ['colon-without-content', 'announced-without-content', 'headline-lost'] as const;

/** The kind of a visible loss of text. */
export type GapKind = (typeof gapKinds)[number];

/** A run of the seed and what it is. Begins and ends on a character that is not white space. */
export const blockSchema = z.strictObject({
  role: z.enum(blockRoles),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** A run of the seed and what it is. */
export type Block = z.infer<typeof blockSchema>;

/** A boilerplate block, kept with its words, place and reason. */
export const removalSchema = z.strictObject({
  text: textSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  reason: z.enum(removalReasons),
});

/** A boilerplate block, kept with its words, place and reason. */
export type Removal = z.infer<typeof removalSchema>;

/** A visible loss of text, as the parser sees it: `at` is the offset where the lost text would begin. */
export const gapSchema = z.strictObject({
  kind: z.enum(gapKinds),
  at: z.int().nonnegative(),
  evidence: z.strictObject({
    text: textSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
  }),
});

/** A visible loss of text, as the parser sees it. */
export type Gap = z.infer<typeof gapSchema>;

/** A party whose words the text hands on: `name` are the seed's words from `start` to `end`. */
export const relaySchema = z.strictObject({
  name: textSchema,
  source: idSchema.nullable(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** A party whose words the text hands on. */
export type Relay = z.infer<typeof relaySchema>;

/** A fact about the text and how it is known. */
export const factSchema = z.strictObject({
  basis: basisSchema,
  evidence: z.array(evidenceSchema),
  note: localizedSchema.nullable(),
});

/** A fact about the text and how it is known. */
export type Fact = z.infer<typeof factSchema>;

/**
 * What the parser knows of a text from its words alone. Offsets are UTF-16
 * code units, see `selector.ts`.
 */
export const parsedArticleSchema = z.strictObject({
  /** The digits that lead the file name, else the name without extension as a slug. */
  id: idSchema,
  /** The file name. */
  seed: textSchema,
  /** SHA-256 of the file's bytes, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** ISO 639-3; `und` where undetermined. */
  language: z.string().regex(/^[a-z]{3}$/u),
  title: textSchema.nullable(),
  author: textSchema.nullable(),
  published: datingSchema,
  relays: z.array(relaySchema),
  blocks: z.array(blockSchema),
  removed: z.array(removalSchema),
  gaps: z.array(gapSchema),
});

/** What the parser knows of a text from its words alone. */
export type ParsedArticle = z.infer<typeof parsedArticleSchema>;

/** How much of the text the site may show. */
export const displaySchema = z.enum(['full', 'excerpts']);

/** A gap with what an editor knows about it. */
export const annotatedGapSchema = gapSchema.extend({
  /** Ids of the questions that the lost text would have answered. */
  questions: z.array(idSchema),
  note: localizedSchema.nullable(),
  /** Words of the original that stood there, if known; shown as the original's, never counted. */
  original: z
    .strictObject({
      source: idSchema,
      quote: textSchema,
      language: textSchema,
      url: z.url(),
      translation: z.strictObject({ ru: textSchema, uk: textSchema }).nullable(),
    })
    .nullable(),
});

/** A gap with what an editor knows about it. */
export type AnnotatedGap = z.infer<typeof annotatedGapSchema>;

/** One article as the site knows it: the parse, and what its annotation adds. */
export const articleSchema = parsedArticleSchema.extend({
  /** A short name for tables: the publisher's letter and the year. Unique. */
  siglum: textSchema,
  source: idSchema.nullable(),
  url: z.url({ protocol: /^https?$/u }).nullable(),
  knowsUntil: knowsUntilSchema,
  display: displaySchema,
  gaps: z.array(annotatedGapSchema),
  /** False for a seed without an annotation: it is shown as not coded. */
  coded: z.boolean(),
  /** The seed as decoded, without a byte order mark. */
  text: z.string(),
  /** How the facts above are known. */
  facts: z.strictObject({
    source: factSchema,
    url: factSchema,
    language: factSchema,
    author: factSchema,
    title: factSchema,
  }),
  /** Translations of blocks, by the start of the block; the editors', never counted. */
  translations: z.array(
    z.strictObject({
      start: z.int().nonnegative(),
      text: z.strictObject({ en: textSchema.optional(), ru: textSchema.optional(), uk: textSchema.optional() }),
    }),
  ),
});

/** One article as the site knows it. */
export type Article = z.infer<typeof articleSchema>;

/** The exact words of a range of an article. */
export function wordsOf(
  article: { readonly text: string },
  range: { readonly start: number; readonly end: number },
): string {
  return article.text.slice(range.start, range.end);
}
