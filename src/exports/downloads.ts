import { answersCsv, claimsCsv } from './claims-csv.ts';
import { dataFile, type DataParts } from './data-files.ts';
import { answerColumns, claimColumns, type DataName, dataNames, jsonSchemaOf } from './data-schemas.ts';
import { fieldsOf, type SchemaField } from './schema-fields.ts';

/** One file that everybody may take away. */
export interface Download {
  /** The key under which the pages say what it is good for. */
  readonly key: DataName | 'claims-csv' | 'answers-csv';
  /** Its name below `/data/`. */
  readonly file: string;
  readonly mediaType: string;
  /** The name of its JSON Schema; null where it has none. */
  readonly schema: string | null;
  readonly fields: readonly SchemaField[];
  /** In bytes. */
  readonly size: number;
}

/** The files in the order in which a reader meets them: those for most uses first. */
export function downloadsOf(parts: DataParts): Download[] {
  const { languages } = parts.site;
  const json = dataNames.map((name): Download => ({
    key: name,
    file: `${name}.json`,
    mediaType: 'application/json',
    schema: `${name}.schema.json`,
    fields: fieldsOf(jsonSchemaOf(name, languages)),
    size: bytesOf(dataFile(name, parts)),
  }));
  const csv: Download = {
    key: 'claims-csv',
    file: 'claims.csv',
    mediaType: 'text/csv',
    schema: null,
    fields: claimColumns(languages).map((column) => columnField(column, languages)),
    size: bytesOf(claimsCsv(parts)),
  };
  const answers: Download = {
    key: 'answers-csv',
    file: 'answers.csv',
    mediaType: 'text/csv',
    schema: null,
    fields: answerColumns.map((column) => answerField(column, languages)),
    size: bytesOf(answersCsv(parts)),
  };
  const first: readonly Download['key'][] = ['claims', 'claims-csv', 'answers-csv', 'articles', 'questions', 'matrix'];
  const rank = ({ key }: Download): number => {
    const place = first.indexOf(key);
    return place === -1 ? first.length : place;
  };
  return [...json, csv, answers].toSorted((a, b) => rank(a) - rank(b));
}

/** A column of the table means what the field of the JSON file means that it is filled from. */
function columnField(column: string, languages: readonly string[]): SchemaField {
  const [, name = column, language] = /^(.*?)(?:_([a-z]{2,3}(?:-\w+)*))?$/u.exec(column) ?? [];
  const candidates = (['claims', 'articles'] as const).flatMap((file) => fieldsOf(jsonSchemaOf(file, languages)));
  const names = name === 'voice' ? ['voice.kind'] : [name, `voice.${name}`, `${name}.value`];
  const found = names.flatMap((wanted) => candidates.filter((field) => field.name === wanted)).at(0);
  const meaning = found?.meaning ?? null;
  const isWhole = name === 'start' || name === 'end';
  return {
    name: column,
    type: isWhole ? 'integer' : 'string',
    values: found?.values ?? [],
    meaning: meaning && language !== undefined ? `${meaning} (${language})` : meaning,
  };
}

/** A column of `answers.csv` means what the field of the claim means that it is filled from. */
function answerField(column: (typeof answerColumns)[number], languages: readonly string[]): SchemaField {
  const name = column === 'claim' ? 'id' : `answers[].${column}`;
  const field = fieldsOf(jsonSchemaOf('claims', languages)).find((candidate) => candidate.name === name);
  return { name: column, type: 'string', values: [], meaning: field?.meaning ?? null };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
