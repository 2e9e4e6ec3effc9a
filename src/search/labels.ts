import { isObject } from './is-object.ts';

/** A string by plural category, with `{n}` for the number. */
export type PluralForms = Readonly<Record<string, string>>;

/** What the results say of an article. */
export interface ArticleLabel {
  /** The class that gives an element the article's hue. */
  readonly hue: string;
  readonly name: string;
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/** Everything in the reader's language that the results are drawn with; the page carries it as JSON. */
export interface SearchLabels {
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  /** The address of the pages in this language, with a slash at its end. */
  readonly pages: string;
  readonly strings: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, PluralForms>>;
  readonly articles: Readonly<Record<string, ArticleLabel>>;
  /** Texts of questions by id. */
  readonly questions: Readonly<Record<string, string>>;
  /** Names of values by filter, for `certainty` and `portrays`. */
  readonly values: Readonly<Record<string, string>>;
}

/** Reads the labels that a page carries. Throws where it carries none. */
export function readLabels(text: string): SearchLabels {
  const value: unknown = JSON.parse(text);
  if (!isLabels(value)) throw new Error('expected the labels of the search');
  return value;
}

function isLabels(value: unknown): value is SearchLabels {
  return (
    isObject(value) && ['strings', 'plurals', 'articles', 'questions', 'values'].every((name) => isObject(value[name]))
  );
}
