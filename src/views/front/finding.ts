import { lastKappa } from '../../comparison/agreement.ts';
import { mainVoice } from '../../comparison/main-voice.ts';
import type { Story } from '../../comparison/story.ts';
import type { Interface } from '../../i18n/interface.ts';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { toBcp47 } from '../../model/language.ts';
import { portrayedBy, type ScaleValue, type Side, sideOf } from '../../model/scale.ts';
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

/** A claim as a mark that leads to it. */
export type FindingDot = Pick<ShownClaim, 'by' | 'statement' | 'href'>;

/** An article with its claims that stand on the scale. */
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

/** The texts with what they say on the scale of the story, claim by claim; where nothing stands on one, the texts alone. */
export interface Finding {
  /** Where the texts before and those after the pivot event mostly stand, or only what is asked. */
  readonly title: string;
  /** Columns from left to right: the values that claims have, and both ends; none where there is no scale or no claim on it. */
  readonly ways: readonly { readonly id: string; readonly side: Side; readonly label: string }[];
  /** All articles, oldest first. */
  readonly rows: readonly FindingRow[];
  /** How many claims have no mark; null where there are no columns. */
  readonly unmarked: string | null;
  /** How far two readers agreed; null where nobody compared. */
  readonly agreed: string | null;
}

/** What the articles say on the scale of the story: each claim that stands on it in its place from one end to the other. */
export function findingView(ui: Interface, story: Story): Finding {
  const { scale } = story.site;
  const claims = story.articles.flatMap(({ id }) => story.claimsOf(id));
  const told = claims.flatMap(({ portrays }) => portrayedBy(scale, portrays) ?? []);
  if (scale === null || told.length === 0)
    return { title: ui.t('articles.title'), ways: [], rows: rowsOf(ui, story, []), unmarked: null, agreed: null };
  const ends = [scale.values[0], scale.values.at(-1)];
  const values = scale.values.filter((value) => ends.includes(value) || told.includes(value));
  const kappa = lastKappa(story.coding, 'portrays');
  const count = ui.t('count.claimsOf', { k: claims.length - told.length, n: claims.length });
  return {
    title: titleOf(ui, story),
    ways: values.map(({ id, name }) => ({ id, side: sideOf(scale, id) ?? 'middle', label: ui.text(name) })),
    rows: rowsOf(ui, story, values),
    unmarked: ui.t('finding.unmarked', { count }),
    agreed: kappa === null ? null : ui.t('finding.agreed', { kappa: ui.number(Math.round(kappa * 100) / 100) }),
  };
}

function rowsOf(ui: Interface, story: Story, values: readonly ScaleValue[]): FindingRow[] {
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
      dots: values.map((value) =>
        claims.filter(({ portrays }) => portrays === value.id).map((claim) => dot(ui, story, claim)),
      ),
      event: story.pivot && index > 0 && index === firstAfter ? capital(ui, ui.text(story.pivot.name)) : null,
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
    lang: translation === null && name.isOfText ? toBcp47(article.language) : undefined,
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
  const course = story.site.scale === null ? '' : ui.text(story.site.scale.name);
  const before = mostOf(ui, story, story.articles.filter(story.isBefore));
  const after = mostOf(
    ui,
    story,
    story.articles.filter((article) => !story.isBefore(article)),
  );
  return before === null || after === null ? course : ui.t('finding.title', { course, before, after });
}

/** The value that most claims of some texts have, with the count of those that have any; null where none has more than half. */
function mostOf(ui: Interface, story: Story, articles: readonly Article[]): string | null {
  const { scale } = story.site;
  const given = articles.flatMap(({ id }) =>
    story.claimsOf(id).flatMap(({ portrays }) => portrayedBy(scale, portrays) ?? []),
  );
  for (const value of scale?.values ?? []) {
    const k = given.filter((one) => one === value).length;
    if (k * 2 <= given.length) continue;
    const count = ui.t('count.claimsOf', { k, n: given.length });
    return ui.t('finding.mostly', { course: ui.text(value.name), count });
  }
  return null;
}
