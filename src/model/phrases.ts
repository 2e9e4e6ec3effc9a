import { z } from 'zod';
import { removalReasons } from './article.ts';
import { idSchema } from './id.ts';
import { textSchema } from './localized.ts';

/**
 * A phrase that a line is recognised by; every field that is given must hold.
 * Matching ignores case, and takes every kind of space, dash, apostrophe and
 * quotation mark as one. A phrase that begins or ends in a letter matches
 * whole words only.
 */
export const boilerplatePhraseSchema = z
  .strictObject({
    /** The whole line. */
    is: textSchema.optional(),
    /** How the line begins. */
    begins: textSchema.optional(),
    /** How the line ends. Never takes the line that stands where the headline stands. */
    ends: textSchema.optional(),
    /** What stands anywhere in the line. Never takes the line that stands where the headline stands. */
    contains: textSchema.optional(),
    /** A word before the title of something else: a colon or a capital letter follows, and the line is no sentence. */
    label: textSchema.optional(),
    reason: z.enum(removalReasons),
    /** True where the line announces something: if nothing follows, text was lost. */
    announces: z.boolean().optional(),
    /** True where the line heads a part of the page that is no part of the article: lists of other texts, comments. */
    closes: z.boolean().optional(),
  })
  .refine(
    ({ is, begins, ends, contains, label }) => [is, begins, ends, contains, label].some((words) => words !== undefined),
    'expected at least one of is, begins, ends, contains, label',
  );

/** A phrase that a line is recognised by. */
export type BoilerplatePhrase = z.infer<typeof boilerplatePhraseSchema>;

/** Words of one language that the parser goes by: `src/language/<ISO 639-3>.yaml`. Data, not code. */
export const languagePhrasesSchema = z.strictObject({
  /** ISO 639-3. */
  language: z.string().regex(/^[a-z]{3}$/u),
  /** Month names as they stand in printed dates, January first; each with its forms. */
  months: z.array(z.array(textSchema)).length(12),
  /** Weekday names in the forms that stand before a date, Monday first. */
  weekdays: z.array(z.array(textSchema)).length(7),
  /** Words that stand in a printed date beside its day, month, year and time: “at”, “года”, “GMT”. */
  dateWords: z.array(textSchema),
  /** Words before a printed date that say of what it is the date. */
  dateLabels: z.strictObject({ published: z.array(textSchema), updated: z.array(textSchema) }),
  /** Words that stand in a line of author and date and tell neither: “min read”, “views”. Their number stands beside them. */
  imprintWords: z.array(textSchema).default([]),
  /** Words in the names of newsrooms and sections, by which these are told from names of persons: “news”, “post”. */
  bodies: z.array(textSchema).default([]),
  /** Words that open a line naming the author. A colon may follow; without one, names must. */
  byline: z.array(textSchema),
  /** Words that open a line naming where the text, or a part of it, comes from; `relays`: whose words the text hands on. */
  credit: z.array(z.strictObject({ begins: textSchema, relays: z.boolean() })),
  /** Words before the name of who made a picture, at the end of its caption. */
  picture: z.array(textSchema).default([]),
  /** Words that open a paragraph of earlier reports, at the end of a text. */
  background: z.array(textSchema),
  /** Verbs that say who says it, as they stand in the cue line of a pull quote or before a source's name. */
  cues: z.array(textSchema),
  /** Patterns that name a relayed source; `{name}` stands for the name of a body: a title, an abbreviation, an address. */
  relays: z.array(z.string().regex(/^[^{}]*\{name\}[^{}]*$/u, 'expected {name} once')),
  /** Lines that are not the story. */
  boilerplate: z.array(boilerplatePhraseSchema),
  /** Abbreviations, without their last dot, that stand before what they belong to and so end no sentence. */
  abbreviations: z.array(textSchema).default([]),
  /** Whether the language writes an ordinal number with a dot: “3. März”. */
  ordinalDot: z.boolean().default(false),
});

/** Words of one language that the parser goes by. */
export type LanguagePhrases = z.infer<typeof languagePhrasesSchema>;

const languageCode = z.string().regex(/^[a-z]{3}$/u, 'expected an ISO 639-3 code, such as `eng`');

/** A word whose every character is a small letter, each once. */
const lettersSchema = textSchema
  .regex(/^\p{L}+$/u, 'expected letters alone')
  .refine((letters) => letters === letters.normalize('NFC').toLowerCase(), 'expected small letters, each one character')
  .refine((letters) => new Set(letters).size === Array.from(letters).length, 'expected each letter once');

/** What a language writes. */
const alphabetSchema = z
  .strictObject({
    /** The small letters of its alphabet, those of its names from elsewhere included; of every script in which it is written. */
    letters: lettersSchema,
    /** Letters that few other languages have and that no longer text of the language does without. */
    marks: z
      .strictObject({
        letters: lettersSchema,
        /** The part of the letters of its prose that these make at least, 0 to 1. */
        share: z.number().positive().max(1),
      })
      .optional(),
  })
  .refine(
    ({ letters, marks }) => Array.from(marks?.letters ?? '').every((mark) => letters.includes(mark)),
    'expected no mark that is not among the letters',
  );

/** Which languages a text may be in, and how they are told apart: `src/language/detection.yaml`. */
export const languageDetectionSchema = z.strictObject({
  /** ISO 639-3 codes of the languages that are looked for. A text that is nearer to another one is in none of them. */
  candidates: z
    .array(languageCode)
    .refine((codes) => new Set(codes).size === codes.length, 'expected each language once'),
  /** Languages for which franc is not asked, because it takes texts of a candidate for theirs. */
  unasked: z.array(languageCode),
  /** Fewest letters by which a language can be told. */
  fewestLetters: z.int().positive(),
  /**
   * Alphabets by language. They leave out a language where letters stand that it lacks, or its marks do not stand.
   * One of a language that is no candidate, or unknown to franc, keeps its texts from being taken for a candidate's.
   */
  alphabets: z.record(languageCode, alphabetSchema),
});

/** Which languages a text may be in. */
export type LanguageDetection = z.infer<typeof languageDetectionSchema>;

/** Lines that one outlet adds to its texts: `src/story/phrases.yaml`. */
export const outletPhrasesSchema = z.strictObject({
  outlets: z.array(z.strictObject({ source: idSchema, boilerplate: z.array(boilerplatePhraseSchema) })),
});

/** Lines that outlets add to their texts. */
export type OutletPhrases = z.infer<typeof outletPhrasesSchema>;
