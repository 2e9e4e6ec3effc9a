import { describe, expect, it } from 'vitest';
import { comparePair, pairsOf, pairsOn, pairsWith, type Pair } from '../../src/comparison/pair.ts';
import { storyOf, type Story } from '../../src/comparison/story.ts';
import { type Claim, claimSchema } from '../../src/model/claim.ts';
import type { Question } from '../../src/model/codebook.ts';
import { readStoryParts } from './story-parts.ts';

const base = readStoryParts();
const words = { en: 'en', ru: 'ru', uk: 'uk' };

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('expected the base story to have one');
  return item;
}

/** A claim on standing relations that gives answers, each as `question: answer`. */
function claim(
  article: string,
  slug: string,
  start: number,
  given: readonly string[],
  more: Partial<Claim> = {},
): Claim {
  const answers = given.map((one) => {
    const [question = '', answer = ''] = one.split(': ');
    return { question, answer };
  });
  const id = `${article}-${slug}`;
  return claimSchema.parse({
    ...first(base.claims),
    id,
    article,
    start,
    end: start + 5,
    event: 'building',
    happened: null,
    answers,
    note: words,
    ...more,
  });
}

function question(id: string, more: Partial<Question> = {}): Question {
  const answers = ['yes', 'no', 'perhaps'].map((answer) => ({ id: answer, text: words, excludes: [] }));
  return {
    ...first(base.questions),
    id,
    asksAbout: null,
    difference: { kind: 'different-scope', note: words },
    answers,
    ...more,
  };
}

/**
 * Articles a, b and c; c answers nothing. b knows until a day between 30 May and
 * 2 June, a until one between 1 and 9 September; a lost what would answer `lost`.
 */
function storyWith(claims: readonly Claim[], questions: readonly Question[]): Story {
  const article = { ...first(base.articles), coded: true, gaps: [] };
  const until = (earliest: string, latest: string) => ({ ...article.knowsUntil, earliest, latest });
  const gap = {
    kind: 'colon-without-content' as const,
    at: 1,
    evidence: { text: 'x', start: 0, end: 1 },
    questions: ['lost'],
    note: null,
    original: null,
  };
  return storyOf({
    ...base,
    articles: [
      { ...article, id: 'c' },
      { ...article, id: 'b', knowsUntil: until('2030-05-30', '2030-06-02') },
      { ...article, id: 'a', gaps: [gap], knowsUntil: until('2030-09-01', '2030-09-09') },
    ],
    claims,
    questions,
  });
}

const questions = [
  question('early', { difference: { kind: 'contradiction', note: words } }),
  question('late', { difference: { kind: 'wording', note: words } }),
  question('lost'),
  question('future', { asksAbout: '2030-06-03' }),
  question('unshared'),
];
const story = storyWith(
  [
    claim('a', 'late', 10, ['late: yes']),
    claim('a', 'early', 20, ['early: yes']),
    claim('a', 'early-again', 30, ['unshared: yes', 'early: no']),
    claim('a', 'same-place', 30, ['early: perhaps']),
    claim('a', 'future', 40, ['future: yes']),
    claim('a', 'unshared', 50, ['unshared: yes']),
    claim('a', 'known', 51, ['unshared: no'], { happened: '2030-05-30' }),
    claim('a', 'perhaps-known', 52, ['unshared: no'], { happened: '2030-05-31' }),
    claim('a', 'last-known', 53, ['unshared: no'], { happened: '2030-06-02' }),
    claim('a', 'later', 54, ['unshared: no'], { happened: '2030-06-03' }),
    claim('a', 'at-event', 55, ['unshared: no'], { event: 'opening' }),
    claim('a', 'before-event', 56, ['unshared: no'], { event: 'opening', happened: '2030-05-30' }),
    claim('a', 'unasked', 60, []),
    claim('a', 'by-rules', 61, ['late: yes'], { coder: 'rules' }),
    claim('b', 'early', 5, ['early: no']),
    claim('b', 'late', 7, ['late: no']),
    claim('b', 'lost', 9, ['lost: yes']),
    claim('b', 'lost-perhaps', 11, ['lost: yes'], { happened: '2030-09-05' }),
    claim('b', 'lost-later', 13, ['lost: yes'], { happened: '2030-09-10' }),
  ],
  questions,
);
const pair = comparePair(story, { a: 'a', b: 'b' });

function pointsOf(side: Pair['left']): unknown[] {
  return side.points.map(({ number, start, claims, counterpart, isWhole }) => [
    number,
    start,
    claims.map(({ id }) => id),
    counterpart.id,
    isWhole ? 'whole' : 'cut',
  ]);
}

describe('pairsOf', () => {
  it('pairs articles that answer a question in common, the smaller id first', () => {
    expect(pairsOf(story)).toEqual([{ a: 'a', b: 'b' }]);
    expect(pairsWith(story, 'b')).toEqual([{ a: 'a', b: 'b' }]);
    expect(pairsWith(story, 'c')).toEqual([]);
  });

  it('knows the pairs of one question', () => {
    expect(pairsOn(story, 'early')).toEqual([{ a: 'a', b: 'b' }]);
    expect(pairsOn(story, 'unshared')).toEqual([]);
  });
});

describe('comparePair', () => {
  it('numbers the shared questions as the left text comes to them', () => {
    expect(
      pair.shared.map(({ number, question: { id }, answering, relation }) => [number, id, answering, relation]),
    ).toEqual([
      [1, 'late', 2, 'other'],
      [2, 'early', 2, 'partly'],
    ]);
  });

  it('has one point a place and question, which leads to the same answer where the other text gives it', () => {
    expect(pointsOf(pair.left)).toEqual([
      [1, 10, ['a-late'], 'b-late', 'whole'],
      [2, 20, ['a-early'], 'b-early', 'cut'],
      [2, 30, ['a-early-again', 'a-same-place'], 'b-early', 'whole'],
    ]);
    expect(pointsOf(pair.right)).toEqual([
      [2, 5, ['b-early'], 'a-early-again', 'whole'],
      [1, 7, ['b-late'], 'a-late', 'whole'],
    ]);
  });

  it('tells what stands in one only by how the other is silent, by the day of the claim', () => {
    const groups = (side: Pair['left']): unknown[] =>
      side.only.map(({ silence, claims }) => [silence, claims.map(({ id }) => id)]);
    expect(groups(pair.left)).toEqual([
      ['not-mentioned', ['a-unshared', 'a-known', 'a-before-event']],
      ['perhaps-written-before', ['a-perhaps-known', 'a-last-known']],
      ['written-before', ['a-future', 'a-later', 'a-at-event']],
    ]);
    expect(groups(pair.right)).toEqual([
      ['text-incomplete', ['b-lost', 'b-lost-perhaps']],
      ['written-before', ['b-lost-later']],
    ]);
  });

  it('compares nothing that the other text was not asked, or that only rules have tagged', () => {
    expect(pair.left.notCompared.map(({ id }) => id)).toEqual(['a-unasked', 'a-by-rules']);
    expect(pair.right.notCompared).toEqual([]);
  });

  it('places every claim of both texts exactly once', () => {
    const placed = [pair.left, pair.right].flatMap(({ points, only, notCompared }) =>
      [...points, ...only, { claims: notCompared }].flatMap(({ claims }) => claims.map(({ id }) => id)),
    );
    expect(placed.sort()).toEqual(story.claims.map(({ id }) => id).sort());
  });
});

describe('without a common answer', () => {
  /** The claims of the other text to which places in one lead, where they give answers that the other does not. */
  const ledTo = (here: number, there: number): string[] => {
    const claims = (article: string, count: number, answer: string): Claim[] =>
      Array.from({ length: count }, (_, index) => claim(article, `${index}`, 10 * index, [`early: ${answer}`]));
    const made = storyWith([...claims('a', here, 'yes'), ...claims('b', there, 'no')], questions);
    return comparePair(made, { a: 'a', b: 'b' }).left.points.map(({ counterpart }) => counterpart.id);
  };

  it('the nth place leads to the nth, and those beyond to the last', () => {
    expect(ledTo(1, 3)).toEqual(['b-0']);
    expect(ledTo(3, 3)).toEqual(['b-0', 'b-1', 'b-2']);
    expect(ledTo(3, 2)).toEqual(['b-0', 'b-1', 'b-1']);
  });
});
