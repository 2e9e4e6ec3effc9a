import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { Story } from '../comparison/story.ts';
import { certainties, voiceKinds } from '../model/claim.ts';
import { compareIds, sortById } from '../model/id.ts';
import { valuesOf } from '../model/scale.ts';
import { firstLanguageOf } from './first-language.ts';
import { newestDay } from './corrections-feed.ts';
import type { DataTable, DataTables, TableValue } from './tables.ts';

/** The widest column, in characters: long texts wrap in the cell. */
const widest = 60;

/**
 * `collate.xlsx`: claims, answers, articles and codebook, a sheet each, and the
 * matrix twice: with short answers, and with 1 and 0 for every answer. Every
 * text is a text, whatever it begins with; no cell holds a formula.
 */
export async function workbook(story: Story, { claims, answers, articles }: DataTables): Promise<Uint8Array> {
  const sheets = [...[claims, answers, articles].map(sheetOfTable), codebookSheet(story), ...matrixSheets(story)];
  const bytes = await writeXlsx({
    sheets,
    properties: { title: story.site.name, modified: new Date(`${newestDay(story)}T00:00:00Z`) },
  });
  return bytes;
}

/** A sheet whose first row, of names, stays in sight and filters. */
function sheet(name: string, header: readonly string[], rows: readonly (readonly CellValue[])[]): WriteSheet {
  const widths = header.map((title, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? null)), title.length);
    return Math.min(widest, longest + 2);
  });
  return {
    name,
    rows: [[...header], ...rows.map((row) => row.map(asWritten))],
    columns: header.map((_title, column) => ({
      ...{ width: widths[column] ?? widest },
      ...(rows.some((row) => row[column] instanceof Date) ? { numFmt: 'yyyy-mm-dd' } : {}),
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(header.length - 1)}${rows.length + 1}` },
  };
}

function widthOf(value: CellValue): number {
  return typeof value === 'string' ? value.length : value instanceof Date ? 10 : String(value ?? '').length;
}

/** `_x0041_` is how a workbook writes a character by its number; a text that looks so has its first sign written in that way. */
function asWritten(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_') : value;
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function sheetOfTable({ name, columns, rows }: DataTable): WriteSheet {
  return sheet(
    name,
    columns.map((column) => column.name),
    rows.map((row) =>
      columns.map((column) => (column.type === 'date' ? dateOf(row[column.name] ?? null) : (row[column.name] ?? null))),
    ),
  );
}

function dateOf(value: TableValue): Date | null {
  return value === null ? null : new Date(`${value}T00:00:00Z`);
}

function codebookSheet(story: Story): WriteSheet {
  const { topics, events, questions, sources, site } = story;
  const firstLanguage = firstLanguageOf(site);
  const rows = [
    ...topics.map(({ id, name }) => ['topic', id, null, firstLanguage.text(name)]),
    ...events.map(({ id, name }) => ['event', id, null, firstLanguage.text(name)]),
    ...questions.flatMap((question) => [
      ['question', question.id, null, firstLanguage.text(question.text)],
      ...question.answers.map(({ id, text }) => ['answer', id, question.id, firstLanguage.text(text)]),
    ]),
    ...sources.map(({ id, name }) => ['source', id, null, firstLanguage.text(name)]),
    ...voiceKinds.map((kind) => ['voice', kind, null, firstLanguage.t(`voice.${kind}.why`)]),
    ...certainties.map((certainty) => ['certainty', certainty, null, firstLanguage.t(`certainty.${certainty}.why`)]),
    ...valuesOf(site.scale).map(({ id, name }) => ['portrays', id, null, firstLanguage.text(name)]),
  ];
  return sheet('codebook', ['kind', 'id', 'question', 'meaning'], rows);
}

function matrixSheets({ articles, questions, rows, site }: Story): WriteSheet[] {
  const firstLanguage = firstLanguageOf(site);
  const columns = sortById(articles);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ordered = rows
    .toSorted((a, b) => compareIds(a.question, b.question))
    .flatMap(({ question, cells }) => {
      const asked = byId.get(question);
      return asked ? [{ asked, cells: new Map(cells.map((cell) => [cell.article, cell])) }] : [];
    });
  const wide = ordered.map(({ asked, cells }) => [
    asked.id,
    firstLanguage.text(asked.text),
    asked.difference?.kind ?? null,
    ...columns.map(({ id }) => {
      const cell = cells.get(id);
      if (cell?.state !== 'answers') return cell?.state ?? 'not-coded';
      return asked.answers
        .filter(({ id: answer }) => cell.answers.some((given) => given === answer))
        .map(({ text }) => firstLanguage.text(text))
        .join(' / ');
    }),
  ]);
  const binary = ordered.flatMap(({ asked, cells }) =>
    asked.answers.map((answer) => [
      asked.id,
      answer.id,
      firstLanguage.text(answer.text),
      ...columns.map(({ id }) => {
        const cell = cells.get(id);
        return cell ? Number(cell.answers.some((given) => given === answer.id)) : null;
      }),
    ]),
  );
  const sigla = columns.map(({ siglum }) => siglum);
  return [
    sheet('matrix', ['question', 'text', 'difference', ...sigla], wide),
    sheet('matrix 0-1', ['question', 'answer', 'text', ...sigla], binary),
  ];
}
