import { z } from 'zod';
import { cellStates } from '../comparison/matrix.ts';
import { blockRoles, displaySchema, gapKinds, removalReasons, originSchema } from '../model/article.ts';
import { certainties, voiceKinds } from '../model/claim.ts';
import { differences } from '../model/codebook.ts';
import { basisSchema, daySchema, partialDateSchema, precisionSchema } from '../model/dating.ts';
import { idSchema } from '../model/id.ts';
import { localizedIn, localizedSchema, textSchema, translationsSchema } from '../model/localized.ts';

import { agreementSchema, relaysSchema, wordsSchema } from './ledger-schemas.ts';

/**
 * The public form of the data files: the contract with everybody who reads
 * them. It is stated here anew and not taken from the model, so that a change
 * inside the program cannot change it unseen.
 */

const start = z.int().nonnegative().describe('Offset in the seed, in Unicode code points');
const end = z.int().positive().describe('Offset of the first character after it, in Unicode code points');
const place = { start, end };

const evidence = z
  .strictObject({ text: textSchema, start: start.nullable(), end: end.nullable() })
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
    .array(z.strictObject({ name: textSchema, source: idSchema.nullable(), ...place }))
    .describe('Those whose words the text hands on'),
  display: displaySchema.describe('How much of the text the site shows'),
  blocks: z
    .array(z.strictObject({ role: z.enum(blockRoles), ...place }))
    .describe('Every character that is not white space lies in exactly one block'),
  removed: z
    .array(z.strictObject({ text: textSchema, ...place, reason: z.enum(reasons) }))
    .describe('Every block of boilerplate'),
  gaps: z
    .array(
      z.strictObject({ kind: z.enum(gapKinds), at: start, evidence: z.strictObject({ text: textSchema, ...place }) }),
    )
    .describe('Visible losses of text'),
});

const claim = z.strictObject({
  id: idSchema.describe('<article>-<slug>; permanent'),
  article: idSchema.describe('Id of the article that it stands in'),
  quote: textSchema.describe('The seed from start to end'),
  ...place,
  statement: localizedSchema.describe('What is claimed, in one neutral sentence with its hedges, without who says it'),
  attributed: localizedSchema.describe('The whole sentence: who says it, composed from `voice`, and what is claimed'),
  translation: translationsSchema.describe('The quote in the languages of the site other than its own'),
  event: idSchema.describe('Id of the event that it is about'),
  topic: idSchema.describe('Id of what it is about'),
  answers: z
    .array(
      z.strictObject({
        question: idSchema.describe('Id of a question that it answers'),
        answer: idSchema.describe('Id of the answer that it gives'),
      }),
    )
    .describe('None, one or several'),
  voice: z.strictObject({
    kind: z.enum(voiceKinds).describe('Whose voice it is in'),
    speaker: idSchema.nullable().describe('Source id of who said it first'),
    speakerText: textSchema.nullable().describe("The text's own words for the speaker"),
    via: z.array(idSchema).describe('Source ids from the nearest to the text to the nearest to the speaker'),
    implied: z
      .boolean()
      .describe('True where the sentence has no marker but stands inside a digest, interview or quotation'),
  }),
  certainty: z.enum(certainties).describe('How certain the voice is'),
  portrays: idSchema.nullable().describe('Where it stands on the scale of the story, if it says anything of it'),
  note: localizedSchema.nullable().describe('What an editor knows beyond the text, or where it is ambiguous'),
  coder: z.enum(['editor', 'rules']).describe('Who tagged it; rules: tagged by rules, not reviewed'),
});

const found = z.array(z.strictObject({ text: textSchema, ...place }));

const draft = claim.extend({
  id: idSchema.describe('<article>-rules-<number>; not permanent'),
  quote: textSchema.describe('The seed from start to end, or … where the site may not show it'),
  statement: z.strictObject({}).describe('Empty: rules state nothing'),
  attributed: z.strictObject({}).describe('Empty, like the statement'),
  translation: z.strictObject({}).describe('Empty: nothing is translated'),
  answers: claim.shape.answers.max(0).describe('None: which answer it gives, rules do not tell'),
  portrays: z.null().describe('Not told by rules'),
  note: z.null().describe('None'),
  coder: z.literal('rules').describe('Tagged by rules, not reviewed'),
  questions: z.array(idSchema).describe('Ids of questions that it may answer, the likeliest first'),
  mentions: z
    .array(z.strictObject({ kind: z.enum(['person', 'body', 'place']), id: idSchema, text: textSchema, ...place }))
    .describe('Persons, bodies and places of the story that it names; the id is that of a source or of a term'),
  evidence: z
    .strictObject({ topic: found, event: found, questions: found, voice: found, speaker: found, certainty: found })
    .describe('The words that made each tag; none where the place in the text made it'),
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
  claims: z.strictObject({ claims: z.array(claim) }).describe('The claims, each anchored by its exact quote'),
  questions: z
    .strictObject({ questions: z.array(question) })
    .describe('The questions that articles answer, with their answers'),
  matrix: z
    .strictObject({ rows: z.array(z.strictObject({ question: idSchema, cells: z.array(cell) })) })
    .describe(
      'Questions by articles: one row for every question that an article answers, in it one cell for every article',
    ),
  drafts: z
    .strictObject({ drafts: z.array(draft) })
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
  ...languages.map((tag) => `statement_${tag}`),
  ...languages.map((tag) => `attributed_${tag}`),
  ...languages.map((tag) => `translation_${tag}`),
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
export type DraftJson = z.infer<typeof draft>;

/** One claim as published. */
export type ClaimJson = z.infer<typeof claim>;

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
