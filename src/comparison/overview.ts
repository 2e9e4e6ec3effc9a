import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { divides, type Question } from '../model/codebook.ts';
import { compareIds } from '../model/id.ts';
import type { Story } from './story.ts';

/** How many articles answer a question. */
function answeringCount(story: Story, question: string): number {
  return story.row(question).cells.filter(({ state }) => state === 'answers').length;
}

/** Whether the answers to a question are not the same. */
export function isDivided(question: Question): boolean {
  return question.difference !== null && divides[question.difference.kind];
}

/** As many answers of one text are taken in at a glance. */
const atAGlance = 3;

/**
 * The divided questions: those first on which no text gives more answers than
 * are taken in at a glance, of these those that most articles answer, and with
 * most different answers, then by id. The last place goes to the pivot event where
 * no other has it, so that the reader sees what the story turns on.
 */
export function mostDivided(story: Story, limit: number): Question[] {
  const weights = (question: Question): readonly number[] => {
    const { cells } = story.row(question.id);
    const isShort = cells.every(({ answers }) => answers.length <= atAGlance);
    const different = new Set(cells.flatMap(({ answers }) => answers)).size;
    return [Number(isShort), answeringCount(story, question.id), different];
  };
  const heavier = (a: readonly number[], b: readonly number[]): number =>
    a.map((weight, index) => (b[index] ?? 0) - weight).find((difference) => difference !== 0) ?? 0;
  const ranked = story.questions
    .filter(isDivided)
    .map((question) => ({ question, weights: weights(question) }))
    .toSorted((a, b) => heavier(a.weights, b.weights) || compareIds(a.question.id, b.question.id))
    .map(({ question }) => question);
  const first = ranked.slice(0, limit);
  const onPivot = ranked.find(({ event }) => event === story.pivot?.id);
  if (!onPivot || first.some(({ event }) => event === story.pivot?.id)) return first;
  return [...first.slice(0, limit - 1), onPivot];
}

/** Questions that exactly one article answers, with that article. */
function toldByOne(story: Story): { readonly question: Question; readonly article: string }[] {
  return story.questions.flatMap((question) => {
    const [only, ...others] = story.row(question.id).cells.filter(({ state }) => state === 'answers');
    return only && others.length === 0 ? [{ question, article: only.article }] : [];
  });
}

/**
 * What an article alone tells: a claim for each question that no other answers,
 * those first on which it says most. A claim that answers several stands once.
 */
export function onlyHere(story: Story, article: string): { readonly question: Question; readonly claim: Claim }[] {
  const told = new Set<string>();
  return toldByOne(story)
    .filter((only) => only.article === article)
    .map(({ question }) => ({ question, claims: story.claimsOn(question.id) }))
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.claims[0]?.start ?? 0) - (b.claims[0]?.start ?? 0))
    .flatMap(({ question, claims }) => {
      const claim = claims.find(({ id }) => !told.has(id));
      if (!claim) return [];
      told.add(claim.id);
      return [{ question, claim }];
    });
}

/** Questions that no article answers, though none has lost the place where its answer would stand. */
export function unanswered(story: Story): Question[] {
  return story.questions.filter(({ id }) =>
    story.row(id).cells.every(({ state }) => state !== 'answers' && state !== 'text-incomplete'),
  );
}

/** A party whose words articles hand on, and those articles. */
export interface Original {
  readonly source: string;
  readonly articles: readonly Article[];
}

/** Who retells whom, those first who are retold by most; and the articles that name no other publication. */
export function originals(story: Story): {
  readonly originals: readonly Original[];
  readonly none: readonly Article[];
} {
  const bySource = new Map<string, Article[]>();
  for (const article of story.articles) {
    for (const source of new Set(article.relays.flatMap((relay) => relay.source ?? []))) {
      bySource.set(source, [...(bySource.get(source) ?? []), article]);
    }
  }
  return {
    originals: [...bySource]
      .map(([source, articles]) => ({ source, articles }))
      .sort(
        (a, b) =>
          b.articles.length - a.articles.length ||
          story.orderOf(a.articles[0]?.id ?? '') - story.orderOf(b.articles[0]?.id ?? ''),
      ),
    none: story.articles.filter(({ relays }) => relays.every(({ source }) => source === null)),
  };
}

/** The answered questions of an event by topic: those topics first on which most articles answer one question, and so within a topic. */
export function byTopic(story: Story, event: string): Question[] {
  const asked = story.questions.filter(({ id, event: about }) => about === event && answeringCount(story, id) > 0);
  const widest = new Map<string, number>();
  for (const { id, topic } of asked) widest.set(topic, Math.max(widest.get(topic) ?? 0, answeringCount(story, id)));
  return asked.toSorted(
    (a, b) =>
      (widest.get(b.topic) ?? 0) - (widest.get(a.topic) ?? 0) ||
      compareIds(a.topic, b.topic) ||
      answeringCount(story, b.id) - answeringCount(story, a.id) ||
      compareIds(a.id, b.id),
  );
}
