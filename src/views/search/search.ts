import type { Story } from '../../comparison/story.ts';
import { type Interface, plainInterface } from '../../i18n/interface.ts';
import { type Certainty, certainties, voiceKinds, speakerOf } from '../../model/claim.ts';
import { timeOf } from '../../model/dating.ts';
import { type Side, sideOf, valuesOf } from '../../model/scale.ts';
import { compareIds } from '../../model/id.ts';
import { type RecordKind, recordKinds } from '../../search/bundle.ts';
import type { FilterName } from '../../search/filters.ts';
import type { SearchLabels } from '../../search/labels.ts';
import { languageLabel } from '../texts/article-labels.ts';
import { textName } from '../texts/text-name.ts';
import { searchLabels } from './search-labels.ts';

/** A value that results can be narrowed to. How many results have it is the script's to fill. */
export interface FilterValue {
  /** As the address names it. */
  readonly id: string;
  readonly label: string;
  /** The shape of a certainty or a side of the scale. */
  readonly shape?: Certainty | Side | null;
}

/** The values of one kind; a search can be narrowed to several. */
export interface FilterGroup {
  readonly name: FilterName;
  readonly title: string;
  /** Whether it begins folded: its list can be long. */
  readonly closed: boolean;
  readonly values: readonly FilterValue[];
}

/** A word to begin with. */
export interface Suggestion {
  readonly text: string;
  readonly href: string;
}

/** What the search page shows before anything is asked for, and what results are drawn with. */
export interface SearchView {
  readonly suggestions: readonly Suggestion[];
  /** All topics on which something is claimed, each leading to its claims. */
  readonly topics: readonly (Suggestion & { readonly count: string })[];
  /** Those that have a value. */
  readonly filters: readonly FilterGroup[];
  readonly labels: SearchLabels;
}

/** The search page. */
export function searchView(ui: Interface, story: Story): SearchView {
  return {
    suggestions: suggestionsOf(ui, story),
    topics: topicsOf(ui, story),
    filters: filtersOf(ui, story).filter(({ values }) => values.length > 0),
    // The script sets them as text.
    labels: searchLabels(plainInterface(ui), story),
  };
}

/** Topics that are suggested, and people. */
const most = 6;

/** What is claimed most about, and who is heard most, in the reader's language. */
function suggestionsOf(ui: Interface, story: Story): Suggestion[] {
  const topics = byFrequency(story.claims.map(({ topic }) => topic))
    // What is left over when every topic is named is no word to search for.
    .filter((id) => id !== 'other')
    .slice(0, most)
    .map((id) => story.topic(id).name);
  const people = byFrequency(story.claims.flatMap(({ voice }) => speakerOf(voice) ?? []))
    .map((id) => story.source(id))
    .filter(({ kind }) => kind === 'person')
    .slice(0, most)
    .map(({ short }) => short);
  return [...topics, ...people].map((name) => {
    const text = ui.text(name);
    return { text, href: `${ui.href('/search/')}?q=${encodeURIComponent(text)}` };
  });
}

function topicsOf(ui: Interface, { topics, claims }: Story): SearchView['topics'] {
  const byTopic = Map.groupBy(claims, ({ topic }) => topic);
  return topics.flatMap(({ id, name }) => {
    const own = byTopic.get(id);
    if (!own) return [];
    return [{ text: ui.text(name), href: ui.href(`/claims/#topic-${id}`), count: ui.number(own.length) }];
  });
}

/** Each id once, the most frequent first. */
function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0])).map(([id]) => id);
}

function filtersOf(ui: Interface, story: Story): FilterGroup[] {
  const { articles, questions, topics, events, site } = story;
  const ofKind: Readonly<Record<RecordKind, number>> = {
    article: articles.length,
    claim: story.claims.length,
    question: questions.length,
    source: story.sources.length,
    word: story.words.length,
  };
  const publishers = new Set(articles.flatMap(({ source }) => source ?? []));
  const languages = new Map(articles.map((article) => [article.language, languageLabel(ui, article)]));
  const years = new Set(articles.flatMap(({ published }) => timeOf(published)?.slice(0, 4) ?? []));
  const group = (name: FilterName, title: string, values: readonly FilterValue[], closed = false): FilterGroup => ({
    name,
    title,
    closed,
    values,
  });
  return [
    group(
      'kind',
      ui.t('search.kind'),
      recordKinds.filter((id) => ofKind[id] > 0).map((id) => ({ id, label: ui.t(`search.kind.${id}`) })),
    ),
    group(
      'article',
      ui.t('search.article'),
      articles.map((article) => ({ id: article.id, label: textName(ui, story, article).full })),
    ),
    group(
      'source',
      ui.t('search.source'),
      story.sources.filter(({ id }) => publishers.has(id)).map(({ id, short }) => ({ id, label: ui.text(short) })),
      // The names of the articles say it already.
      true,
    ),
    group(
      'language',
      ui.t('search.language'),
      [...languages].map(([id, label]) => ({ id, label })),
    ),
    group(
      'year',
      ui.t('search.year'),
      [...years].toSorted(compareIds).map((id) => ({ id, label: id })),
    ),
    group(
      'event',
      ui.t('search.event'),
      events.map(({ id, short }) => ({ id, label: ui.text(short) })),
    ),
    group(
      'voice',
      ui.t('tag.voice'),
      story.claims.length === 0 ? [] : voiceKinds.map((id) => ({ id, label: ui.t(`voice.${id}`) })),
    ),
    group(
      'certainty',
      ui.t('tag.certainty'),
      story.claims.length === 0 ? [] : certainties.map((id) => ({ id, label: ui.t(`certainty.${id}`), shape: id })),
    ),
    group(
      'portrays',
      site.scale === null ? '' : ui.text(site.scale.name),
      valuesOf(site.scale).map(({ id, name }) => ({ id, label: ui.text(name), shape: sideOf(site.scale, id) })),
    ),
    group(
      'topic',
      ui.t('search.topic'),
      topics.map(({ id, name }) => ({ id, label: ui.text(name) })),
      true,
    ),
    group(
      'question',
      ui.t('search.question'),
      questions.map(({ id, text }) => ({ id, label: ui.text(text) })),
      true,
    ),
  ];
}
