import { pairsOf, questionsInCommon } from '../../comparison/pair.ts';
import type { Row } from '../../comparison/matrix.ts';
import { answering, kindOfRow, type PatternEvent, patternOf, type Spread } from '../../comparison/pattern.ts';
import { unanswered } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import { pairPath } from '../pair/pair-labels.ts';
import type { Interface } from '../../i18n/interface.ts';
import { differences } from '../../model/codebook.ts';
import { compareRow } from './compare-rows.ts';
import type { CompareEvent, CompareFilter, ComparePair, CompareRow, CompareView, TextHead } from './compare-view.ts';
import { capital } from '../texts/article-labels.ts';
import { textHeads } from '../texts/text-head.ts';

/** What the page of all questions and all texts shows. */
export function compareView(ui: Interface, story: Story): CompareView {
  const texts = textHeads(ui, story);
  const patterns = patternOf(story);
  const places = placesOf(story, patterns);
  const told = new Set<string>();
  const events = patterns.map((pattern) => compareEvent(ui, story, pattern, texts, places, told));
  const rows = events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return {
    title: ui.t('compare.heading'),
    finding: findingOf(ui, story),
    texts,
    events,
    kinds: [...differences, 'one' as const].flatMap((kind) =>
      filterOf(
        `kind-${kind}`,
        ui.t(`difference.${kind}`),
        rows.filter((row) => row.kind === kind),
      ),
    ),
    topics: story.topics.flatMap(({ id, name }) =>
      filterOf(
        `topic-${id}`,
        ui.text(name),
        rows.filter((row) => row.topic === id),
      ),
    ),
    pairs: pairsView(ui, story, texts),
    none: unanswered(story).map(({ id, text }) => ({ text: ui.text(text), href: ui.href(`/questions/${id}/`) })),
  };
}

/** Columns that a window of 56rem has room for beside the questions. */
const mostColumns = 8;

function filterOf(value: string, label: string, rows: readonly CompareRow[]): CompareFilter[] {
  return rows.length === 0 ? [] : [{ value, label, rows: rows.length }];
}

/** The place of every row under each order: by kind of difference, by the date of the first text that answers, by topic as the story lists them. */
function placesOf(story: Story, patterns: readonly PatternEvent[]): (row: Row) => CompareRow['places'] {
  const rows = patterns.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const kindRank = (row: Row): number => {
    const kind = kindOfRow(story.question(row.question), row);
    return kind === 'one' || kind === null ? differences.length : differences.indexOf(kind);
  };
  const firstAnswer = ({ cells }: Row): number => cells.findIndex(({ state }) => state === 'answers');
  const topicRank = (row: Row): number => {
    const { topic } = story.question(row.question);
    return story.topics.findIndex(({ id }) => id === topic);
  };
  const placesBy = (compare: (a: Row, b: Row) => number): ReadonlyMap<Row, number> =>
    new Map(rows.toSorted(compare).map((row, index) => [row, index + 1]));
  const orders = {
    difference: placesBy((a, b) => kindRank(a) - kindRank(b)),
    date: placesBy((a, b) => firstAnswer(a) - firstAnswer(b)),
    topic: placesBy((a, b) => topicRank(a) - topicRank(b)),
  };
  return (row) => ({
    difference: orders.difference.get(row) ?? 0,
    date: orders.date.get(row) ?? 0,
    topic: orders.topic.get(row) ?? 0,
  });
}

/** How many questions are put to how many texts, and how many texts answer them. */
function findingOf(ui: Interface, story: Story): string {
  const byCount = Map.groupBy(story.rows, answering);
  const all = story.columns.length;
  const counts = [...byCount]
    .toSorted(([a], [b]) => b - a)
    .map(([k, rows], index) => {
      const questions = index === 0 ? ui.t('count.questions', { n: rows.length }) : ui.number(rows.length);
      return ui.t('compare.answeredBy', { k: index === 0 ? ui.t('count.articles', { n: k }) : k, questions });
    });
  const opening = ui.t('compare.title', {
    questions: ui.t('count.questions', { n: story.rows.length }),
    articles: ui.t('count.articles', { n: all }),
  });
  const none = byCount.has(all) ? '' : ` ${ui.t('compare.noneByAll')}`;
  return `${opening}.${none} ${ui.t('compare.byCount', { counts: counts.join('; ') })}`;
}

function compareEvent(
  ui: Interface,
  story: Story,
  { event, groups, columns }: PatternEvent,
  texts: readonly TextHead[],
  places: (row: Row) => CompareRow['places'],
  told: Set<string>,
): CompareEvent {
  const ids = new Set(columns.map(({ id }) => id));
  const heads = texts.filter(({ id }) => ids.has(id));
  const left = texts.filter(({ id }) => !ids.has(id)).map(({ name }) => name.full);
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return {
    id: event.id,
    name: ui.text(event.name),
    short: capital(ui, ui.text(event.short)),
    note: left.length === 0 ? '' : ui.t('compare.leftOut', { texts: list.format(left) }),
    questions: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    columns: heads,
    isWide: heads.length > mostColumns,
    groups: groups.map(({ spread, rows }) => ({
      spread,
      label: spreadLabel(ui, story, spread),
      rows: rows.map((row) => ({ ...compareRow(ui, story, row, texts, heads, told), places: places(row) })),
    })),
  };
}

function spreadLabel(ui: Interface, story: Story, spread: Spread): string {
  return ui.t(`spread.${spread}`, { event: ui.text(story.pivot.short) });
}

function pairsView(ui: Interface, story: Story, texts: readonly TextHead[]): ComparePair[] {
  const nameOf = (id: string): string => texts.find((text) => text.id === id)?.name.full ?? id;
  return pairsOf(story)
    .map((pair) => ({
      label: ui.t('duo.both', { a: nameOf(pair.a), b: nameOf(pair.b) }),
      href: ui.href(pairPath(pair)),
      shared: questionsInCommon(story, pair).length,
    }))
    .toSorted((a, b) => b.shared - a.shared);
}
