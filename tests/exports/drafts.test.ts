import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { storyOf } from '../../src/comparison/story.ts';
import { dataFile } from '../../src/exports/data-files.ts';
import { dataSchemas, draftColumns, jsonSchemaOf } from '../../src/exports/data-schemas.ts';
import { exportedFiles } from '../../src/exports/export-files.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { readStoryParts } from '../comparison/story-parts.ts';
import type { Change } from '../pipeline/fixture-story.ts';

/** A text that nobody has coded, with a character beyond the basic plane before all that is drafted. */
const words = [
  'The price of works',
  'Officials said 😀 on Monday that the price of the works will be two million.',
  'The works are finished, the Herald en reported. “When the works are done, the price is paid,” Mayor en said.',
  'Who knows? Reports of a second bridge have been made again and again, and perhaps the works will go on.',
].join('\n\n');
const uncoded: Change = { add: { 'seeds/30_price.txt': words } };
const parts = readStoryParts(uncoded);

describe('drafts', () => {
  it('stand in drafts.json with the fields of claims, empty where rules tell nothing, never in claims.json', () => {
    const text = dataFile('drafts', parts);
    const { drafts } = dataSchemas.drafts.parse(withoutVersion(text));
    expect(
      new Ajv2020({ strict: true, validateFormats: false }).compile(jsonSchemaOf('drafts', parts.site.languages))(
        JSON.parse(text),
      ),
    ).toBe(true);
    expect(drafts.length).toBeGreaterThan(2);
    expect(drafts.find(({ quote }) => quote.startsWith('Officials'))).toMatchObject({
      article: '30',
      statement: {},
      translation: {},
      answers: [],
      portrays: null,
      coder: 'rules',
      certainty: 'predicted',
      voice: { kind: 'reported', speaker: null, speakerText: 'Officials' },
    });
    const points = Array.from(words);
    for (const { quote, start, end, evidence } of drafts) {
      expect(points.slice(start, end).join('')).toBe(quote);
      for (const found of Object.values(evidence).flat())
        expect(points.slice(found.start, found.end).join('')).toBe(found.text);
    }
    expect(dataFile('claims', parts)).not.toContain('"rules"');
    expect(dataFile('claims', parts)).toBe(dataFile('claims', readStoryParts()));
  });

  it('are listed in the cells of the matrix beside a state that they do not change', () => {
    const { rows } = dataSchemas.matrix.parse(withoutVersion(dataFile('matrix', parts)));
    const cells = rows.flatMap((row) => row.cells).filter(({ article }) => article === '30');
    expect(cells.map(({ state }) => state)).toEqual(cells.map(() => 'not-coded'));
    expect(cells.some(({ drafts = [] }) => drafts.length > 0)).toBe(true);
  });

  it('quote no more than a part of a text that is shown in excerpts', () => {
    const { drafts, articles } = storyOf(parts);
    const shown = new Set(drafts.filter(({ quote }) => quote !== '…').map(({ quote }) => quote));
    expect([...shown].join('').length).toBeLessThanOrEqual(words.length / 3 + 1);
    expect(drafts.length).toBe(parts.drafts.length);
    expect(articles.find(({ id }) => id === '30')?.text.replaceAll(/\s/gu, '').length).toBeLessThan(
      words.length / 3 + 1,
    );
  });

  it('have a table of their own', async () => {
    const files = await exportedFiles(storyOf(parts), siteAddresses(undefined, '/'));
    const table = files.find(({ file }) => file === 'drafts.csv');
    const rows: unknown = parse(new TextDecoder().decode(table?.bytes), { columns: true });
    expect(rows).toHaveLength(parts.drafts.length);
    expect(rows).toMatchObject([
      { article: '30', coder: 'rules', statement_en: '' },
      ...parts.drafts.slice(1).map(() => ({})),
    ]);
    expect(table?.table?.columns.map(({ name }) => name)).toEqual(draftColumns(parts.site.languages));
  });

  it('are nowhere in a story that does without them', async () => {
    const off = readStoryParts({
      ...uncoded,
      replace: [{ file: 'src/story/site.yaml', find: 'publisher: null', with: 'drafts: false\npublisher: null' }],
    });
    const files = await exportedFiles(storyOf(off), siteAddresses(undefined, '/'));
    expect([off.drafts, off.measure]).toEqual([[], null]);
    const data = files.filter(({ file }) => !file.endsWith('.schema.json'));
    const text = data.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(files.some(({ file }) => file.includes('draft'))).toBe(false);
    expect(text).not.toContain('"drafts":');
  });
});

function withoutVersion(text: string): unknown {
  const { version: _version, ...lists } = z.looseObject({ version: z.literal(2) }).parse(JSON.parse(text));
  return lists;
}
