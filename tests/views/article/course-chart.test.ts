import { describe, expect, it } from 'vitest';
import { storyOf, type StoryParts } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { type Course, courses } from '../../../src/model/claim.ts';
import { courseChartView } from '../../../src/views/article/course-chart.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const parts = readStoryParts();

/** The base story in which the claims of the first article take these courses, as many as there are. */
function withCourses(taken: readonly Course[]): StoryParts {
  const [claim] = parts.claims;
  if (!claim) throw new Error('expected a claim');
  const claims = taken.map((portrays, index) => ({ ...claim, id: `10-c${index}`, article: '10', portrays }));
  return { ...parts, claims };
}

describe('the chart of courses', () => {
  it('has a bar for each coded article whose parts follow each other and fill it', () => {
    const { rows } = courseChartView(ui, storyOf(withCourses(['neutral', 'closer', 'closer', 'ambivalent'])));
    expect(rows.map(({ article }) => article)).toEqual(['10', '20']);
    expect(rows[0]).toMatchObject({
      bars: [
        { course: 'closer', start: 0, width: 50 },
        { course: 'ambivalent', start: 50, width: 25 },
        { course: 'neutral', start: 75, width: 25 },
      ],
      counts: ['2', '0', '1', '1'],
      total: '4',
    });
  });

  it('draws nothing for an article without claims', () => {
    const { rows } = courseChartView(ui, storyOf(withCourses(['closer'])));
    expect(rows[1]).toMatchObject({ bars: [], counts: ['0', '0', '0', '0'], total: '0' });
  });

  it('leaves out articles that nobody has coded', () => {
    const articles = parts.articles.map((article) => ({ ...article, coded: article.id === '20' }));
    const { rows } = courseChartView(ui, storyOf({ ...parts, articles, claims: [] }));
    expect(rows.map(({ article, about }) => [article, about])).toEqual([['20', '6 Oct 2030, 10:15']]);
  });

  it('names the courses as the story does', () => {
    const chart = courseChartView(ui, storyOf(parts));
    expect(chart.title).toBe('course en');
    expect(chart.courses).toEqual(courses.map((course) => ({ course, label: `${course} en` })));
  });

  it('says so where two readers agreed little on the course, and only there', () => {
    const [pattern] = parts.coding.rounds.flatMap(({ first }) => first);
    if (!pattern) throw new Error('expected a coded claim');
    const read = (seen: readonly Course[]) =>
      seen.map((portrays, index) => ({
        ...pattern,
        id: `10-c${index}`,
        start: index * 10,
        end: index * 10 + 9,
        tags: { ...pattern.tags, portrays },
      }));
    const seen = ['closer', 'neutral'] as const;
    const low = (second: readonly Course[]): string | null => {
      const rounds = parts.coding.rounds.map((round) => ({ ...round, first: read(seen), second: read(second) }));
      return courseChartView(ui, storyOf({ ...parts, coding: { rounds } })).low;
    };
    expect(low(seen)).toBeNull();
    expect(low(seen.toReversed())).toBe(ui.t('agreement.low', { kappa: ui.number(-1) }));
  });
});
