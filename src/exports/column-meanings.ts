import { type DataName, jsonSchemaOf } from './data-schemas.ts';
import { fieldsOf, type SchemaField } from './schema-fields.ts';
import type { DataTable, TableColumn } from './tables.ts';

/** What the columns are called that are named otherwise than the fields that they are filled from. */
const renamed: Readonly<Record<string, string>> = {
  'claims.voice': 'voice.kind',
  'claims.speaker': 'voice.speaker',
  'claims.via': 'voice.via',
  'drafts.voice': 'voice.kind',
  'drafts.speaker': 'voice.speaker',
  'drafts.via': 'voice.via',
  'answers.claim': 'id',
  'answers.question': 'answers[].question',
  'answers.answer': 'answers[].answer',
  'articles.published': 'published.value',
  'articles.earliest': 'published.earliest',
  'articles.latest': 'published.latest',
  'articles.knows_earliest': 'knowsUntil.earliest',
  'articles.knows_latest': 'knowsUntil.latest',
  'questions.asks_about': 'asksAbout',
  'questions.note': 'differenceNote',
  'matrix.article': 'cells[].article',
  'matrix.state': 'cells[].state',
  'matrix.answers': 'cells[].answers',
  'matrix.claims': 'cells[].claims',
};

/** The data file whose fields a table is filled from; what a claim's row tells of its article comes from there. */
const filledFrom: Readonly<Record<string, readonly DataName[]>> = {
  claims: ['claims', 'articles'],
  drafts: ['drafts', 'articles'],
  answers: ['claims'],
  articles: ['articles'],
  questions: ['questions'],
  matrix: ['matrix'],
  sources: ['sources'],
};

/** The columns of a table as fields, each with what the field means that it is filled from. */
export function columnFields(table: DataTable, languages: readonly string[]): SchemaField[] {
  const candidates = (filledFrom[table.name] ?? []).map((name) => fieldsOf(jsonSchemaOf(name, languages)));
  return table.columns.map((column) => columnField(table.name, column, candidates));
}

/** What the columns of a table mean, by name, where it is known. */
export function columnMeanings(table: DataTable | null, languages: readonly string[]): ReadonlyMap<string, string> {
  const fields = table === null ? [] : columnFields(table, languages);
  return new Map(fields.flatMap(({ name, meaning }) => (meaning === null ? [] : [[name, meaning]])));
}

function columnField(table: string, { name, type }: TableColumn, candidates: readonly SchemaField[][]): SchemaField {
  const [, plain = name, language] = /^(.*?)(?:_([a-z]{2,3}(?:-\w+)*))?$/u.exec(name) ?? [];
  const wanted = [renamed[`${table}.${plain}`] ?? plain, `${plain}.value`];
  const found = candidates
    .flatMap((fields) => wanted.flatMap((one) => fields.filter((field) => field.name === one)))
    .at(0);
  const meaning = found?.meaning ?? null;
  return {
    ...{ name, type, values: found?.values ?? [] },
    meaning: meaning !== null && language !== undefined ? `${meaning} (${language})` : meaning,
  };
}
