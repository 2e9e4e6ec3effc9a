import type { Source } from '../../model/codebook.ts';
import { toBcp47 } from '../../model/language.ts';
import type { TaggingRules } from '../../model/tagging.ts';
import { formFinder, formOf } from './forms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The one body that an article and the noun behind it stand for, by the id of its source; null where none or several could be meant. */
export type HeadNounFinder = (tokens: readonly Token[], at: number) => string | null;

/** Of a compound its last part is enough where it has so many letters: “der Verein” for a “Gartenbauverein”. */
const shortestPart = 5;

/**
 * A finder of bodies by the noun that says what they are: “the ministry” for the “Ministry of Waters”. Finds none in a
 * language without articles.
 */
export function headNounFinder(sources: readonly Source[], rules: TaggingRules): HeadNounFinder {
  const articles = new Set(rules.articles.map((form) => form.replaceAll('$', '')));
  const tag = toBcp47(rules.language);
  const bodies = sources.flatMap(({ id, kind, short }) => {
    const name = Object.entries(short).find(([language]) => language === tag)?.[1];
    return kind === 'person' || name === undefined ? [] : [{ id, nouns: nounsOf(name, rules, articles) }];
  });
  const known = new Map<string, string | null>();
  const bodyOf = (word: string): string | null => {
    const meant = bodies.filter(({ nouns }) => nouns.some((noun) => isNoun(word, noun, rules)));
    return meant.length === 1 ? (meant[0]?.id ?? null) : null;
  };
  return (tokens, at) => {
    if (!articles.has(tokens[at]?.plain ?? '')) return null;
    const noun = tokens[at + 1];
    if (noun?.capital !== rules.capitalNouns) return null;
    const found = known.get(noun.plain);
    if (found !== undefined) return found;
    if (known.size >= mostKnown) known.clear();
    const id = bodyOf(noun.plain);
    known.set(noun.plain, id);
    return id;
  };
}

/** So many nouns are remembered, so that memory stays flat. */
const mostKnown = 20_000;

/** The nouns of a name that may say what it names; what a preposition adds is none of them. */
function nounsOf(name: string, rules: TaggingRules, articles: ReadonlySet<string>): string[] {
  const find = formFinder(rules.notSpeaker.map((form) => formOf(form, form)));
  const words = tokensOf(name);
  const end = words.findIndex(({ plain }, at) => at > 0 && (articles.has(plain) || find(words, at).length > 0));
  const own = words.slice(0, end === -1 ? words.length : end).map(({ plain }) => plain);
  // A place may stand behind the noun without a preposition where nouns have capitals: “Klinikum Nordland”.
  const nouns = rules.capitalNouns ? [own[0], own.at(-1)] : [own.at(-1)];
  return nouns.flatMap((noun) => noun ?? []);
}

function isNoun(word: string, noun: string, { capitalNouns, nameEndings }: TaggingRules): boolean {
  if (word === noun) return true;
  if (!capitalNouns) return false;
  const bare = nameEndings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return [word, ...bare].some((form) => form === noun || (form.length >= shortestPart && noun.endsWith(form)));
}
