import type { Source } from '../../model/codebook.ts';
import { type Form, type FormFinder, formFinder, formOf } from './forms.ts';
import { headNounFinder } from './head-nouns.ts';
import type { LanguageRules } from './language-rules.ts';
import type { StoryLists } from './story-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a name is the name of. */
export interface Named {
  readonly kind: 'person' | 'body' | 'place';
  /** The id of a source or, for names that are no source, of a term. */
  readonly id: string;
  readonly isSource: boolean;
}

/** Where a person, body or place of the story is named. */
export interface Mention extends Named {
  /** The index of its first token. */
  readonly at: number;
  readonly length: number;
  /** Whether it stands in its plain form, as a subject does in languages that bend names. */
  readonly isPlain: boolean;
}

/** Finds the persons, bodies and places of a story among some words, in order, the longest name at each place. */
export type MentionFinder = (tokens: readonly Token[]) => Mention[];

interface NameValue extends Named {
  /** The words of the plain form. */
  readonly words: readonly string[];
}

/** Names of fewer letters take no endings: too many words begin alike. */
const shortestBent = 4;

/** A finder of the names in the lists of sources and terms, with the endings that a language gives to names. */
export function mentionFinder({ sources, terms }: StoryLists, rules: LanguageRules): MentionFinder {
  const ids = new Set(sources.map(({ id }) => id));
  const kinds = new Map(sources.map((source) => [source.id, kindOf(source)]));
  const forms = [
    ...sources.flatMap((source) => namesOf(source).map((name) => nameForm(name, source, rules))),
    ...terms.flatMap(({ id, names, ...lists }) => {
      // The words for a place are those for its people and their ways too, and none of them speaks.
      const isSource = ids.has(id) && names !== 'place';
      const kind = isSource ? (kinds.get(id) ?? names) : names;
      if (kind === undefined) return [];
      return Object.values(lists).flatMap((list) =>
        (Array.isArray(list) ? list : []).map((form) =>
          formOf<NameValue>(form, { kind, id, isSource, words: form.replaceAll('$', '').split(' ') }, shortestBent),
        ),
      );
    }),
  ];
  const find = formFinder(forms);
  const bodyAt = headNounFinder(sources, rules.data);
  return (tokens) => {
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const hits = tokens[at]?.capital === true ? find(tokens, at) : [];
      const body = hits.length > 0 ? null : bodyAt(tokens, at);
      if (body !== null && !isNamedAt(find, tokens, at + 1)) {
        // Behind a noun it says whose that is: “die Leiterin der Klinik”.
        const isPlain = !rules.data.capitalNouns || tokens[at - 1]?.capital !== true;
        mentions.push({ kind: 'body', id: body, isSource: true, at, length: 2, isPlain });
        at++;
        continue;
      }
      const best =
        hits.find(({ value }) => value.isSource && value.kind === 'person') ??
        hits.find(({ value }) => value.isSource) ??
        hits[0];
      if (!best) continue;
      // Of the ways to find one name, the one that finds it whole.
      const same = hits.filter(({ value }) => value.id === best.value.id);
      const length = Math.max(...same.map((hit) => hit.length));
      const { kind, id, isSource } = best.value;
      const isPlain = same.some(
        ({ value, ...hit }) =>
          hit.length === length && value.words.every((word, index) => word === tokens[at + index]?.plain),
      );
      mentions.push({ kind, id, isSource, at, length, isPlain });
      at += length - 1;
    }
    return mentions;
  };
}

function isNamedAt(find: FormFinder<NameValue>, tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && find(tokens, at).length > 0;
}

function kindOf({ kind }: Pick<Source, 'kind'>): Named['kind'] {
  return kind === 'person' ? 'person' : 'body';
}

/** The names of a source in all languages; of a name and another in brackets both. */
function namesOf(source: Source): string[] {
  const texts = [source.name, source.short].flatMap((name) => Object.values(name));
  const names = texts.flatMap((text) => text.split(/[()«»„“”"]/u).map((name) => name.trim()));
  const surnames = source.kind === 'person' ? Object.values(source.short) : [];
  return [...new Set([...names, ...surnames])].filter((name) => /^\p{Lu}/u.test(name));
}

function nameForm(name: string, source: Source, { data }: LanguageRules): Form<NameValue> {
  const words = tokensOf(name).map(({ plain }) => plain);
  const tails = [...data.nameTails].sort((a, b) => b.length - a.length);
  const parts = words.map((word) => {
    if (word.length < shortestBent) return { text: word, endings: new Set<string>() };
    const tail = tails.find((ending) => word.endsWith(ending) && word.length - ending.length >= shortestBent) ?? '';
    return { text: word.slice(0, word.length - tail.length), endings: new Set([...data.nameEndings, tail]) };
  });
  return { parts, value: { kind: kindOf(source), id: source.id, isSource: true, words } };
}
