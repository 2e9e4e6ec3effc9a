import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import { agreementView, type RoundView } from './agreement.ts';
import { type CoverageView, coverageView } from './coverage.ts';
import { type CorrectionView, correctionsView } from '../corrections.ts';
import { textName } from '../texts/text-name.ts';

/** What the page of the method shows beside its prose. */
export interface MethodView {
  /** How many claims each article makes, and how many questions it answers. */
  readonly counts: readonly {
    readonly name: string;
    readonly href: string;
    readonly claims: string;
    readonly answered: string;
  }[];
  readonly coverage: CoverageView;
  /** Who coded the claims; null where the site does not say. */
  readonly coders: string | null;
  readonly rounds: readonly RoundView[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
}

/** The page of the method. */
export function methodView(ui: Interface, story: Story): MethodView {
  const { articles, claims, questions, rows, site } = story;
  const answeredBy = (article: string): number =>
    rows.filter(({ cells }) => cells.some((cell) => cell.article === article && cell.state === 'answers')).length;
  return {
    counts: articles.map((article) => ({
      name: textName(ui, story, article).full,
      href: ui.href(`/articles/${article.id}/`),
      claims: ui.t('count.claimsOf', { k: story.claimsOf(article.id).length, n: claims.length }),
      answered: ui.t('method.answered', { k: answeredBy(article.id), n: questions.length }),
    })),
    coverage: coverageView(ui, story),
    coders: site.coders === null ? null : ui.text(site.coders),
    rounds: agreementView(ui, story),
    corrections: correctionsView(ui, story),
  };
}
