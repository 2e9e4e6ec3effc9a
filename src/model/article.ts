import { z } from 'zod';
import { basisSchema, datingSchema, evidenceSchema, knowsUntilSchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, type Translations, translationsSchema } from './localized.ts';
import { anchoredWordsSchema, type TextPosition, textPositionSchema } from './selector.ts';
import { webAddressSchema } from './web-address.ts';

/** Roles of the body, in a newsroom's words. */
const bodyRoles = ['standfirst', 'lede', 'paragraph', 'crosshead', 'pull-quote', 'list-item', 'background'] as const;

/** What a run of the text is: the headline, a part of the body, a line about who made the text and when, or none of it. */
export const blockRoles = ['headline', ...bodyRoles, 'byline', 'timestamp', 'credit', 'boilerplate'] as const;

/** What a run of the text is. */
export type BlockRole = (typeof blockRoles)[number];

/** Whether a block belongs to the body of its article. */
export function isBody(block: { readonly role: BlockRole }): boolean {
  return bodyRoles.some((role) => role === block.role);
}

/** Whether a block is what readers come for, and claims stand on: the headline or a part of the body. */
export function isText(block: { readonly role: BlockRole }): boolean {
  return block.role === 'headline' || isBody(block);
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
  'legal',
  'outside',
  'editor',
] as const;

/** Why a passage was set aside. */
export type RemovalReason = (typeof removalReasons)[number];

/** A visible loss of text. */
export const gapKinds = ['colon-without-content', 'announced-without-content', 'headline-lost'] as const;

/** The kind of a visible loss of text. */
export type GapKind = (typeof gapKinds)[number];

const textBlockSchema = z.strictObject({ role: z.enum(['headline', ...bodyRoles]), ...textPositionSchema.shape });

const bylineSchema = z.strictObject({
  role: z.literal('byline'),
  ...textPositionSchema.shape,
  /** Where the names stand; null where the line holds none. */
  author: textPositionSchema.nullable(),
});

const imprintSchema = z.strictObject({ role: z.enum(['timestamp', 'credit']), ...textPositionSchema.shape });

const boilerplateSchema = z.strictObject({
  role: z.literal('boilerplate'),
  ...textPositionSchema.shape,
  reason: z.enum(removalReasons),
});

/** A run of the seed and what it is. Begins and ends on a character that is not white space. */
export const blockSchema = z.discriminatedUnion('role', [
  textBlockSchema,
  bylineSchema,
  imprintSchema,
  boilerplateSchema,
]);

/** A run of the seed and what it is. */
export type Block = z.infer<typeof blockSchema>;

/** A visible loss of text, as the parser sees it: `at` is the offset where the lost text would begin. */
export const gapSchema = z.strictObject({
  kind: z.enum(gapKinds),
  at: z.int().nonnegative(),
  evidence: anchoredWordsSchema,
});

/** A visible loss of text, as the parser sees it. */
export type Gap = z.infer<typeof gapSchema>;

/** The name of a party whose words the text hands on: the seed's words from `start` to `end`. */
export const relayMentionSchema = z.strictObject({ name: textSchema, ...textPositionSchema.shape });

/** The name of a party whose words the text hands on. */
export type RelayMention = z.infer<typeof relayMentionSchema>;

/** A party whose words the text hands on; `source` is null where no editor says who it is. */
const relaySchema = relayMentionSchema.extend({ source: idSchema.nullable() });

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
  relays: z.array(relayMentionSchema),
  blocks: z.array(blockSchema),
  gaps: z.array(gapSchema),
});

/** What the parser knows of a text from its words alone. */
export type ParsedArticle = z.infer<typeof parsedArticleSchema>;

/** The page that a text was taken out of: its file name, which is never published itself, and its digest. */
export const originSchema = z.strictObject({
  name: textSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'expected 64 hexadecimal digits'),
});

/** The page that a text was taken out of. */
export type Origin = z.infer<typeof originSchema>;

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
      translation: translationsSchema.nullable(),
    })
    .nullable(),
});

/** A gap with what an editor knows about it. */
export type AnnotatedGap = z.infer<typeof annotatedGapSchema>;

/** The editors' translations of a block, never counted; of what is set aside there are none. */
const translated = { translation: translationsSchema };

const articleBlockSchema = z.discriminatedUnion('role', [
  textBlockSchema.extend(translated),
  bylineSchema.extend(translated),
  imprintSchema.extend(translated),
  boilerplateSchema,
]);

/** A block with its translations. */
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

/** The translations of a block, none of what is set aside. */
export function translationsOf(block: ArticleBlock): Translations {
  return block.role === 'boilerplate' ? {} : block.translation;
}

/** One article as the site knows it: the parse, and what its annotation adds. */
export const articleSchema = parsedArticleSchema.extend({
  /** A short name for tables: the publisher's letter and the year. Unique. */
  siglum: textSchema,
  /** Null where the text itself was received. */
  origin: originSchema.nullable(),
  source: idSchema.nullable(),
  url: webAddressSchema.nullable(),
  knowsUntil: knowsUntilSchema,
  display: displaySchema,
  relays: z.array(relaySchema),
  blocks: z.array(articleBlockSchema),
  gaps: z.array(annotatedGapSchema),
  /** False for a seed whose annotation has no claims yet: it is shown as not coded. */
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
});

/** One article as the site knows it. */
export type Article = z.infer<typeof articleSchema>;

/** The exact words of a range of an article. */
export function wordsOf({ text }: { readonly text: string }, { start, end }: TextPosition): string {
  return text.slice(start, end);
}
