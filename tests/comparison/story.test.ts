import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import { timeOf } from '../../src/model/dating.ts';
import { anyStory, madeStory } from './made-story.ts';
import { readStoryParts } from './story-parts.ts';

const dates = [null, '2031', '2030-10', '2030-09', null, '2030', '2030-09-05'];

describe('the order of a story', () => {
  it('has the oldest article first, of one date the first by id, and those without a date last', () => {
    const { articles } = madeStory({ texts: dates.map((published, index) => ({ id: `t${6 - index}`, published })) });
    expect(articles.map(({ id, published }) => [id, timeOf(published)])).toEqual([
      ['t1', '2030'],
      ['t3', '2030-09'],
      ['t0', '2030-09-05'],
      ['t4', '2030-10'],
      ['t5', '2031'],
      ['t2', null],
      ['t6', null],
    ]);
  });

  it('has the events by the day on which they began, and those without a day last', () => {
    const parts = readStoryParts();
    const [event] = parts.events;
    if (!event) throw new Error('expected an event');
    const days = (starts: string) => ({ starts, ends: null });
    const made = [
      ['standing', null],
      ['later', days('2031-01-01')],
      ['earlier', days('2029-12-31')],
    ] as const;
    const events = made.map(([id, on]) => ({ ...event, id, days: on }));
    const story = storyOf({ ...parts, events, site: { ...parts.site, pivot: 'later' } });
    expect(story.events.map(({ id }) => id)).toEqual(['earlier', 'later', 'standing']);
  });

  it('of any story is one for its articles, their columns, their claims and their cells', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        const ids = story.articles.map(({ id }) => id);
        expect(ids.map(story.orderOf)).toEqual(ids.map((_, index) => index));
        expect(story.orderOf('nowhere')).toBe(ids.length);
        const columns = story.columns.map(({ id }) => id);
        expect(columns).toEqual(story.articles.filter(({ coded }) => coded).map(({ id }) => id));
        for (const { id } of story.questions)
          expect(story.row(id).cells.map(({ article }) => article)).toEqual(columns);
        const places = (claims: typeof story.claims) =>
          claims.map(({ article, start }) => [story.orderOf(article), start]);
        for (const claims of [story.claims, ...story.questions.map(({ id }) => story.claimsOn(id))]) {
          const inOrder = places(claims).toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
          expect(places(claims)).toEqual(inOrder);
        }
        expect(ids.flatMap((id) => story.claimsOf(id))).toEqual(story.claims);
      }),
    );
  });
});

describe('what stands before the pivot event', () => {
  it('is a text whose knowledge certainly ended before it began', () => {
    // The pivot of the base story began on 5 October 2030.
    const knows = ['2030-10-04', '2030-10-05', '2030-10-06', null];
    const { articles, isBefore } = madeStory({
      texts: knows.map((day, index) => ({ id: `t${index}`, published: `203${index}`, knows: day })),
    });
    expect(articles.map(isBefore)).toEqual([true, false, false, false]);
  });
});
