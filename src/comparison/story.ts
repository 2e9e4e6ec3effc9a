import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Moved, Question, Source, StoryEvent, Topic } from '../model/codebook.ts';
import type { Coding } from '../model/coding.ts';
import type { Correction } from '../model/corrections.ts';
import type { Gone } from '../model/published.ts';
import type { Content, Prose, Reading, Summary } from '../model/content.ts';
import type { Draft } from '../model/draft.ts';
import type { RelayPair } from '../model/relays.ts';
import type { RuleMeasure } from '../model/rule-measure.ts';
import type { Site } from '../model/site.ts';
import { timeOf } from '../model/dating.ts';
import { compareIds, lookup } from '../model/id.ts';
import type { NamedThing } from '../model/words.ts';
import { buildMatrix, byQuestion, calendarSilence, cellOf, type Row } from './matrix.ts';
import { withholdStory } from './withhold.ts';

/** The collections that a story is made of. */
export interface StoryParts {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  /** Questions whose ids are gone, by id. */
  readonly moved: readonly Moved[];
  readonly sources: readonly Source[];
  /** What was published and was wrong, oldest first. */
  readonly corrections: readonly Correction[];
  /** Published ids that are no more. */
  readonly gone: readonly Gone[];
  readonly topics: readonly Topic[];
  readonly events: readonly StoryEvent[];
  readonly summaries: readonly Summary[];
  readonly prose: readonly Prose[];
  /** How each article was read, sentence by sentence. */
  readonly readings: readonly Reading[];
  /** What the articles call one thing, in the editors' order. */
  readonly words: readonly NamedThing[];
  /** Originals beside their retellings, in the editors' order. */
  readonly relays: readonly RelayPair[];
  /** The codings of the two readers, and the settlement. */
  readonly coding: Coding;
  /** What the texts that nobody has coded seem to claim, by rules. */
  readonly drafts: readonly Draft[];
  /** The rules measured against the coding; null where nothing can be compared. */
  readonly measure: RuleMeasure | null;
}

/** The story with everything that pages look up in it. Lookups of unknown ids throw: the build has checked them. */
export interface Story extends StoryParts {
  /** One row for every question that an article answers; its cells are the coded articles, oldest first. */
  readonly rows: readonly Row[];
  /** The articles that have a cell in every row: those that somebody has coded, oldest first. */
  readonly columns: readonly Article[];
  /** The event that divides before from after; null where the story has none. */
  readonly pivot: StoryEvent | null;
  readonly article: (id: string) => Article;
  readonly claim: (id: string) => Claim;
  readonly question: (id: string) => Question;
  readonly source: (id: string) => Source;
  readonly topic: (id: string) => Topic;
  readonly event: (id: string) => StoryEvent;
  /** The row of a question; without a cell that answers where no article does. */
  readonly row: (question: string) => Row;
  /** The claims of an article, in order of place. */
  readonly claimsOf: (article: string) => readonly Claim[];
  /** The claims that answer a question, by date of their article, then place. */
  readonly claimsOn: (question: string) => readonly Claim[];
  /** The drafts of an article, in order of place; none of a coded one. */
  readonly draftsOf: (article: string) => readonly Draft[];
  /** The place of an article among all, oldest first, from 0. */
  readonly orderOf: (article: string) => number;
  /** Whether the article was written before the pivot event began, as far as is known. */
  readonly isBefore: (article: Article) => boolean;
}

/** The collections of a story in its files. */
export function partsOf({ articles, story, ledger, coding, rules }: Content): StoryParts {
  const { site, events, topics, questions, moved, sources, corrections, gone, summaries, prose } = story;
  return {
    ...{ site, events, topics, questions, moved, sources, corrections, gone, summaries, prose },
    ...{ words: ledger.words, relays: ledger.relays, coding: coding.coding },
    ...{ drafts: rules.drafts, measure: rules.measure },
    articles: articles.map(({ article }) => article),
    claims: articles.flatMap(({ claims }) => claims),
    readings: articles.map(({ article: { id }, words, sentences, uncoded }) => ({ id, words, sentences, uncoded })),
  };
}

/**
 * The story that pages, data files, search index and share pictures are made of: what the site may
 * show of its collections, articles oldest first and undated ones last, events by their beginning. Pure.
 */
export function storyOf(parts: StoryParts): Story {
  const { articles, events } = parts;
  return indexStory(
    withholdStory({
      ...parts,
      articles: articles.toSorted(
        (a, b) => compareDates(timeOf(a.published), timeOf(b.published)) || compareIds(a.id, b.id),
      ),
      events: events.toSorted((a, b) => compareDates(a.days?.starts ?? null, b.days?.starts ?? null)),
    }),
  );
}

function compareDates(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : compareIds(a, b);
}

function indexStory(parts: StoryParts): Story {
  const { articles, claims, questions, sources, topics, events, site } = parts;
  const event = lookup(events, 'event');
  const article = lookup(articles, 'article');
  const question = lookup(questions, 'question');
  const pivot = site.pivot === null ? null : event(site.pivot);
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const orderOf = (id: string): number => order.get(id) ?? articles.length;
  const inOrder = [...claims].sort(
    (a, b) => orderOf(a.article) - orderOf(b.article) || a.start - b.start || a.end - b.end,
  );
  const byArticle = Map.groupBy(inOrder, (claim) => claim.article);
  const draftsByArticle = Map.groupBy(parts.drafts, (draft) => draft.article);
  const answering = byQuestion(inOrder);
  const columns = articles.filter(({ coded }) => coded);
  const rows = buildMatrix(columns, questions, claims).rows.map((row) => ({
    ...row,
    cells: row.cells.toSorted((a, b) => orderOf(a.article) - orderOf(b.article)),
  }));
  const rowOf = new Map(rows.map((row) => [row.question, row]));
  return {
    ...parts,
    claims: inOrder,
    rows,
    columns,
    pivot,
    article,
    claim: lookup(claims, 'claim'),
    question,
    source: lookup(sources, 'source'),
    topic: lookup(topics, 'topic'),
    event,
    row: (id) => rowOf.get(id) ?? { question: id, cells: columns.map((article) => cellOf(article, question(id), [])) },
    claimsOf: (id) => byArticle.get(id) ?? [],
    draftsOf: (id) => draftsByArticle.get(id) ?? [],
    claimsOn: (id) => answering.get(id) ?? [],
    orderOf,
    isBefore: ({ knowsUntil }) => calendarSilence(pivot?.days?.starts ?? null, knowsUntil) === 'written-before',
  };
}
