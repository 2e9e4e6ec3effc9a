import { lowKappa } from '../../comparison/agreement.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { portrayedBy, type Scale, type Side, sideOf, valuesOf } from '../../model/scale.ts';
import { publishedLabel } from '../texts/article-labels.ts';

/** A part of an article's bar. */
export interface CourseBar {
  /** Where its claims stand on the scale; null for those that say nothing of it. */
  readonly side: Side | null;
  /** Where it begins, from 0 to 100 of the bar. */
  readonly start: number;
  /** Its share of the article's claims, from 0 to 100; parts of no width are left out. */
  readonly width: number;
}

/** An article with where its claims stand on the scale. */
export interface CourseRow {
  readonly article: string;
  /** When it was published. */
  readonly about: string;
  readonly bars: readonly CourseBar[];
  /** How many claims of each value, in the order of the values. */
  readonly counts: readonly string[];
  readonly total: string;
}

/** Where each article's claims stand on the scale of the story. */
export interface CourseChartView {
  readonly title: string;
  readonly values: readonly { readonly side: Side | null; readonly label: string }[];
  /** The coded articles, oldest first. */
  readonly rows: readonly CourseRow[];
  /** That two readers agreed little on it, or null where they agreed well or nobody compared. */
  readonly low: string | null;
}

/** The chart with the figures from which it is drawn; null where the story has no scale, or no claim. */
export function courseChartView(ui: Interface, story: Story): CourseChartView | null {
  const { scale } = story.site;
  if (scale === null || story.claims.length === 0) return null;
  const values = valuesOf(scale);
  const kappa = lowKappa(story.coding, 'portrays');
  return {
    title: ui.text(scale.name),
    values: values.map(({ id, name }) => ({ side: sideOf(scale, id), label: ui.text(name) })),
    rows: story.columns.map((article) => {
      const claims = story.claimsOf(article.id);
      const told = claims.map(({ portrays }) => portrayedBy(scale, portrays) ?? scale.neutral);
      const counts = values.map((value) => told.filter((one) => one === value).length);
      return {
        article: article.id,
        about: publishedLabel(ui, article),
        bars: barsOf(scale, counts),
        counts: counts.map((count) => ui.number(count)),
        total: ui.number(claims.length),
      };
    }),
    low: kappa === null ? null : ui.t('agreement.low', { kappa: ui.number(Math.round(kappa * 100) / 100) }),
  };
}

/** Counts in the order of the values as shares of their sum, each beginning where the one before ends. */
function barsOf(scale: Scale, counts: readonly number[]): CourseBar[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let start = 0;
  return valuesOf(scale).flatMap(({ id }, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const bar = { side: sideOf(scale, id), start, width: (count / total) * 100 };
    start += bar.width;
    return [bar];
  });
}
