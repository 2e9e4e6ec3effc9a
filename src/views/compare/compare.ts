import { pairsOf, questionsInCommon } from '../../comparison/pair.ts';
import type { Row } from '../../comparison/matrix.ts';
import { answering, kindOfRow, type PatternEvent, patternOf, type Spread } from '../../comparison/pattern.ts';
import { unanswered } from '../../comparison/overview.ts';
import type { Story } from '../../comparison/story.ts';
import { pairPath } from '../pair/pair-labels.ts';
import type { Interface } from '../../i18n/interface.ts';
import { type Difference, differences, divides, type Topic } from '../../model/codebook.ts';
import { compareRow } from './compare-rows.ts';
import type { CompareEvent, ComparePair, CompareRow, CompareView, Fingerprint, TextHead } from './compare-view.ts';
import { capital } from '../texts/article-labels.ts';
import { namedIn, type NamePiece } from '../names.ts';
import { textHeads } from '../texts/text-head.ts';

/** From so many articles, or questions, on the rows open on pages of their topics: all of them on one page are too much to load. */
const many = { articles: 25, questions: 60 };

/** The topics that have a page of their own: all that are asked about, in a story of many articles or questions, else none. */
export function topicsApart(story: Story): Topic[] {
  if (story.columns.length < many.articles && story.rows.length < many.questions) return [];
  return story.topics.filter(({ id }) => story.rows.some((row) => story.question(row.question).topic === id));
}

/** The address of the page that compares on one topic. */
export function topicPath(topic: string): string {
  return `/compare/${topic}/`;
}

/**
 * What the page of all questions and all texts shows, or the page of one topic.
 *
 * @param topic null for the page of all
 */
export function compareView(ui: Interface, story: Story, topic: Topic | null = null): CompareView {
  const isAsked = ({ question }: { readonly question: string }): boolean =>
    topic === null || story.question(question).topic === topic.id;
  const apart = topic === null ? new Set(topicsApart(story).map(({ id }) => id)) : new Set<string>();
  const texts = textHeads(ui, story);
  const patterns = patternOf(story).flatMap(({ groups, ...pattern }) => {
    const asked = groups.map(({ spread, rows }) => ({ spread, rows: rows.filter(isAsked) }));
    const kept = asked.filter(({ rows }) => rows.length > 0);
    return kept.length === 0 ? [] : [{ ...pattern, groups: kept }];
  });
  const places = placesOf(story, patterns);
  const events = patterns.map((pattern) => compareEvent(ui, story, pattern, texts, places, apart));
  const rows = events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return {
    title: topic === null ? ui.t('compare.heading') : capital(ui, ui.text(topic.name)),
    finding: findingOf(ui, story, story.rows.filter(isAsked)),
    divided: dividedOf(ui, rows),
    texts,
    fingerprints: apart.size > 0 ? fingerprintsByTopic(ui, story, rows) : fingerprintsByEvent(ui, events),
    events,
    kinds: [...differences, 'one' as const].flatMap((kind) => {
      const count = rows.filter((row) => row.kind === kind).length;
      const why = kind === 'one' ? '' : ui.t(`difference.${kind}.why`);
      return count > 0 ? [{ value: `kind-${kind}`, label: ui.t(`difference.${kind}`), rows: count, why }] : [];
    }),
    missing: differences.flatMap((kind) =>
      divides[kind] && rows.every((row) => row.kind !== kind) ? [ui.t(`difference.${kind}`)] : [],
    ),
    topics: story.topics.flatMap(({ id, name }) => {
      const count = rows.filter((row) => row.topic === id).length;
      return count > 0 ? [{ value: `topic-${id}`, label: ui.text(name), rows: count, why: '' }] : [];
    }),
    pairs: pairsView(ui, story, texts),
    none: unanswered(story)
      .filter(({ id }) => isAsked({ question: id }))
      .map(({ id, text }) => ({ text: ui.text(text), href: ui.href(`/questions/${id}/`) })),
    who: namedIn(ui, story, [
      ...texts.map(({ voiceNames }) => voiceNames),
      ...rows.filter(({ opensOn }) => opensOn === null).flatMap(namesOf),
    ]),
  };
}

/** Columns that a window of 56rem has room for beside the questions. */
const mostColumns = 8;

/** What a row says in which names are explained. */
function namesOf({ note, cells }: CompareRow): (readonly NamePiece[])[] {
  const claims = cells.flatMap(({ answers }) => answers.flatMap((group) => group.claims));
  return [note, ...claims.map(({ attribution }) => attribution)];
}

/** How many rows of several texts are divided, by the kinds of difference that divide. */
function dividedOf(ui: Interface, rows: readonly CompareRow[]): string {
  const several = rows.filter(({ kind }) => kind !== 'one');
  if (several.length === 0) return '';
  const count = (kind: Difference): string => {
    const n = several.filter((row) => row.kind === kind).length;
    return n === 0 ? ui.t('count.none') : ui.number(n);
  };
  return ui.t('compare.divided', {
    questions: ui.t('count.questions', { n: several.length }),
    contradiction: count('contradiction'),
    times: count('change-over-time'),
    things: count('different-scope'),
  });
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
function findingOf(ui: Interface, story: Story, asked: readonly Row[]): string {
  const byCount = Map.groupBy(asked, answering);
  const all = story.columns.length;
  const counts = [...byCount]
    .toSorted(([a], [b]) => b - a)
    .map(([k, rows], index) => {
      const questions = index === 0 ? ui.t('count.questions', { n: rows.length }) : ui.number(rows.length);
      return ui.t('compare.answeredBy', { k: index === 0 ? ui.t('count.articles', { n: k }) : k, questions });
    });
  const opening = ui.t('compare.title', {
    questions: ui.t('count.questions', { n: asked.length }),
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
  apart: ReadonlySet<string>,
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
      label: spreadLabel(ui, spread),
      rows: rows.map((row) => {
        const drawn = compareRow(ui, story, row, texts, heads);
        return {
          ...drawn,
          places: places(row),
          opensOn: apart.has(drawn.topic) ? ui.href(topicPath(drawn.topic)) : null,
        };
      }),
    })),
  };
}

function fingerprintsByEvent(ui: Interface, events: readonly CompareEvent[]): Fingerprint[] {
  return events.map(({ id, short, questions, groups }) => ({
    id,
    name: short,
    questions,
    groups: groups.map(({ spread, rows }) => ({ label: ui.t(`spread.${spread}.short`), rows })),
    isFolded: false,
  }));
}

function fingerprintsByTopic(ui: Interface, story: Story, rows: readonly CompareRow[]): Fingerprint[] {
  return story.topics.flatMap(({ id, name }) => {
    const asked = rows.filter(({ topic }) => topic === id);
    if (asked.length === 0) return [];
    const label = capital(ui, ui.text(name));
    return [{ id, name: label, questions: asked.length, groups: [{ label: '', rows: asked }], isFolded: true }];
  });
}

function spreadLabel(ui: Interface, spread: Spread): string {
  return ui.t(`spread.${spread}`);
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
