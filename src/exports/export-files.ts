import { createHash } from 'node:crypto';
import type { Story } from '../comparison/story.ts';
import { annotationsFile } from './annotations.ts';
import { allCited, type CitationFormat, citationsAs, citationFormats } from './citations.ts';
import { tableCsv } from './csv.ts';
import { dataFile } from './data-files.ts';
import { type DataName, dataNames, jsonSchemaOf } from './data-schemas.ts';
import { dataPackage } from './data-package.ts';
import { columnMeanings } from './column-meanings.ts';
import { qdaCodebook, qdaProject } from './qda-project.ts';
import { questionTables } from './question-csv.ts';
import { draftsTable } from './drafts-table.ts';
import { seedBytes } from './seed-bytes.ts';
import type { SiteAddresses } from './site-addresses.ts';
import { type DataTable, type TableName, tableNames, tablesOf } from './tables.ts';
import { workbook } from './workbook.ts';

/** The keys of the tables as CSV. */
const csvKeys = {
  claims: 'claims-csv',
  answers: 'answers-csv',
  articles: 'articles-csv',
  questions: 'questions-csv',
  options: 'options-csv',
  matrix: 'matrix-csv',
  sources: 'sources-csv',
  topics: 'topics-csv',
  events: 'events-csv',
} as const satisfies Readonly<Record<TableName, string>>;

/** The key under which the pages say what a file is good for. */
export type ExportKey =
  | DataName
  | (typeof csvKeys)[TableName]
  | 'drafts-csv'
  | 'xlsx'
  | 'qdpx'
  | 'qdc'
  | 'annotations'
  | 'datapackage'
  | 'bib'
  | 'ris'
  | 'csl'
  | 'sums';

/** One file below `/data/`. */
export interface ExportedFile {
  /** Null for files that stand beside one that is listed: schemas, texts, tables of single questions. */
  readonly key: ExportKey | null;
  /** Its name below `/data/`. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What a table holds; null for a file that is none. */
  readonly table: DataTable | null;
}

const csvType = 'text/csv; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';

const made = new WeakMap<Story, Promise<readonly ExportedFile[]>>();

/** Every file below `/data/`, made once for a story; the last one lists the digests of the others. */
export function exportedFiles(story: Story, addresses: SiteAddresses): Promise<readonly ExportedFile[]> {
  const known = made.get(story) ?? makeFiles(story, addresses);
  made.set(story, known);
  return known;
}

async function makeFiles(story: Story, { whole, fromData }: SiteAddresses): Promise<readonly ExportedFile[]> {
  const { languages } = story.site;
  const tables = tablesOf(story);
  const names = dataNames.filter((name) => name !== 'drafts' || story.site.drafts);
  const cited = allCited(story, whole);
  const bibliography = (key: 'bib' | 'ris' | 'csl', name: string, format: CitationFormat) =>
    file(key, name, citationFormats[format].mediaType, citationsAs(format, cited));
  const listed = [
    ...names.map((name) => file(name, `${name}.json`, jsonType, dataFile(name, story))),
    ...tableNames.map((name) => tableFile(csvKeys[name], tables[name])),
    ...(story.site.drafts ? [tableFile('drafts-csv', draftsTable(story))] : []),
    file(
      'xlsx',
      'collate.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      await workbook(story, tables),
    ),
    file('qdpx', 'collate.qdpx', 'application/zip', qdaProject(story)),
    file('qdc', 'codebook.qdc', 'application/xml', qdaCodebook(story)),
    file('annotations', 'annotations.jsonld', 'application/ld+json', annotationsFile(story, fromData)),
    bibliography('bib', 'collate.bib', 'bib'),
    bibliography('ris', 'collate.ris', 'ris'),
    bibliography('csl', 'collate.csl.json', 'json'),
  ];
  const beside = [
    ...names.map((name) =>
      file(
        null,
        `${name}.schema.json`,
        'application/schema+json',
        `${JSON.stringify(jsonSchemaOf(name, languages), null, 2)}\n`,
      ),
    ),
    ...questionTables(story).map(({ id, csv: content }) => file(null, `questions/${id}.csv`, csvType, content)),
    ...story.articles
      .filter(({ display }) => display === 'full')
      .map((article) => file(null, `seeds/${article.seed}`, 'text/plain; charset=utf-8', seedBytes(article))),
  ];
  const packaged = listed.map((one) => ({ ...one, meanings: columnMeanings(one.table, languages) }));
  const all = [
    ...listed,
    file('datapackage', 'datapackage.json', jsonType, dataPackage(story.site, packaged, whole('/data/'))),
    ...beside,
  ];
  const sums = all.map(({ file: name, sha256 }) => `${sha256}  ${name}\n`);
  return [...all, file('sums', 'SHA256SUMS.txt', 'text/plain; charset=utf-8', sums.join(''))];
}

function tableFile(key: ExportKey, table: DataTable): ExportedFile {
  return file(key, `${table.name}.csv`, csvType, tableCsv(table), table);
}

function file(
  key: ExportKey | null,
  name: string,
  mediaType: string,
  content: string | Uint8Array,
  table: DataTable | null = null,
): ExportedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { key, file: name, mediaType, bytes, sha256, table };
}
