import { z } from 'zod';

/** Stemmers that a language may name; without one its words are compared as they stand. */
export const stemmerNames = ['bulgarian', 'english', 'french', 'german', 'russian', 'spanish', 'ukrainian'] as const;

/** A stemmer that a language may name. */
export type StemmerName = (typeof stemmerNames)[number];

/**
 * The beginning of a word, or of several that stand side by side; with `$` at its end, and where it has fewer than four
 * letters beside another, the whole word. Written as the
 * forms of terms are: small letters, no apostrophes, ё as е. A hyphen parts two words.
 */
const formSchema = z
  .string()
  .regex(
    /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+\$?(?: [\p{Ll}\p{Lo}\p{M}\p{Nd}]+\$?)*$/u,
    'expected lower-case beginnings of words, with one space between two and `$` after a whole word',
  );

const formsSchema = z.array(formSchema).default([]);

/** The kinds of words and phrases that the rules of a language list, each with what it shows. */
const wordListsSchema = z.strictObject({
  /** Verbs that report whatever follows: “said”. */
  says: formsSchema,
  /** Those of them behind which first stands who is told: “told”. */
  tells: formsSchema,
  /** Verbs that report only before “that”, beside a quotation, or after what is said: “announced”. */
  announces: formsSchema,
  /** Verb forms that report and leave out who says it, so that in a digest it is the original: “it is noted”. */
  noted: formsSchema,
  /** Verb forms that report what some people hold: “are said to”. */
  held: formsSchema,
  /** What stands before the name of who says it: “according to”. */
  accordingTo: formsSchema,
  /** What stands after the name of who says it: “zufolge”. */
  accordingToBefore: formsSchema,
  /** Whole phrases that mean whoever spoke last: “in his words”. */
  asTheySay: formsSchema,
  /** How a sentence begins that points back at what was said: “This was reported by”. */
  pointsBack: formsSchema,
  /** Words that open what is reported: “that”. */
  that: formsSchema,
  /** Those of them that open what is not known: “whether”. */
  whether: formsSchema,
  /** “As”, where it opens who says it: “as she said”. */
  as: formsSchema,
  /** Words that open what is only announced: “what”, “how”. */
  asks: formsSchema,
  /** Verbs that ask: what such a word opens behind them asserts nothing. */
  inquires: formsSchema,
  /** What turns a text back to its own voice at the beginning of a sentence: “as we reported”. */
  own: formsSchema,
  /** How a sentence begins that goes on with what somebody said: “after all”. */
  carriesOn: formsSchema,
  /** Words for a text or those behind it, which in a digest are the original: “the report”, “the author”. */
  texts: formsSchema,
  /** Definite articles, before the noun that says what a body is: “the”. */
  articles: formsSchema,
  /** Words for people whom a text leaves unnamed: “analysts”. */
  people: formsSchema,
  /** Words for one person, by office or trade: “president”. */
  offices: formsSchema,
  /** “he”, “she”. */
  pronouns: formsSchema,
  /** Prepositions after which stands who speaks: “in”, as in “заявили в”. */
  bodyBehind: formsSchema,
  /** Prepositions after which nobody stands who speaks: “with”. */
  notSpeaker: formsSchema,
  /** Words by which a voice leaves open whether it is so. */
  hedges: formsSchema,
  /** Verb forms that leave open whether it is so, unless they tell what somebody is able to do: after “not”, “only”, “which”. */
  mays: formsSchema,
  /** “only”. */
  only: formsSchema,
  /** “which”, “who”. */
  relatives: formsSchema,
  /** Verb forms that tell of what will be. */
  future: formsSchema,
  /** Verb forms that tell of what will be within what is reported, and elsewhere leave it open: “would”. */
  futureReported: formsSchema,
  /** Verb forms that leave it open, but not within what is reported: “wäre”. */
  backshifts: formsSchema,
  /** Verb forms that tell of what will be where an infinitive ends their clause, and not where a participle does. */
  auxiliaries: formsSchema,
  /** Participles that end as infinitives do. */
  participles: formsSchema,
  /** Infinitives that begin as participles do. */
  infinitives: formsSchema,
  /** Forms of reported speech by themselves, such as the German subjunctive. */
  indirect: formsSchema,
  /** Verbs by which somebody rejects what others hold. */
  denials: formsSchema,
  /** Words that reject what others hold: “by no means”. */
  rejections: formsSchema,
  /** Words after which a form of a verb is a noun: “the” before “reports”. */
  notVerbAfter: formsSchema,
  /** “not”, where a name or noun after it is what is rejected. */
  not: formsSchema,
  /** How advice begins, which asserts nothing. */
  advice: formsSchema,
  /** Verb forms by which a short line is a sentence. */
  finite: formsSchema,
  /** Words that say nothing of what a text is about. */
  empty: formsSchema,
  /** Words that part two assertions of one sentence: “which”, “however”. */
  parts: formsSchema,
});

/** A kind of words that the rules of a language list. */
export type WordKind = keyof z.infer<typeof wordListsSchema>;

/** All kinds of words. */
export const wordKinds = wordListsSchema.keyof().options;

const endingSchema = z.string().regex(/^[\p{Ll}\p{Lo}]+$/u, 'expected small letters');

/** Words of one language that the tagger goes by: `src/language/tagging/<ISO 639-3>.yaml`. Data, not code. */
export const taggingRulesSchema = z.strictObject({
  /** ISO 639-3. */
  language: z.string().regex(/^[a-z]{3}$/u),
  stemmer: z.enum(stemmerNames).nullable(),
  ...wordListsSchema.shape,
  /** Whether nouns have capitals, so that a word with one is no verb. */
  capitalNouns: z.boolean().default(false),
  /** Whether a comma stands before the words of `that`. */
  commaBeforeThat: z.boolean().default(true),
  /** Endings of verbs that tell of what will be. */
  futureEndings: z.array(endingSchema).default([]),
  /** Endings of infinitives, for auxiliaries. */
  infinitiveEndings: z.array(endingSchema).default([]),
  /** Endings of finite verbs, by which a short line is a sentence. */
  finiteEndings: z.array(endingSchema).default([]),
  /** Endings that names take. */
  nameEndings: z.array(endingSchema).default([]),
  /** Letters that a name loses before its endings. */
  nameTails: z.array(endingSchema).default([]),
});

/** Words of one language that the tagger goes by. */
export type TaggingRules = z.infer<typeof taggingRulesSchema>;
