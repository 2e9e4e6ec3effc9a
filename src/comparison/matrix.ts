import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Question } from '../model/codebook.ts';
import { compareIds } from '../model/id.ts';

/** What a cell of the comparison can say: an answer, or one of three kinds of silence. */
export const cellStates = ['answers', 'not-mentioned', 'written-before', 'text-incomplete'] as const;

/** What a cell of the comparison can say. */
export type CellState = (typeof cellStates)[number];

/** Where one question meets one article; `answers` and `claims` are empty unless the state is `answers`. */
export interface Cell {
  /** Id of the article. */
  readonly article: string;
  readonly state: CellState;
  /** Ids of the answers, in order of place, each once; an article can give two. */
  readonly answers: readonly string[];
  /** Ids of the claims that answer, in order of place. */
  readonly claims: readonly string[];
}

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
 * An article that nobody has coded has no cell: nobody has looked whether it
 * answers, so none of the four states would be true of it. For the same reason
 * only claims that an editor coded count, not those tagged by rules.
 */
export function buildMatrix(
  articles: readonly ComparedArticle[],
  questions: readonly Question[],
  claims: readonly Claim[],
): Matrix {
  const byQuestion = new Map<string, Map<string, Claim[]>>();
  for (const claim of claims) {
    if (claim.question === null || claim.coder !== 'editor') continue;
    const byArticle = byQuestion.get(claim.question) ?? new Map<string, Claim[]>();
    byArticle.set(claim.article, [...(byArticle.get(claim.article) ?? []), claim]);
    byQuestion.set(claim.question, byArticle);
  }
  const columns = articles.filter((article) => article.coded).toSorted((a, b) => compareIds(a.id, b.id));
  const rows = questions.toSorted((a, b) => compareIds(a.id, b.id));
  return {
    rows: rows.map((question) => ({
      question: question.id,
      cells: columns.map((article) => buildCell(article, question, byQuestion.get(question.id)?.get(article.id) ?? [])),
    })),
  };
}

function buildCell(article: ComparedArticle, question: Question, claims: readonly Claim[]): Cell {
  const silent = { article: article.id, answers: [], claims: [] };
  const { date } = article.knowsUntil;
  // The calendar goes first: what had not happened yet could be neither told nor left out.
  if (question.asksAbout !== null && date !== null && question.asksAbout > date)
    return { ...silent, state: 'written-before' };
  if (claims.length > 0) {
    const inPlace = claims.toSorted((a, b) => a.start - b.start || a.end - b.end || compareIds(a.id, b.id));
    const answers = new Set(inPlace.flatMap((claim) => (claim.answer === null ? [] : [claim.answer])));
    return { article: article.id, state: 'answers', answers: [...answers], claims: inPlace.map((claim) => claim.id) };
  }
  // A loss of text excuses silence on the questions that an editor named for it, and on no other.
  if (article.gaps.some((gap) => gap.questions.includes(question.id))) return { ...silent, state: 'text-incomplete' };
  return { ...silent, state: 'not-mentioned' };
}
