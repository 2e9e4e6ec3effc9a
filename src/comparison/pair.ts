import type { Claim } from '../model/claim.ts';
import { compareIds } from '../model/id.ts';
import type { Question } from '../model/codebook.ts';
import { isDivided } from './overview.ts';
import { calendarSilence, type CellState, givesAnswer, type Silence, silences } from './matrix.ts';
import type { Story } from './story.ts';

/** Two articles that answer a question in common, the smaller id first. */
export interface PairIds {
  readonly a: string;
  readonly b: string;
}

/** A place in one text where claims on a shared question begin. */
export interface JoinPoint {
  /** The number of the question on the page of the pair, from 1. */
  readonly number: number;
  readonly question: Question;
  /** UTF-16 code units of the seed. */
  readonly start: number;
  /** The claims on this question that begin here. */
  readonly claims: readonly Claim[];
  /** The claim of the other text to go to from here: one with the same answer where there is one. */
  readonly counterpart: Claim;
  /** Whether the other text gives the same answer, or tells the same in other words. */
  readonly isWhole: boolean;
}

/** Claims of one text on what there is nothing about in the other, under the kind of silence. */
export interface OnlyGroup {
  readonly silence: Silence;
  /** In order of place. */
  readonly claims: readonly Claim[];
}

/** What one of the two texts brings. */
export interface PairSide {
  readonly article: string;
  /** In order of place. */
  readonly points: readonly JoinPoint[];
  /** Claims on questions that the other text was asked too. */
  readonly only: readonly OnlyGroup[];
  /** Claims of which nobody has asked whether the other text says it, in order of place. */
  readonly notCompared: readonly Claim[];
}

/** Whether two texts give the same answers to a question, some of the same, or others. */
export type AnswerRelation = 'same' | 'partly' | 'other';

/** A question that both answer. */
export interface SharedQuestion {
  readonly number: number;
  readonly question: Question;
  /** How many articles answer it; where more than two do, its kind of difference is that of all of them. */
  readonly answering: number;
  /** What the answers of these two have in common. */
  readonly relation: AnswerRelation;
}

/** Two texts side by side. */
export interface Pair {
  readonly left: PairSide;
  readonly right: PairSide;
  /** In the order in which the left text comes to them. */
  readonly shared: readonly SharedQuestion[];
}

/** Every pair of coded articles with a question in common, by ids. */
export function pairsOf(story: Story): PairIds[] {
  const ids = story.columns.map(({ id }) => id).sort(compareIds);
  return ids.flatMap((a, index) =>
    ids
      .slice(index + 1)
      .filter((b) => story.rows.some((row) => answers(row.cells, a) && answers(row.cells, b)))
      .map((b) => ({ a, b })),
  );
}

/** The pairs that one article is part of. */
export function pairsWith(story: Story, article: string): PairIds[] {
  return pairsOf(story).filter(({ a, b }) => a === article || b === article);
}

/** The pairs that both answer one question. */
export function pairsOn(story: Story, question: string): PairIds[] {
  const { cells } = story.row(question);
  return pairsOf(story).filter(({ a, b }) => answers(cells, a) && answers(cells, b));
}

/** The questions that both answer. */
export function questionsInCommon(story: Story, { a, b }: PairIds): Question[] {
  return story.questions.filter(({ id }) => {
    const { cells } = story.row(id);
    return answers(cells, a) && answers(cells, b);
  });
}

/** Lays two texts side by side; `a` is the left one. */
export function comparePair(story: Story, { a, b }: PairIds): Pair {
  const firstPlace = (question: Question): number => claimsOn(story, question, a)[0]?.start ?? 0;
  const shared = questionsInCommon(story, { a, b })
    .toSorted((x, y) => firstPlace(x) - firstPlace(y) || compareIds(x.id, y.id))
    .map((question, index) => ({
      number: index + 1,
      question,
      answering: story.row(question.id).cells.filter(({ state }) => state === 'answers').length,
      relation: relationOf(answersOf(story, question, a), answersOf(story, question, b)),
    }));
  return { left: sideOf(story, a, b, shared), right: sideOf(story, b, a, shared), shared };
}

function answersOf(story: Story, question: Question, article: string): ReadonlySet<string> {
  const cell = story.row(question.id).cells.find((candidate) => candidate.article === article);
  return new Set(cell?.answers);
}

function relationOf(one: ReadonlySet<string>, other: ReadonlySet<string>): AnswerRelation {
  if (one.isDisjointFrom(other)) return 'other';
  return one.symmetricDifference(other).size === 0 ? 'same' : 'partly';
}

function sideOf(story: Story, article: string, other: string, shared: readonly SharedQuestion[]): PairSide {
  const points = shared.flatMap(({ number, question }) => {
    const theirs = claimsOn(story, question, other);
    const places = Map.groupBy(claimsOn(story, question, article), ({ start }) => start);
    return [...places].flatMap(([start, claims], index): JoinPoint[] => {
      const given = claims.flatMap(({ answers }) => answers).filter((one) => one.question === question.id);
      const same = theirs.find((claim) => given.some(({ answer }) => givesAnswer(claim, question.id, answer)));
      // Without a common answer the nth place leads to the nth, so that every place is led to.
      const counterpart = same ?? theirs[Math.min(index, theirs.length - 1)];
      if (!counterpart) return [];
      return [{ number, question, start, claims, counterpart, isWhole: same !== undefined || !isDivided(question) }];
    });
  });
  const joined = new Set(points.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const bySilence = Map.groupBy(
    story.claimsOf(article).filter(({ id }) => !joined.has(id)),
    (claim) => silenceOn(story, claim, other),
  );
  return {
    article,
    points: points.toSorted((x, y) => x.start - y.start || x.number - y.number),
    only: silences.flatMap((silence) => {
      const claims = bySilence.get(silence);
      return claims ? [{ silence, claims }] : [];
    }),
    notCompared: bySilence.get(null) ?? [],
  };
}

/**
 * How a text is silent on what a claim of another says; null where it was never
 * asked. The calendar goes by the day of the claim: a question on standing
 * relations may be answered by what came later than the other text.
 */
function silenceOn(story: Story, claim: Claim, article: string): Silence | null {
  const cells = claim.answers.flatMap(({ question }) =>
    story.row(question).cells.filter((cell) => cell.article === article),
  );
  // A claim that only rules have tagged answers nothing yet, so that it can meet an answer here.
  const silent = cells.map(({ state }) => state).filter((state) => state !== 'answers' && state !== 'not-coded');
  const [first] = silent;
  if (first === undefined) return null;
  const day = claim.happened ?? story.event(claim.event).days?.starts ?? null;
  const calendar = calendarSilence(day, story.article(article).knowsUntil);
  const state = day === null ? first : (silences.find((one) => silent.includes(one)) ?? first);
  // In the order of the states: a loss of text goes before what was perhaps written before.
  return calendar === 'perhaps-written-before' && state === 'text-incomplete' ? state : (calendar ?? state);
}

function claimsOn(story: Story, question: Question, article: string): Claim[] {
  const cell = story.row(question.id).cells.find((candidate) => candidate.article === article);
  return (cell?.claims ?? []).map((id) => story.claim(id));
}

function answers(cells: readonly { readonly article: string; readonly state: CellState }[], article: string): boolean {
  return cells.some((cell) => cell.article === article && cell.state === 'answers');
}
