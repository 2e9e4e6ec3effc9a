import { buildMatrix } from '../comparison/matrix.ts';
import type { Story } from '../comparison/story.ts';
import type { Article } from '../model/article.ts';
import { timeOf } from '../model/dating.ts';
import { compareIds, lookup } from '../model/id.ts';
import type { Localized } from '../model/localized.ts';
import { claimRow } from './claim-row.ts';
import { publicClaims } from './data-files.ts';
import { answerColumns, claimColumns } from './data-schemas.ts';
import { languageCells, languageColumns } from './language-columns.ts';

/** What a cell of a table holds; null where there is nothing. */
export type TableValue = string | number | null;

/** One row of a table, by the names of its columns. */
export type TableRow = Readonly<Record<string, TableValue>>;

/** One column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date';
}

/** A reference from columns of a table to columns of another. */
export interface TableReference {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** One table of the data: what a CSV file and a sheet of the workbook hold. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly key: readonly string[];
  readonly references: readonly TableReference[];
  /** In the order of their keys; dates as days in ISO 8601. */
  readonly rows: readonly TableRow[];
}

/** The names of the tables, in the order in which a reader meets them. */
export const tableNames = [
  'claims',
  'answers',
  'articles',
  'questions',
  'options',
  'matrix',
  'sources',
  'topics',
  'events',
] as const;

/** The name of a table. */
export type TableName = (typeof tableNames)[number];

/** The tables of a story by their names. */
export type DataTables = { readonly [Name in TableName]: DataTable };

/** The parts of a story that tables are made of. */
export type TableParts = Pick<Story, 'articles' | 'claims' | 'questions' | 'sources' | 'topics' | 'events' | 'site'>;

/** The tables of a story, offsets in Unicode code points. */
export function tablesOf(parts: TableParts): DataTables {
  const { articles, questions, sources, topics, events, site } = parts;
  const { languages } = site;
  const claims = publicClaims(parts);
  const articleOf = lookup(articles, 'article');
  const inLanguages = (name: string): string => languageColumns(name, languages).join(' ');
  const byLanguage = (name: string, text: Localized | null): TableRow => languageCells(name, text, languages);
  return {
    claims: {
      ...{ name: 'claims', key: ['id'], columns: claimColumns(languages).map(columnOf) },
      references: references({
        ...{ article: 'articles', source: 'sources', speaker: 'sources', event: 'events', topic: 'topics' },
      }),
      rows: claims.map((claim) => claimRow(claim, articleOf(claim.article), languages)),
    },
    answers: {
      ...{ name: 'answers', key: [...answerColumns], columns: answerColumns.map(columnOf) },
      references: [
        ...references({ claim: 'claims', question: 'questions' }),
        { fields: ['question', 'answer'], table: 'options', to: ['question', 'id'] },
      ],
      rows: claims.flatMap(({ id, answers }) => answers.map((given) => ({ claim: id, ...given }))),
    },
    articles: table(
      'articles',
      'id siglum source title author url language published earliest latest knows_earliest knows_latest display seed sha256',
      articles.map(articleRecord),
      references({ source: 'sources' }),
    ),
    questions: table(
      'questions',
      `id event topic ${inLanguages('text')} asks_about difference ${inLanguages('note')}`,
      questions.map(({ id, event, topic, text, asksAbout, difference }) => ({
        ...{ id, event, topic, ...byLanguage('text', text), asks_about: asksAbout },
        ...{ difference: difference?.kind ?? null, ...byLanguage('note', difference?.note ?? null) },
      })),
      references({ event: 'events', topic: 'topics' }),
    ),
    options: table(
      'options',
      `question id ${inLanguages('text')}`,
      questions.flatMap((question) =>
        question.answers.map(({ id, text }) => ({ question: question.id, id, ...byLanguage('text', text) })),
      ),
      references({ question: 'questions' }),
      ['question', 'id'],
    ),
    matrix: table(
      'matrix',
      'question article state answers claims',
      matrixRecords(parts),
      references({ question: 'questions', article: 'articles' }),
      ['question', 'article'],
    ),
    sources: table(
      'sources',
      `id kind ${inLanguages('name')} ${inLanguages('short')} ${inLanguages('role')}`,
      sources.map(({ id, kind, name, short, role }) => ({
        ...{ id, kind, ...byLanguage('name', name), ...byLanguage('short', short), ...byLanguage('role', role) },
      })),
    ),
    topics: table(
      'topics',
      `id ${inLanguages('name')}`,
      topics.map(({ id, name }) => ({ id, ...byLanguage('name', name) })),
    ),
    events: table(
      'events',
      `id ${inLanguages('name')} starts ends`,
      events.map(({ id, name, days }) => ({
        ...{ id, ...byLanguage('name', name), starts: days?.starts ?? null, ends: days?.ends ?? null },
      })),
    ),
  };
}

function table(
  name: TableName,
  columns: string,
  rows: readonly TableRow[],
  to: readonly TableReference[] = [],
  key: readonly string[] = ['id'],
): DataTable {
  const sorted = rows.toSorted((a, b) =>
    key.reduce((order, field) => order || compareIds(String(a[field]), String(b[field])), 0),
  );
  return { name, key, columns: columns.split(' ').map(columnOf), references: to, rows: sorted };
}

const days = new Set(['earliest', 'latest', 'knows_earliest', 'knows_latest', 'asks_about', 'starts', 'ends']);

/** The column of a name: names tell what is a number or a day. */
export function columnOf(name: string): TableColumn {
  return { name, type: name === 'start' || name === 'end' ? 'integer' : days.has(name) ? 'date' : 'string' };
}

/** References of single columns to the ids of tables. */
export function references(to: Readonly<Record<string, TableName>>): TableReference[] {
  return Object.entries(to).map(([field, name]) => ({ fields: [field], table: name, to: ['id'] }));
}

function articleRecord(article: Article): TableRow {
  const { id, siglum, source, title, author, url, language, published, knowsUntil, display, seed, sha256 } = article;
  return {
    ...{ id, siglum, source, title, author, url, language, published: timeOf(published) },
    ...{ earliest: published.earliest, latest: published.latest },
    ...{ knows_earliest: knowsUntil.earliest, knows_latest: knowsUntil.latest, display, seed, sha256 },
  };
}

function matrixRecords({ articles, questions, claims }: TableParts): TableRow[] {
  return buildMatrix(articles, questions, claims).rows.flatMap(({ question, cells }) =>
    cells.map(({ article, state, answers, claims: given }) => ({
      ...{ question, article, state },
      answers: answers.length === 0 ? null : answers.join(' '),
      claims: given.length === 0 ? null : given.join(' '),
    })),
  );
}
