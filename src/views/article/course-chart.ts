import { lowKappa } from '../../comparison/agreement.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Course, courses } from '../../model/claim.ts';
import { publishedLabel } from '../texts/article-labels.ts';

/** A part of an article's bar. */
export interface CourseBar {
  readonly course: Course;
  /** Where it begins, from 0 to 100 of the bar. */
  readonly start: number;
  /** Its share of the article's claims, from 0 to 100; parts of no width are left out. */
  readonly width: number;
}

/** An article with the courses of its claims. */
export interface CourseRow {
  readonly article: string;
  /** When it was published. */
  readonly about: string;
  readonly bars: readonly CourseBar[];
  /** How many claims of each course, in the order of the courses. */
  readonly counts: readonly string[];
  readonly total: string;
}

/** Which way each article's claims say the course goes. */
export interface CourseChartView {
  readonly title: string;
  readonly courses: readonly { readonly course: Course; readonly label: string }[];
  /** The coded articles, oldest first. */
  readonly rows: readonly CourseRow[];
  /** That two readers agreed little on the course, or null where they agreed well or nobody compared. */
  readonly low: string | null;
}

/** Which way each article's claims say the course goes, with the figures from which it is drawn. */
export function courseChartView(ui: Interface, story: Story): CourseChartView {
  const kappa = lowKappa(story.coding, 'portrays');
  return {
    title: ui.text(story.site.courseOf),
    courses: courses.map((course) => ({ course, label: ui.text(story.site.course[course]) })),
    rows: story.columns.map((article) => {
      const claims = story.claimsOf(article.id);
      const counts = courses.map((course) => claims.filter(({ portrays }) => portrays === course).length);
      return {
        article: article.id,
        about: publishedLabel(ui, article),
        bars: barsOf(counts),
        counts: counts.map((count) => ui.number(count)),
        total: ui.number(claims.length),
      };
    }),
    low: kappa === null ? null : ui.t('agreement.low', { kappa: ui.number(Math.round(kappa * 100) / 100) }),
  };
}

/** Counts in the order of the courses as shares of their sum, each beginning where the one before ends. */
function barsOf(counts: readonly number[]): CourseBar[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let start = 0;
  return courses.flatMap((course, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const bar = { course, start, width: (count / total) * 100 };
    start += bar.width;
    return [bar];
  });
}
