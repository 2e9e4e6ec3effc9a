import { describe, expect, it } from 'vitest';
import { storyOf, type StoryParts } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { courseChartView } from '../../../src/views/article/course-chart.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const parts = readStoryParts();

/** The chart of a story that has one. */
function chartOf(made: StoryParts) {
  const chart = courseChartView(ui, storyOf(made));
  if (!chart) throw new Error('expected a chart');
  return chart;
}

/** The base story in which the claims of the first article take these courses, as many as there are. */
function withCourses(taken: readonly string[]): StoryParts {
  const [claim] = parts.claims;
  if (!claim) throw new Error('expected a claim');
  const claims = taken.map((portrays, index) => ({ ...claim, id: `10-c${index}`, article: '10', portrays }));
  return { ...parts, claims };
}

describe('the chart of courses', () => {
  it('has a bar for each coded article whose parts follow each other and fill it', () => {
    const { rows } = chartOf(withCourses(['neutral', 'closer', 'closer', 'ambivalent']));
    expect(rows.map(({ article }) => article)).toEqual(['10', '20']);
    expect(rows[0]).toMatchObject({
      bars: [
        { side: 'middle', start: 0, width: 25 },
        { side: 'end', start: 25, width: 50 },
        { side: null, start: 75, width: 25 },
      ],
      counts: ['0', '1', '2', '1'],
      total: '4',
    });
  });

  it('draws nothing for an article without claims', () => {
    const { rows } = chartOf(withCourses(['closer']));
    expect(rows[1]).toMatchObject({ bars: [], counts: ['0', '0', '0', '0'], total: '0' });
  });

  it('leaves out articles that nobody has coded', () => {
    const articles = parts.articles.map((article) => ({ ...article, coded: article.id === '20' }));
    const { rows } = chartOf({ ...parts, articles });
    expect(rows.map(({ article, about }) => [article, about])).toEqual([['20', '6 Oct 2030, 10:15']]);
  });

  it('is none where the story has no scale, or no claim', () => {
    expect(courseChartView(ui, storyOf({ ...parts, site: { ...parts.site, scale: null } }))).toBeNull();
    expect(courseChartView(ui, storyOf({ ...parts, claims: [] }))).toBeNull();
  });

  it('names the values as the story does', () => {
    const chart = chartOf(parts);
    expect(chart.title).toBe('course en');
    expect(chart.values.map(({ label }) => label)).toEqual([
      'distancing en',
      'ambivalent en',
      'closer en',
      'neutral en',
    ]);
  });

  it('says so where two readers agreed little on the course, and only there', () => {
    const [pattern] = parts.coding.rounds.flatMap(({ first }) => first);
    if (!pattern) throw new Error('expected a coded claim');
    const read = (seen: readonly string[]) =>
      seen.map((portrays, index) => ({
        ...pattern,
        id: `10-c${index}`,
        start: index * 10,
        end: index * 10 + 9,
        tags: { ...pattern.tags, portrays },
      }));
    const seen = ['closer', 'neutral'] as const;
    const low = (second: readonly string[]): string | null => {
      const rounds = parts.coding.rounds.map((round) => ({ ...round, first: read(seen), second: read(second) }));
      return chartOf({ ...parts, coding: { rounds } }).low;
    };
    expect(low(seen)).toBeNull();
    expect(low(seen.toReversed())).toBe(ui.t('agreement.low', { kappa: ui.number(-1) }));
  });
});
