import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { type StemmerName, type TaggingRules, type WordKind, wordKinds } from '../../model/tagging.ts';
import { formFinder, type FormHit, formOf } from './forms.ts';
import type { Token } from './tokens.ts';

const stemmers: Readonly<Record<StemmerName, (word: string) => string>> = {
  bulgarian,
  english,
  french,
  german,
  russian,
  spanish,
  ukrainian,
};

/** A word or phrase of the rules: its kind, and the form by which it was found. */
export interface RuleWord {
  readonly kind: WordKind;
  readonly form: string;
}

/** Where a word or phrase of the rules stands in some words. */
export type RuleHit = FormHit<RuleWord>;

/** The rules of one language, made ready. */
export interface LanguageRules {
  readonly data: TaggingRules;
  readonly stem: (word: string) => string;
  /** Every word and phrase of the rules among some words, in the order of place. */
  readonly hits: (tokens: readonly Token[]) => readonly RuleHit[];
}

/** Makes the rules of a language ready for reading texts. */
export function languageRules(data: TaggingRules): LanguageRules {
  const find = formFinder(wordKinds.flatMap((kind) => data[kind].map((form) => formOf(form, { kind, form }))));
  const stemmer = data.stemmer === null ? null : stemmers[data.stemmer];
  const stems = new Map<string, string>();
  return {
    data,
    stem: (word) => {
      if (!stemmer) return word;
      const known = stems.get(word);
      if (known !== undefined) return known;
      if (stems.size >= mostStems) stems.clear();
      const stem = stemmer(word);
      stems.set(word, stem);
      return stem;
    },
    hits: (tokens) => {
      const hits: RuleHit[] = [];
      for (let at = 0; at < tokens.length; at++) for (const hit of find(tokens, at)) hits.push(hit);
      return hits;
    },
  };
}

/** So many stems are remembered, so that memory stays flat. */
const mostStems = 20_000;
