import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tablesOf } from '../../src/exports/tables.ts';
import { bytesOf, exportedStory, files, hostileWords, textOf } from './export-story.ts';

const read = (sheet: string) => readSheet(Buffer.from(bytesOf('collate.xlsx')), sheet, { trim: false });
const tables = Object.values(tablesOf(exportedStory));
const rowsSchema = z.array(z.record(z.string(), z.string()));
const strings = new TextDecoder();

describe('the workbook', () => {
  it('gives another reader every claim back, word for word', async () => {
    const [header = [], ...rows] = await read('claims');
    const { claims } = tablesOf(exportedStory);
    expect(header).toEqual(claims.columns.map(({ name }) => name));
    expect(rows.map((row) => row.map((cell) => cell ?? null))).toEqual(
      claims.rows.map((row) => header.map((name) => row[String(name)] ?? null)),
    );
    expect(rows.flat()).toContain(hostileWords);
  });

  it('has days that are days', async () => {
    const [header = [], ...rows] = await read('articles');
    const column = header.indexOf('knows_latest');
    const wanted = tablesOf(exportedStory).articles.rows.map((row) => row['knows_latest']);
    expect(rows.map((row) => row[column])).toEqual(
      wanted.map((day) => (typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : null)),
    );
    expect(rows.some((row) => row[column] instanceof Date)).toBe(true);
  });

  it('lays questions against articles, with words and with 1 and 0', async () => {
    const [header, ...wide] = await read('matrix');
    expect(header?.slice(3)).toEqual(exportedStory.articles.map(({ siglum }) => siglum).sort());
    expect(wide.map(([question]) => question)).toEqual(['how-far', 'what-price', 'when-opened']);
    expect(wide[0]?.slice(3)).toEqual(['not-mentioned', 'finished en']);
    const [, ...binary] = await read('matrix 0-1');
    expect(binary.flatMap((row) => row.slice(3)).every((cell) => cell === 0 || cell === 1)).toBe(true);
  });

  it('holds no formula, freezes the row of names and filters', () => {
    const entries = Object.entries(unzipSync(bytesOf('collate.xlsx')));
    const sheets = entries.filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => strings.decode(xml));
    expect(sheets).toHaveLength(6);
    for (const xml of sheets) {
      expect(xml).not.toMatch(/<f[ >]/u);
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain('<autoFilter ');
    }
  });
});

describe('the tables', () => {
  it.each(tables.map(({ name }) => name))('%s.csv gives another reader the same rows', (name) => {
    const table = tables.find((one) => one.name === name);
    const rows = rowsSchema.parse(parse(textOf(`${name}.csv`), { columns: true, record_delimiter: '\r\n' }));
    const wanted = (table?.rows ?? []).map((row) =>
      Object.fromEntries((table?.columns ?? []).map((column) => [column.name, String(row[column.name] ?? '')])),
    );
    expect(rows).toEqual(wanted);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('have keys that are unique, and refer to what is there', () => {
    for (const { name, rows, key, references } of tables) {
      const keys = rows.map((row) => key.map((field) => row[field]).join(' '));
      expect(new Set(keys).size, name).toBe(rows.length);
      for (const { fields, table, to } of references) {
        const known = new Set(
          tables.find((one) => one.name === table)?.rows.map((row) => to.map((field) => row[field]).join(' ')),
        );
        const dangling = rows.filter(
          (row) =>
            fields.every((field) => row[field] !== null) && !known.has(fields.map((field) => row[field]).join(' ')),
        );
        expect(dangling, `${name} ${fields.join()}`).toEqual([]);
      }
    }
  });

  it('have one for every question that is answered', () => {
    const found = files.filter(({ file }) => file.startsWith('questions/')).map(({ file }) => file);
    expect(found).toEqual(['questions/how-far.csv', 'questions/what-price.csv', 'questions/when-opened.csv']);
    const rows = rowsSchema.parse(parse(textOf('questions/when-opened.csv'), { columns: true }));
    expect(rows.map(({ article, answer, claim }) => [article, answer, claim])).toEqual([
      ['10', 'in-autumn', '10-opens-in-autumn'],
      ['20', 'done', '20-opened'],
    ]);
    const silent = rowsSchema.parse(parse(textOf('questions/how-far.csv'), { columns: true }));
    expect(silent.map(({ state, quote }) => [state, quote])).toContainEqual(['not-mentioned', '']);
  });
});
