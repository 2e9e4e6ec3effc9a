import { type ArticleCoverage, coverageOf } from '../../comparison/coverage.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { textName } from '../texts/text-name.ts';

/** What became of every sentence of every body: one column an article, and the last of all of them. */
export interface CoverageView {
  readonly columns: readonly { readonly name: string; readonly href: string }[];
  /** What is counted, with a count for each column. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly string[] }[];
  /** The share of each column's characters that is quoted. */
  readonly shares: readonly string[];
}

/** How completely the articles were read. What is left open has a row only where something is. */
export function coverageView(ui: Interface, story: Story): CoverageView {
  const articles = coverageOf(story);
  const percent = new Intl.NumberFormat(ui.locale, { style: 'percent', maximumFractionDigits: 0 });
  const counts: readonly { readonly label: string; readonly of: (row: ArticleCoverage) => number }[] = [
    { label: ui.t('coverage.sentences'), of: (row) => row.sentences },
    { label: ui.t('coverage.claimed'), of: (row) => row.claimed },
    ...(['out-of-scope', 'repeats', 'no-assertion'] as const).map((reason) => ({
      label: ui.t(`coverage.${reason}`),
      of: (row: ArticleCoverage) => row.reasons[reason],
    })),
    ...(articles.some(({ open }) => open > 0)
      ? [{ label: ui.t('coverage.open'), of: (row: ArticleCoverage) => row.open }]
      : []),
  ];
  const total = (of: (row: ArticleCoverage) => number): number => articles.reduce((sum, row) => sum + of(row), 0);
  const share = (claimed: number, all: number): string => percent.format(claimed / Math.max(1, all));
  return {
    columns: articles.map(({ article }) => ({
      name: textName(ui, story, story.article(article)).full,
      href: ui.href(`/articles/${article}/`),
    })),
    rows: counts.map(({ label, of }) => ({ label, counts: [...articles.map(of), total(of)].map(ui.number) })),
    shares: [
      ...articles.map((row) => share(row.claimedCharacters, row.characters)),
      share(
        total((row) => row.claimedCharacters),
        total((row) => row.characters),
      ),
    ],
  };
}
