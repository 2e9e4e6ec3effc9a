import { lastKappa } from '../../comparison/agreement.ts';
import { mainVoice } from '../../comparison/main-voice.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import type { Claim, Course } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import {
  articleName,
  articleNameTranslation,
  capital,
  languageLabel,
  publishedLabel,
} from '../texts/article-labels.ts';
import { attributionOf } from '../claim/attribution.ts';
import { hueClass } from '../texts/hue.ts';
import type { ShownClaim } from '../claim/shown-claim.ts';
import { mainVoiceLabel } from '../texts/text-head.ts';
import { textNames } from '../texts/text-name.ts';

/** A course that a claim can give, on the axis of the chart from left to right. */
const axis = ['distancing', 'ambivalent', 'closer'] as const satisfies readonly Course[];

/** A course that has a place on the axis. */
export type Way = (typeof axis)[number];

/** A claim as a mark that leads to it. */
export type FindingDot = Pick<ShownClaim, 'by' | 'statement' | 'href'>;

/** An article with its claims that say which way the course goes. */
export interface FindingRow {
  readonly id: string;
  readonly hue: string;
  readonly href: string;
  /** Its headline, or the beginning of its text, in the reader's language where somebody translated it. */
  readonly headline: string;
  /** The language of the headline, BCP 47; undefined where it is the reader's. */
  readonly lang: string | undefined;
  /** That the text has no headline; null where it has one. */
  readonly lost: string | null;
  readonly publisher: string;
  /** When it was published, in which language, and whose words it mostly gives. */
  readonly about: string;
  /** One list for every way of the chart, in order of place. */
  readonly dots: readonly (readonly FindingDot[])[];
  /** The pivot event, where it lies between this text and the one before; else null. */
  readonly event: string | null;
}

/** What the texts say of the course, claim by claim. */
export interface Finding {
  /** Which way the texts before and those after the pivot event mostly say it goes, or only what is asked. */
  readonly title: string;
  readonly ways: readonly { readonly way: Way; readonly label: string }[];
  /** All articles, oldest first. */
  readonly rows: readonly FindingRow[];
  /** How many claims have no mark. */
  readonly unmarked: string;
  /** How far two readers agreed; null where nobody compared. */
  readonly agreed: string | null;
}

/** What the articles say of the course: each claim that says anything of it in its place between away and toward. */
export function findingView(ui: Interface, story: Story): Finding {
  const claims = story.articles.flatMap(({ id }) => story.claimsOf(id));
  const ways = axis.filter((way) => way !== 'ambivalent' || claims.some(({ portrays }) => portrays === way));
  const kappa = lastKappa(story.coding, 'portrays');
  const neutral = claims.filter(({ portrays }) => portrays === 'neutral').length;
  return {
    title: titleOf(ui, story),
    ways: ways.map((way) => ({ way, label: ui.text(story.site.course[way]) })),
    rows: rowsOf(ui, story, ways),
    unmarked: ui.t('finding.unmarked', { count: ui.t('count.claimsOf', { k: neutral, n: claims.length }) }),
    agreed: kappa === null ? null : ui.t('finding.agreed', { kappa: ui.number(Math.round(kappa * 100) / 100) }),
  };
}

function rowsOf(ui: Interface, story: Story, ways: readonly Way[]): FindingRow[] {
  const names = textNames(ui, story);
  const firstAfter = story.articles.findIndex((article) => !story.isBefore(article));
  return story.articles.map((article, index) => {
    const { id } = article;
    const claims = story.claimsOf(id);
    return {
      id,
      hue: hueClass(story.orderOf(id)),
      href: ui.href(`/articles/${id}/`),
      ...headlineOf(ui, article, names.get(id)?.full ?? id),
      publisher: names.get(id)?.publisher ?? '',
      about: aboutOf(ui, story, article),
      dots: ways.map((way) => claims.filter(({ portrays }) => portrays === way).map((claim) => dot(ui, story, claim))),
      event: index > 0 && index === firstAfter ? capital(ui, ui.text(story.pivot.name)) : null,
    };
  });
}

function dot(ui: Interface, story: Story, claim: Claim): FindingDot {
  return {
    by: attributionOf(ui, story, claim),
    statement: ui.text(claim.statement),
    href: ui.href(`/claims/${claim.id}/`),
  };
}

function headlineOf(ui: Interface, article: Article, called: string): Pick<FindingRow, 'headline' | 'lang' | 'lost'> {
  const name = articleName(article, called);
  const translation = articleNameTranslation(ui, article);
  return {
    headline: translation ?? name.text,
    lang: translation === null ? toBcp47(article.language) : undefined,
    lost: name.isTitle ? null : ui.t('article.noHeadline'),
  };
}

function aboutOf(ui: Interface, story: Story, article: Article): string {
  const main = mainVoice(story, article.id);
  return [
    publishedLabel(ui, article),
    languageLabel(ui, article),
    ...(main === null ? [] : [mainVoiceLabel(ui, story, main, 'name')]),
    ...(article.coded ? [] : [ui.t('silence.not-coded')]),
  ].join(' · ');
}

/**
 * What is asked, and where it can be said of the texts of both sides of the pivot event, which
 * way more than half of the claims of each side go that give a way.
 */
function titleOf(ui: Interface, story: Story): string {
  const course = ui.text(story.site.courseOf);
  const before = mostOf(ui, story, story.articles.filter(story.isBefore));
  const after = mostOf(
    ui,
    story,
    story.articles.filter((article) => !story.isBefore(article)),
  );
  return before === null || after === null ? course : ui.t('finding.title', { course, before, after });
}

/** The way that most claims of some texts give, with the count of those that give any; null where no way has more than half. */
function mostOf(ui: Interface, story: Story, articles: readonly Article[]): string | null {
  const given = articles.flatMap(({ id }) => story.claimsOf(id).filter(({ portrays }) => portrays !== 'neutral'));
  for (const way of axis) {
    const k = given.filter(({ portrays }) => portrays === way).length;
    if (k * 2 <= given.length) continue;
    const count = ui.t('count.claimsOf', { k, n: given.length });
    return ui.t('finding.mostly', { course: ui.text(story.site.course[way]), count });
  }
  return null;
}
