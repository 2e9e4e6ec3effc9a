import { describe, expect, it } from 'vitest';
import { createInterface } from '../../../src/i18n/interface.ts';
import { compareView, topicsApart } from '../../../src/views/compare/compare.ts';
import { type MadeStory, madeStory } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/base/');

/** A story of so many articles and questions, of two topics by turns; the first article answers all. */
function storyOf(articles: number, questions: number) {
  const made: MadeStory = {
    texts: Array.from({ length: articles }, (_, index) => ({
      id: `a${index}`,
      published: '2030-08',
      knows: '2030-08-31',
    })),
    questions: Array.from({ length: questions }, (_, index) => ({
      id: `q${index}`,
      topic: index % 2 ? 'works' : 'price',
    })),
    claims: Array.from({ length: questions }, (_, index) => ({ article: 'a0', answers: [`q${index}: a`] })),
  };
  return madeStory(made);
}

describe('a comparison of many articles or questions', () => {
  it.each([
    [24, 59, 0],
    [25, 2, 2],
    [2, 60, 2],
    [25, 1, 1],
  ])('opens the rows of %i articles and %i questions on pages of %i topics', (articles, questions, topics) => {
    const story = storyOf(articles, questions);
    expect(topicsApart(story)).toHaveLength(topics);
    const view = compareView(ui, story);
    const rows = view.events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const opensOn = rows.map(({ opensOn: page, topic }) =>
      topics === 0 ? page === null : page === `/base/compare/${topic}/`,
    );
    expect(opensOn).toEqual(Array.from({ length: questions }, () => true));
    expect(view.fingerprints.map(({ isFolded }) => isFolded)).toEqual(
      Array.from({ length: topics || 1 }, () => topics > 0),
    );
    expect(view.fingerprints.reduce((sum, fingerprint) => sum + fingerprint.questions, 0)).toBe(questions);
  });

  it('has of a topic its own questions, which open in place', () => {
    const story = storyOf(25, 5);
    const topic = story.topics.find(({ id }) => id === 'price');
    if (!topic) throw new Error('expected a topic');
    const view = compareView(ui, story, topic);
    const rows = view.events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.map(({ id, opensOn }) => [id, opensOn]).sort()).toEqual([
      ['q0', null],
      ['q2', null],
      ['q4', null],
    ]);
    expect(view.title).toBe('Price en');
    expect(view.finding).toMatch(/^3 questions, 25 articles\./u);
    expect(view.fingerprints.map(({ isFolded, questions }) => [isFolded, questions])).toEqual([[false, 3]]);
  });
});
