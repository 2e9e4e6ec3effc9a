import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostDivided, unanswered } from '../../src/comparison/overview.ts';
import { type Story, type StoryParts, storyOf } from '../../src/comparison/story.ts';
import type { Claim } from '../../src/model/claim.ts';
import { readStoryParts } from './story-parts.ts';

const parts = readStoryParts();
const [first, second] = parts.articles.map(({ id }) => id);

/** The first of a list, which must have one. */
function one<Entry>([entry]: readonly Entry[]): Entry {
  if (entry === undefined) throw new Error('expected an entry');
  return entry;
}

const pattern = one(parts.questions);
const claim = one(parts.claims);

/** For each question the ids of the answers that each of the two texts gives. */
type Given = Readonly<Record<string, readonly [readonly string[], readonly string[]]>>;

/** A story of divided questions; those whose id begins with `p` are about the pivot event. */
function storyOfAnswers(given: Given): Story {
  const questions = Object.keys(given).map((id) => ({
    ...pattern,
    id,
    event: id.startsWith('p') ? (parts.site.pivot ?? '') : 'building',
    asksAbout: null,
    difference: { kind: 'different-scope' as const, note: pattern.text },
  }));
  const claims = Object.entries(given).flatMap(([question, cells]) =>
    cells.flatMap((answers, index) =>
      answers.map((answer): Claim => {
        const article = (index === 0 ? first : second) ?? '';
        return {
          ...claim,
          id: `${article}-${question}-${answer}`,
          article,
          answers: [{ question, answer }],
          note: null,
        };
      }),
    ),
  );
  return storyOf({ ...parts, questions, claims });
}

const chosen = (given: Given, limit: number): string[] => mostDivided(storyOfAnswers(given), limit).map(({ id }) => id);

describe('mostDivided', () => {
  it('puts first what more texts answer, then what has more different answers, then the first id', () => {
    const given: Given = {
      a: [['x', 'y', 'z'], []],
      b: [['x'], ['y']],
      c: [['x'], ['y', 'z']],
      d: [['x'], ['y', 'z']],
    };
    expect(chosen(given, 4)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('puts last what a text answers at length, however many answer it', () => {
    expect(chosen({ a: [['w', 'x', 'y', 'z'], ['x']], b: [['x'], []] }, 2)).toEqual(['b', 'a']);
    expect(chosen({ a: [['w', 'x', 'y'], ['x']], b: [['x'], []] }, 2)).toEqual(['a', 'b']);
  });

  it('keeps the last place for the pivot event', () => {
    const given: Given = { a: [['x'], ['y']], b: [['x'], ['y']], p: [['x'], []] };
    expect(chosen(given, 2)).toEqual(['a', 'p']);
    expect(chosen({ ...given, p: [['x'], ['y', 'z']] }, 2)).toEqual(['p', 'a']);
  });

  it('gives each question once, and never more than are asked for', () => {
    const answers = fc.subarray(['w', 'x', 'y', 'z']);
    const cells = fc.dictionary(fc.stringMatching(/^[a-r]\d$/u), fc.tuple(answers, answers), { noNullPrototype: true });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 4 }), (given, limit) => {
        const ids = chosen(given, limit);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(Math.min(limit, Object.keys(given).length));
      }),
    );
  });
});

describe('unanswered', () => {
  it('tells the questions that no text answers, but none whose answer may stand where text is lost', () => {
    const lost = (questions: readonly string[]): StoryParts => ({
      ...parts,
      articles: parts.articles.map((article) =>
        article.id === second
          ? { ...article, gaps: one(parts.articles).gaps.map((gap) => ({ ...gap, questions: [...questions] })) }
          : article,
      ),
    });
    const ids = (of: StoryParts): string[] => unanswered(storyOf(of)).map(({ id }) => id);
    expect(ids(parts)).toEqual(['who-came']);
    expect(ids(lost([]))).toEqual(['who-came']);
    expect(ids(lost(['what-price', 'who-came']))).toEqual([]);
    const silent = { ...lost([]), claims: [] };
    // The first text has lost what it said of the price.
    expect(ids(silent).toSorted()).toEqual(['how-far', 'when-opened', 'who-came']);
  });
});
