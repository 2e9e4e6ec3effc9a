import { describe, expect, it } from 'vitest';
import { comparePair, pairsOf, pairsOn, pairsWith, type Pair } from '../../src/comparison/pair.ts';
import { indexStory, type Story } from '../../src/comparison/story.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Question } from '../../src/model/codebook.ts';
import { readStoryParts } from './story-parts.ts';

const base = readStoryParts();
const words = { en: 'en', ru: 'ru', uk: 'uk' };

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('expected the base story to have one');
  return item;
}

function claim(article: string, slug: string, start: number, question: string | null, answer: string | null): Claim {
  return { ...first(base.claims), id: `${article}-${slug}`, article, start, end: start + 5, question, answer };
}

function question(id: string, more: Partial<Question> = {}): Question {
  const answers = ['yes', 'no', 'perhaps'].map((answer) => ({ id: answer, text: words }));
  return { ...first(base.questions), id, asksAbout: null, difference: 'different-scope', answers, ...more };
}

/** Articles a, b and c; c answers nothing. b knows no day after 2 June, a lost what would answer `lost`. */
function storyOf(claims: readonly Claim[], questions: readonly Question[]): Story {
  const article = { ...first(base.articles), coded: true, gaps: [] };
  const knowsUntil = { ...article.knowsUntil, date: '2030-06-02' };
  const gap = {
    kind: 'colon-without-content' as const,
    at: 1,
    evidence: { text: 'x', start: 0, end: 1 },
    questions: ['lost'],
    note: null,
    original: null,
  };
  return indexStory({
    ...base,
    articles: [
      { ...article, id: 'c' },
      { ...article, id: 'b', knowsUntil },
      { ...article, id: 'a', gaps: [gap] },
    ],
    claims,
    questions,
  });
}

const questions = [
  question('early', { difference: 'contradiction' }),
  question('late', { difference: 'wording' }),
  question('lost'),
  question('future', { asksAbout: '2030-06-03' }),
  question('unshared'),
];
const story = storyOf(
  [
    claim('a', 'late', 10, 'late', 'yes'),
    claim('a', 'early', 20, 'early', 'yes'),
    claim('a', 'early-again', 30, 'early', 'no'),
    claim('a', 'same-place', 30, 'early', 'perhaps'),
    claim('a', 'future', 40, 'future', 'yes'),
    claim('a', 'unshared', 50, 'unshared', 'yes'),
    claim('a', 'unasked', 60, null, null),
    claim('b', 'early', 5, 'early', 'no'),
    claim('b', 'late', 7, 'late', 'no'),
    claim('b', 'lost', 9, 'lost', 'yes'),
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

  it('tells what stands in one only by how the other is silent', () => {
    const groups = (side: Pair['left']): unknown[] =>
      side.only.map(({ silence, claims }) => [silence, claims.map(({ id }) => id)]);
    expect(groups(pair.left)).toEqual([
      ['not-mentioned', ['a-unshared']],
      ['written-before', ['a-future']],
      [null, ['a-unasked']],
    ]);
    expect(groups(pair.right)).toEqual([['text-incomplete', ['b-lost']]]);
  });

  it('places every claim of both texts exactly once', () => {
    const placed = [pair.left, pair.right].flatMap(({ points, only }) =>
      [...points, ...only].flatMap(({ claims }) => claims.map(({ id }) => id)),
    );
    expect(placed.sort()).toEqual(story.claims.map(({ id }) => id).sort());
  });
});
