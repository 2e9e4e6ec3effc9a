import { z } from 'zod';
import { cellStates } from '../comparison/matrix.ts';
import { blockRoles, displaySchema, gapKinds, removalReasons, originSchema } from '../model/article.ts';
import { differences } from '../model/codebook.ts';
import { basisSchema, daySchema, partialDateSchema, precisionSchema } from '../model/dating.ts';
import { idSchema } from '../model/id.ts';
import { localizedIn, localizedSchema, textSchema } from '../model/localized.ts';
import { publicClaim, publicDraft, publicPlace } from './claim-schemas.ts';
import { languageColumns } from './language-columns.ts';
import { agreementSchema, relaysSchema, wordsSchema } from './ledger-schemas.ts';

/**
 * The public form of the data files: the contract with everybody who reads
 * them. It is stated here anew and not taken from the model, so that a change
 * inside the program cannot change it unseen.
 */

const evidence = z
  .strictObject({ text: textSchema, start: publicPlace.start.nullable(), end: publicPlace.end.nullable() })
  .describe('Words that a fact rests on; without a place where they are not in the seed');

const published = z
  .strictObject({
    value: partialDateSchema.nullable().describe('ISO 8601, local time, only as precise as known'),
    precision: precisionSchema.nullable().describe('The smallest part that is known'),
    basis: basisSchema.describe('How the weakest part is known'),
    evidence: z.array(evidence),
    earliest: daySchema.nullable().describe('The first day that it can be'),
    latest: daySchema.nullable().describe('The last day that it can be'),
  })
  .describe('When the text was published');

// Nothing is set aside as `other`; within a version of the data no value is taken back.
const reasons = [...removalReasons, 'other'] as const;

const article = z.strictObject({
  id: idSchema.describe('The digits that lead the name of the seed; permanent'),
  siglum: textSchema.describe('A short name for tables, unique'),
  seed: textSchema.describe('The name of the file as received, or of the text that was taken out of it'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the bytes of the seed'),
  origin: originSchema.nullable().describe('The page that the text was taken out of; null where the text was received'),
  source: idSchema.nullable().describe('Id of the publisher'),
  url: z.url().nullable().describe('Where it was published'),
  language: z
    .string()
    .regex(/^[a-z]{3}$/u)
    .describe('ISO 639-3'),
  title: textSchema.nullable().describe("The text's own words, or null where it has none"),
  published,
  knowsUntil: z
    .strictObject({
      earliest: daySchema.nullable().describe('The first day that it can be; null where nothing bounds it'),
      latest: daySchema.nullable().describe('The last day that it can be; null where nothing bounds it'),
      basis: basisSchema,
      evidence: z.array(evidence),
    })
    .describe('The last day whose events the text can know lies between the two'),
  author: textSchema.nullable().describe('As the text names them'),
  relays: z
    .array(z.strictObject({ name: textSchema, source: idSchema.nullable(), ...publicPlace }))
    .describe('Those whose words the text hands on'),
  display: displaySchema.describe('How much of the text the site shows'),
  blocks: z
    .array(z.strictObject({ role: z.enum(blockRoles), ...publicPlace }))
    .describe('Every character that is not white space lies in exactly one block'),
  removed: z
    .array(z.strictObject({ text: textSchema, ...publicPlace, reason: z.enum(reasons) }))
    .describe('Every block of boilerplate'),
  gaps: z
    .array(
      z.strictObject({
        kind: z.enum(gapKinds),
        at: publicPlace.start,
        evidence: z.strictObject({ text: textSchema, ...publicPlace }),
      }),
    )
    .describe('Visible losses of text'),
});

const question = z.strictObject({
  id: idSchema,
  event: idSchema.describe('Id of the event that it asks about'),
  topic: idSchema.describe('Id of its topic'),
  text: localizedSchema.describe('The question itself'),
  asksAbout: daySchema.nullable().describe('The day of what it asks about; null for standing relations'),
  answers: z.array(z.strictObject({ id: idSchema, text: localizedSchema })).describe('The answers that articles give'),
  difference: z.enum(differences).nullable().describe('Null where fewer than two articles answer'),
  differenceNote: localizedSchema.nullable().describe('One neutral sentence on how the answers differ'),
});

const cell = z.strictObject({
  article: idSchema.describe('Id of the article'),
  state: z.enum(cellStates).describe('An answer, which kind of silence, or that nobody has coded the article'),
  answers: z.array(idSchema).describe('In order of place; empty unless the state is `answers`'),
  claims: z.array(idSchema).describe('Empty unless the state is `answers`'),
  drafts: z
    .array(idSchema)
    .optional()
    .describe('Drafts by rules that may answer, of articles that nobody has coded; they do not change the state'),
});

const source = z.strictObject({
  id: idSchema,
  kind: z.enum(['publisher', 'newspaper', 'institute', 'person', 'body']),
  name: localizedSchema,
  short: localizedSchema.describe('A short name for tables'),
  role: localizedSchema.nullable().describe('Who they are, as the texts describe them or an editor looked up'),
  facts: z.array(
    z.strictObject({
      text: localizedSchema,
      basis: basisSchema.describe('How it is known'),
      evidence: textSchema.nullable().describe('Words of the article, or an address; null for a look-up'),
      article: idSchema.nullable().describe('Id of the article whose words the evidence is'),
    }),
  ),
  articles: z.array(idSchema).describe('Ids of the articles that it published'),
});

/** The names of the JSON data files, without extension. */
export const dataNames = [
  'agreement',
  'articles',
  'claims',
  'drafts',
  'matrix',
  'questions',
  'relays',
  'sources',
  'words',
] as const;

/** The name of a JSON data file, without extension. */
export type DataName = (typeof dataNames)[number];

/** The JSON files by name: what each holds, and its schema. */
export const dataSchemas = {
  agreement: agreementSchema,
  relays: relaysSchema,
  words: wordsSchema,
  articles: z
    .strictObject({ articles: z.array(article) })
    .describe('The articles: facts, blocks, what was set aside, what is lost'),
  claims: z.strictObject({ claims: z.array(publicClaim) }).describe('The claims, each anchored by its exact quote'),
  questions: z
    .strictObject({ questions: z.array(question) })
    .describe('The questions that articles answer, with their answers'),
  matrix: z
    .strictObject({ rows: z.array(z.strictObject({ question: idSchema, cells: z.array(cell) })) })
    .describe(
      'Questions by articles: one row for every question that an article answers, in it one cell for every article',
    ),
  drafts: z
    .strictObject({ drafts: z.array(publicDraft) })
    .describe('What articles that nobody has coded seem to claim: tagged by rules, not reviewed'),
  sources: z.strictObject({ sources: z.array(source) }).describe('Publishers, and those whom the articles name'),
} as const satisfies Readonly<Record<DataName, z.ZodObject>>;

/** The columns of `claims.csv` for a site in these languages, in order. */
export const claimColumns = (languages: readonly string[]): string[] => [
  'id',
  'article',
  'source',
  'published',
  'language',
  'start',
  'end',
  'quote',
  ...languageColumns('statement', languages),
  ...languageColumns('attributed', languages),
  ...languageColumns('translation', languages),
  'event',
  'topic',
  'voice',
  'speaker',
  'via',
  'certainty',
  'portrays',
  'coder',
  'note',
];

/** The columns of `drafts.csv`, in order: those of `claims.csv`, and the candidate questions. */
export const draftColumns = (languages: readonly string[]): string[] => [...claimColumns(languages), 'questions'];

/** The columns of `answers.csv`, in order: one row a claim and answer. */
export const answerColumns = ['claim', 'question', 'answer'] as const;

/** The version of the data files: names of fields are added to, never renamed or removed within one. */
export const dataVersion = 2;

/** One article as published. */
export type ArticleJson = z.infer<typeof article>;

/** One draft as published. */
export type DraftJson = z.infer<typeof publicDraft>;

/** One claim as published. */
export type ClaimJson = z.infer<typeof publicClaim>;

/** The schema of one data file whole: its version, then what it holds. */
export function fileSchemaOf(name: DataName): z.ZodType {
  const content = dataSchemas[name];
  const version = z.literal(dataVersion).describe('The version of the data files');
  return z.strictObject({ version, ...content.shape }).describe(content.description ?? '');
}

/** The JSON Schema (draft 2020-12) of one data file of a site in these languages. */
export function jsonSchemaOf(name: DataName, languages: readonly string[]): Record<string, unknown> {
  const options = { target: 'draft-2020-12', override: localizedIn(languages) } as const;
  return { ...z.toJSONSchema(fileSchemaOf(name), options), title: `${name}.json` };
}
