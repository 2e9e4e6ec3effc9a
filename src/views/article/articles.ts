import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import { toBcp47 } from '../../model/language.ts';
import {
  articleName,
  articleNameTranslation,
  languageLabel,
  publishedLabel,
  publisherShort,
} from '../texts/article-labels.ts';
import { type CourseChartView, courseChartView } from './course-chart.ts';
import { hueClass } from '../texts/hue.ts';
import { textName } from '../texts/text-name.ts';

/** An article in the list of all. */
export interface ListedArticle {
  readonly id: string;
  readonly hue: string;
  readonly href: string;
  /** BCP 47. */
  readonly lang: string;
  /** Its headline, or the beginning of its text where it has none. */
  readonly name: string;
  readonly hasHeadline: boolean;
  /** The name in the reader's language, or null where nobody translated it. */
  readonly translation: string | null;
  readonly published: string;
  /** How the date is known. */
  readonly basis: string;
  readonly publisher: string;
  readonly language: string;
  /** How many claims it has, or that nobody has read it for claims. */
  readonly claims: string;
}

/** What the list of articles shows. */
export interface ArticlesView {
  /** Oldest first. */
  readonly articles: readonly ListedArticle[];
  /** Null where there is no chart. */
  readonly courses: CourseChartView | null;
}

/** The list of articles, and which way their claims say the course goes. */
export function articlesView(ui: Interface, story: Story): ArticlesView {
  return {
    articles: story.articles.map((article) => listedArticle(ui, story, article)),
    courses: courseChartView(ui, story),
  };
}

function listedArticle(ui: Interface, story: Story, article: Article): ListedArticle {
  const name = articleName(article, textName(ui, story, article).full);
  return {
    id: article.id,
    hue: hueClass(story.orderOf(article.id)),
    href: ui.href(`/articles/${article.id}/`),
    lang: name.isOfText ? toBcp47(article.language) : ui.locale,
    name: name.text,
    hasHeadline: name.isTitle,
    translation: articleNameTranslation(ui, article),
    published: publishedLabel(ui, article),
    basis: ui.t(`basis.${article.published.basis}`),
    publisher: publisherShort(ui, story, article),
    language: languageLabel(ui, article),
    claims: article.coded ? ui.t('count.claims', { n: story.claimsOf(article.id).length }) : ui.t('silence.not-coded'),
  };
}
