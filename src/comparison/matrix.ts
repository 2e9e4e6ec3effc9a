import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/codebook.ts';
import type { KnowsUntil } from '../model/dating.ts';
import { compareIds } from '../model/id.ts';

/** What a cell of the comparison can say, in the order in which it is decided: the first that holds. */
export const cellStates = [
  'not-coded',
  'answers',
  'written-before',
  'text-incomplete',
  'perhaps-written-before',
  'not-mentioned',
] as const;

/** What a cell of the comparison can say. */
export type CellState = (typeof cellStates)[number];

/** What a cell says of an article that somebody has coded and that gives no answer. */
export type Silence = Exclude<CellState, 'not-coded' | 'answers'>;

/** The place of each kind of silence in the order of how much it tells of a text. */
const places: Readonly<Record<Silence, number>> = {
  'not-mentioned': 1,
  'perhaps-written-before': 2,
  'text-incomplete': 3,
  'written-before': 4,
};

/** The kinds of silence, those first that tell most of a text. */
export const silences: readonly Silence[] = cellStates
  .filter((state) => state !== 'not-coded' && state !== 'answers')
  .toSorted((a, b) => places[a] - places[b]);

/** Where one question meets one article that answers it. */
interface AnsweringCell {
  /** Id of the article. */
  readonly article: string;
  readonly state: 'answers';
  /** Ids of the answers, in order of place, each once; an article can give two. */
  readonly answers: readonly [string, ...string[]];
  /** Ids of the claims that answer, in order of place. */
  readonly claims: readonly [string, ...string[]];
}

/** Where one question meets one article that gives no answer, or that nobody has coded. */
interface SilentCell {
  /** Id of the article. */
  readonly article: string;
  readonly state: Exclude<CellState, 'answers'>;
  readonly answers: readonly [];
  readonly claims: readonly [];
}

/** Where one question meets one article. */
export type Cell = AnsweringCell | SilentCell;

/** One question and its cell for every article. */
export interface Row {
  /** Id of the question. */
  readonly question: string;
  readonly cells: readonly Cell[];
}

/** Questions by articles. */
export interface Matrix {
  readonly rows: readonly Row[];
}

/** What of an article the comparison goes by. */
export type ComparedArticle = Pick<Article, 'id' | 'knowsUntil' | 'coded'> & {
  readonly gaps: readonly Pick<Article['gaps'][number], 'questions'>[];
};

/**
 * Lays questions against articles, both in the order of their ids.
 *
 * A question that no article answers is no row: nobody in the story raises it.
 * Only claims that an editor coded count, not those tagged by rules.
 */
export function buildMatrix(
  articles: readonly ComparedArticle[],
  questions: readonly Question[],
  claims: readonly Claim[],
): Matrix {
  const coded = claims.filter(({ coder }) => coder === 'editor');
  const columns = articles.toSorted((a, b) => compareIds(a.id, b.id));
  const rows = questions.toSorted((a, b) => compareIds(a.id, b.id));
  const answering = byQuestion(coded);
  return {
    rows: rows.flatMap((question) => {
      const byArticle = Map.groupBy(answering.get(question.id) ?? [], ({ article }) => article);
      const cells = columns.map((article) => cellOf(article, question, byArticle.get(article.id) ?? []));
      return cells.some(({ state }) => state === 'answers') ? [{ question: question.id, cells }] : [];
    }),
  };
}

/** The claims under the id of every question that they answer, each group in the order given. */
export function byQuestion(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const answering = claims.flatMap((claim) =>
    [...new Set(claim.answers.map(({ question }) => question))].map((question) => ({ question, claim })),
  );
  const groups = Map.groupBy(answering, ({ question }) => question);
  return new Map([...groups].map(([question, group]) => [question, group.map(({ claim }) => claim)]));
}

/** Whether a claim gives one answer to a question. */
export function givesAnswer({ answers }: Pick<Claim, 'answers'>, question: string, answer: string): boolean {
  return answers.some((given) => given.question === question && given.answer === answer);
}

/**
 * The cell of one question and one article.
 *
 * @param claims the claims of this article that answer the question, in any order
 */
export function cellOf(
  article: ComparedArticle,
  question: Pick<Question, 'id' | 'asksAbout'>,
  claims: readonly Claim[],
): Cell {
  const inPlace = claims.toSorted((a, b) => a.start - b.start || a.end - b.end || compareIds(a.id, b.id));
  const given = inPlace.flatMap(({ answers }) => answers.filter((one) => one.question === question.id));
  const [answer, ...others] = new Set(given.map((one) => one.answer));
  const [claim, ...further] = inPlace.map(({ id }) => id);
  if (article.coded && answer !== undefined && claim !== undefined)
    return { article: article.id, state: 'answers', answers: [answer, ...others], claims: [claim, ...further] };
  return { article: article.id, state: silenceOf(article, question), answers: [], claims: [] };
}

/** The state of a cell without an answer: the first of `cellStates` that holds. */
function silenceOf(article: ComparedArticle, question: Pick<Question, 'id' | 'asksAbout'>): SilentCell['state'] {
  if (!article.coded) return 'not-coded';
  const calendar = calendarSilence(question.asksAbout, article.knowsUntil);
  if (calendar === 'written-before') return calendar;
  // A loss of text excuses silence on the questions that an editor named for it, and on no other.
  if (article.gaps.some((gap) => gap.questions.includes(question.id))) return 'text-incomplete';
  return calendar ?? 'not-mentioned';
}

/**
 * Whether a text was written before a day, by the days between which its
 * knowledge ends: certainly, perhaps, or (null) not. An end that is not known
 * proves nothing; nor does a day that is not known.
 */
export function calendarSilence(
  day: string | null,
  { earliest, latest }: Pick<KnowsUntil, 'earliest' | 'latest'>,
): 'written-before' | 'perhaps-written-before' | null {
  if (day === null) return null;
  if (latest !== null && day > latest) return 'written-before';
  return earliest === null || day > earliest ? 'perhaps-written-before' : null;
}
