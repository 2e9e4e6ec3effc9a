import type { Question, Source, StoryEvent, Topic } from '../../model/codebook.ts';
import { toBcp47 } from '../../model/language.ts';
import type { WordKind } from '../../model/tagging.ts';
import { formsOfTerm, type Term } from '../../model/terms.ts';
import { formFinder, formOf } from './forms.ts';
import type { LanguageRules, RuleHit } from './language-rules.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The lists of a story by which its texts are tagged. */
export interface StoryLists {
  readonly events: readonly StoryEvent[];
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
}

/** A word of a text as the lists of the story know it: a concept, or its stem. */
export interface StoryWord {
  readonly key: string;
  /** The index of its first token. */
  readonly at: number;
  readonly length: number;
}

/** Reads the words of a text as the lists of the story know them; `hits` are those of the rules among them, if known. */
export type StoryWords = (tokens: readonly Token[], language: string, hits?: readonly RuleHit[]) => StoryWord[];

/** Beginnings of fewer letters are whole words, as in the search. */
const shortestBeginning = 4;

/** Words of fewer letters say nothing by themselves. */
const shortestStem = 4;

/** Words of these kinds say nothing of what a text is about. */
const emptyKinds: ReadonlySet<WordKind> = new Set([
  'empty',
  'says',
  'announces',
  'noted',
  'that',
  'relatives',
  'hedges',
  'mays',
  'only',
  'parts',
  'pronouns',
]);

/** A reader of words by the concepts of a story, of which the longest form counts; other words stand for their stem. */
export function storyWords(
  { terms }: Pick<StoryLists, 'terms'>,
  rules: ReadonlyMap<string, LanguageRules>,
): StoryWords {
  const find = formFinder(
    terms.flatMap((term) =>
      formsOfTerm(term).flatMap(([, forms]) => forms.map((form) => formOf(form, term.id, shortestBeginning))),
    ),
  );
  return (tokens, language, hits) => {
    const own = rules.get(language);
    const stem = own?.stem ?? ((word: string) => word);
    const empty = new Set<number>();
    for (const { at, length, value } of hits ?? own?.hits(tokens) ?? [])
      if (length === 1 && emptyKinds.has(value.kind)) empty.add(at);
    const words: StoryWord[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const [hit] = find(tokens, at);
      if (hit) {
        words.push({ key: `=${hit.value}`, at, length: hit.length });
        at += hit.length - 1;
        continue;
      }
      const plain = tokens[at]?.plain ?? '';
      if (plain.length >= shortestStem && !empty.has(at))
        words.push({ key: `${language} ${stem(plain)}`, at, length: 1 });
    }
    return words;
  };
}

/** The keys of a text that the story has in several languages, each once. */
export function keysOfTexts(
  texts: readonly Readonly<Record<string, string>>[],
  read: StoryWords,
  languages: ReadonlyMap<string, string>,
): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      Object.entries(text).flatMap(([tag, words]) =>
        read(tokensOf(words), languages.get(tag) ?? tag).map(({ key }) => key),
      ),
    ),
  );
}

/** The ISO 639-3 code by the tag under which a story has its texts. */
export function languageByTag(languages: readonly string[]): Map<string, string> {
  return new Map(languages.map((language) => [toBcp47(language), language]));
}
