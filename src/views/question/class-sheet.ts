import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { toBcp47 } from '../../model/language.ts';
import { attributed } from '../claim/attribution.ts';
import { textName } from '../texts/text-name.ts';

/** One answer on a sheet for a class, its publisher not told. */
export interface SheetAnswer {
  readonly letter: string;
  /** What is claimed, without who says it. */
  readonly statement: string;
  /** The words in the reader's language, else in their own; null where they name a publisher. */
  readonly quote: { readonly words: string; readonly lang: string } | null;
}

/** A sheet for a class: who says what, to be guessed. */
export interface ClassSheet {
  /** The address of the sheet without the key, within its language. */
  readonly path: string;
  readonly question: string;
  readonly answers: readonly SheetAnswer[];
  /** Which text each answer is from, and in whose voice. */
  readonly key: readonly { readonly letter: string; readonly text: string; readonly sentence: string }[];
}

/** The most answers that a sheet of paper holds. */
const mostAnswers = 12;

/** The questions that two texts or more answer: of fewer there is nothing to guess. */
export function classQuestions({ rows }: Story): string[] {
  return rows
    .filter(({ cells }) => cells.filter(({ state }) => state === 'answers').length > 1)
    .map(({ question }) => question);
}

/** The sheet on one question. Its answers stand in an order that tells nothing, the same in every build. */
export function classSheet(ui: Interface, story: Story, id: string): ClassSheet {
  const isTelling = publisherNames(story);
  const claims = story
    .claimsOn(id)
    .filter(({ coder, statement }) => coder === 'editor' && !isTelling(ui.text(statement)))
    .toSorted((a, b) => scattered(a.id) - scattered(b.id))
    .slice(0, mostAnswers);
  const lettered = claims.map((claim, index) => ({ claim, letter: String.fromCodePoint(65 + index) }));
  return {
    path: `/questions/${id}/class/`,
    question: ui.text(story.question(id).text),
    answers: lettered.map(({ claim, letter }) => {
      const translation = claim.translation[ui.locale];
      const words = translation ?? claim.quote;
      const lang = translation === undefined ? toBcp47(story.article(claim.article).language) : ui.locale;
      return { letter, statement: ui.text(claim.statement), quote: isTelling(words) ? null : { words, lang } };
    }),
    key: lettered.map(({ claim, letter }) => ({
      letter,
      text: textName(ui, story, story.article(claim.article)).full,
      sentence: attributed(ui, story, claim),
    })),
  };
}

/** Whether words name a publisher of the compared texts, in any language of the site. */
function publisherNames({ articles, sources }: Story): (words: string) => boolean {
  const publishers = new Set(articles.map(({ source }) => source));
  const names = sources
    .filter(({ id }) => publishers.has(id))
    .flatMap(({ name, short }) => [...Object.values(name), ...Object.values(short)])
    .map((name) => name.toLowerCase());
  return (words) => names.some((name) => words.toLowerCase().includes(name));
}

/** A number that follows from an id and from nothing that it means. */
function scattered(id: string): number {
  return Array.from(id).reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  );
}
