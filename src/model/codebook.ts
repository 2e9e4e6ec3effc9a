import { z } from 'zod';
import { basisSchema, daySchema } from './dating.ts';
import { idSchema } from './id.ts';
import { localizedSchema, textSchema, translationsSchema } from './localized.ts';
import { isWebAddress, webAddressSchema } from './web-address.ts';

/** An event of the story. */
export const eventSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  /** A few words for tables and filters. */
  short: localizedSchema,
  /** Its first and last day; null for standing relations, `ends` null where it lasts. */
  days: z.strictObject({ starts: daySchema, ends: daySchema.nullable() }).nullable(),
});

/** An event of the story. */
export type StoryEvent = z.infer<typeof eventSchema>;

/** What a claim is about. */
export const topicSchema = z.strictObject({ id: idSchema, name: localizedSchema });

/** What a claim is about. */
export type Topic = z.infer<typeof topicSchema>;

/** The kind of difference that the answers to a question show. */
export const differences = [
  'contradiction',
  'change-over-time',
  'different-scope',
  'wording',
  'same-original',
  'agreement',
] as const;

/** The kind of difference that the answers to a question show. */
export type Difference = (typeof differences)[number];

/** Whether a kind of difference makes a row divided: the answers are not the same. */
export const divides: Readonly<Record<Difference, boolean>> = {
  contradiction: true,
  'change-over-time': true,
  'different-scope': true,
  wording: false,
  'same-original': false,
  agreement: false,
};

/** An answer that articles give to a question. */
export const answerSchema = z.strictObject({
  id: idSchema,
  text: localizedSchema,
  /** Ids of answers to the same question that cannot be given together with this one. */
  excludes: z.array(idSchema),
});

/** A question that articles can answer differently. */
export const questionSchema = z.strictObject({
  id: idSchema,
  event: idSchema,
  topic: idSchema,
  text: localizedSchema,
  /** The day of what it asks about; null for standing relations. */
  asksAbout: daySchema.nullable(),
  answers: z.array(answerSchema),
  /** How the answers differ: the kind, and one neutral sentence that says it; null where fewer than two articles answer. */
  difference: z.strictObject({ kind: z.enum(differences), note: localizedSchema }).nullable(),
});

/** A question that articles can answer differently. */
export type Question = z.infer<typeof questionSchema>;

/** What a fact about a source rests on: words of an article, an article as a whole, an address, or a look-up alone. */
const sourceEvidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), text: textSchema, article: idSchema }),
  z.strictObject({ kind: z.literal('article'), article: idSchema }),
  z.strictObject({ kind: z.literal('address'), address: webAddressSchema }),
  z.strictObject({ kind: z.literal('look-up') }),
]);

/** What a fact about a source rests on. */
export type SourceEvidence = z.infer<typeof sourceEvidenceSchema>;

/** A fact about a source and how it is known. */
const sourceFactSchema = z.strictObject({
  text: localizedSchema,
  basis: basisSchema,
  evidence: sourceEvidenceSchema,
});

/** A fact about a source as an editor writes it. */
const annotatedFactSchema = z
  .strictObject({
    text: localizedSchema,
    basis: basisSchema,
    /** The exact words of a seed, or an address; null for an editor's look-up. */
    evidence: textSchema.nullable(),
    /** The article whose words the evidence is; null where it is an address or a look-up. */
    article: idSchema.nullable(),
  })
  .check(({ value, issues }) => {
    const { evidence, article } = value;
    if (article === null && evidence !== null && !isWebAddress(evidence))
      issues.push({
        code: 'custom',
        input: evidence,
        path: ['evidence'],
        message: 'expected a web address, or under `article` the article whose words these are',
      });
  });

/** A fact about a source as an editor writes it. */
export type AnnotatedFact = z.infer<typeof annotatedFactSchema>;

/** A party that a statement can be traced to. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['publisher', 'newspaper', 'institute', 'person', 'body']),
  name: localizedSchema,
  /** A short name for tables. */
  short: localizedSchema,
  /** The short name as it stands after “retelling”, “quoting” and “by way of”, in the languages where it differs. */
  cited: translationsSchema,
  /** Who they are, as the texts describe them or an editor looked up. */
  role: localizedSchema.nullable(),
  /** What is known of them, each with how it is known. */
  facts: z.array(sourceFactSchema),
});

/** A party that a statement can be traced to. */
export type Source = z.infer<typeof sourceSchema>;

/** A question whose id is gone, and where its address leads: to another question, or (null) to all of them. */
export const movedSchema = z.strictObject({ from: idSchema, to: idSchema.nullable() });

/** A question whose id is gone, and where its address leads. */
export type Moved = z.infer<typeof movedSchema>;

/** `src/story/codebook/moved.yaml`: ids that were published and are no more. */
export const movedFileSchema = z.strictObject({ questions: z.array(movedSchema).default([]) });

/** `src/story/codebook/events.yaml`. */
export const eventsFileSchema = z.strictObject({ events: z.array(eventSchema) });

/** `src/story/codebook/topics.yaml`. */
export const topicsFileSchema = z.strictObject({ topics: z.array(topicSchema) });

/** `src/story/codebook/questions.yaml`. */
export const questionsFileSchema = z.strictObject({
  questions: z.array(
    questionSchema.extend({
      asksAbout: daySchema.nullable().default(null),
      answers: z.array(answerSchema.extend({ excludes: z.array(idSchema).default([]) })),
      difference: questionSchema.shape.difference.default(null),
    }),
  ),
});

/** `src/story/codebook/sources.yaml`. */
export const sourcesFileSchema = z.strictObject({
  sources: z.array(
    sourceSchema.extend({
      cited: translationsSchema.default({}),
      role: localizedSchema.nullable().default(null),
      facts: z.array(annotatedFactSchema).default([]),
    }),
  ),
});
