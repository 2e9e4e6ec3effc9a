import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexRecords } from '../../src/build/index-site.ts';
import { openIndex } from '../../scripts/site/open-index.ts';
import type { SearchIndex } from '../../src/search/engine.ts';
import { readState, writeState } from '../../src/search/address.ts';
import type { SearchState } from '../../src/search/filters.ts';
import { createMarker } from '../../src/search/marks.ts';
import type { Searchable } from '../../src/search/records.ts';
import { runSearch } from '../../src/search/run.ts';

const glossary = [
  ['bridge', 'мост$', 'моста$', 'мосту$', 'міст$'],
  ['harbo', 'гаван'],
  ['mayor', 'мэр$', 'мер$'],
];
const record = (id: string, en: string, ru: string, more: Partial<Searchable> = {}): Searchable => ({
  kind: 'claim',
  id,
  strong: [en, ru],
  weak: [],
  context: [],
  shown: { t: { en, ru, uk: ru }, q: ru },
  tags: { article: ['1'], year: ['2030'] },
  date: '2030-01',
  ...more,
});
const attribution = { en: 'The Gazette says:', ru: '«Газета» пишет:', uk: '«Газета» пише:' };
const records = [
  record('1-bridge', 'The mayor opened the bridge.', 'Мэр открыл мост'),
  record('1-harbour', 'The harbour is shut by <ice> & "snow".', 'Гавань закрыта льдом', {
    shown: {
      t: { en: 'The harbour is shut by <ice> & "snow".', ru: 'Гавань закрыта льдом', uk: 'Гавань закрыта льдом' },
      a: attribution,
      q: 'Гавань закрыта льдом',
    },
    tags: { article: ['2'], year: ['2031'] },
    date: '2031-05',
  }),
  record('1-mayor', 'The mayor is silent.', 'Мэр молчит', {
    tags: { article: ['2'], year: ['2031'] },
    date: '2031-02',
  }),
  record('crossing', 'What became of the bridge?', 'Что с мостом?', {
    kind: 'question',
    tags: { question: ['crossing'] },
    date: null,
  }),
  record('ferry-owner', 'Ferry owner', 'Владелец парома', {
    kind: 'source',
    tags: { source: ['ferry-owner'] },
    date: null,
  }),
  record('ferry', 'Ferry', 'Паром', { kind: 'word', tags: {}, date: null }),
];
const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
let index: SearchIndex;
beforeAll(async () => {
  await indexRecords(join(folder, 'pagefind'), records, glossary);
  index = await openIndex(join(folder, 'pagefind'));
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const find = async (query: string, more: Partial<SearchState> = {}) => {
  const loaded = await runSearch({ query, filters: {}, sort: 'relevance', exact: false, ...more }, index, 100);
  return {
    ...loaded,
    ids: loaded.claims.results.map(({ record: found, match }) => `${found.id} ${match}`),
    rest: loaded.others.results.map(({ record: found }) => `${found.kind}:${found.id}`),
  };
};

describe('a search', () => {
  it.each(['bridge', 'Bridges', 'мост', 'моста', 'міст', 'brigde'])('finds the same for %s', async (query) => {
    const { ids, rest } = await find(query);
    expect(ids).toEqual(['1-bridge all']);
    expect(rest).toEqual(['question:crossing']);
  });

  it('sets apart what matches some words', async () => {
    expect((await find('mayor bridge')).ids).toEqual(['1-bridge all', '1-mayor some']);
    expect((await find('mayor qwzx')).ids.every((line) => line.endsWith('some'))).toBe(true);
  });

  it('shows beside the claims what matches some words only where nothing matches every word', async () => {
    expect((await find('ferry owner')).rest).toEqual(['source:ferry-owner']);
    expect((await find('ferry qwzx')).rest.toSorted()).toEqual(['source:ferry-owner', 'word:ferry']);
  });

  it('completes a word, and takes one outside the glossary in its forms', async () => {
    expect((await find('har')).ids).toEqual(['1-harbour all']);
    expect((await find('закрыто')).ids).toEqual(['1-harbour all']);
    expect((await find('opening')).ids).toEqual(['1-bridge all']);
  });

  it.each(['qwzx', 'абырвалг', 'zzz', '§§', '  '])('is honest about %s', async (query) => {
    const { claims, others } = await find(query);
    expect(claims.total + others.total).toBe(0);
  });

  it('browses by filters alone: one name twice is either, two names are both', async () => {
    expect((await find('', { filters: { article: ['2'] }, sort: 'newest' })).ids).toEqual([
      '1-harbour all',
      '1-mayor all',
    ]);
    expect((await find('', { filters: { article: ['1', '2'] } })).claims.total).toBe(3);
    expect((await find('', { filters: { article: ['1'], year: ['2031'] } })).claims.total).toBe(0);
    expect((await find('', { filters: { kind: ['question'] } })).rest).toEqual(['question:crossing']);
    expect((await find('mayor', { filters: { article: ['2'] } })).ids).toEqual(['1-mayor all']);
  });

  it('takes words only as typed when asked to', async () => {
    expect((await find('mayor', { exact: true })).ids.length).toBe(2);
    expect((await find('mayors', { exact: true })).ids).toEqual([]);
  });

  it('shows what it indexed, character for character', async () => {
    const [result] = (await find('гавань')).claims.results;
    expect(result?.record.shown.t.en).toBe('The harbour is shut by <ice> & "snow".');
    expect(result?.record.shown.a).toEqual(attribution);
    expect(result?.record.shown.q).toBe('Гавань закрыта льдом');
  });

  it('marks what matched in whatever language', async () => {
    const { outcome } = await find('bridge');
    const marker = createMarker(outcome.terms, index.keys, false);
    const text = 'Мэр открыл мост, a bridge.';
    expect(marker(text).map(({ start, end }) => text.slice(start, end))).toEqual(['мост', 'bridge']);
  });

  it.each(['claim', 'question'])('finds what there is where every record is a %s', async (kind) => {
    const only = join(folder, kind);
    await indexRecords(
      only,
      records.filter((one) => one.kind === kind),
      glossary,
    );
    const state = { query: 'bridge', filters: {}, sort: 'oldest', exact: false } as const;
    const { claims, others } = await runSearch(state, await openIndex(only), 100);
    expect([claims.total, others.total]).toEqual(kind === 'claim' ? [1, 0] : [0, 1]);
  });

  it('finds nothing where there is no record', async () => {
    const none = join(folder, 'none');
    expect(await indexRecords(none, [], glossary)).toBe(0);
    const opened = await openIndex(none);
    for (const query of ['bridge', '']) {
      const { claims, others } = await runSearch({ query, filters: {}, sort: 'relevance', exact: false }, opened, 100);
      expect([claims.total, others.total]).toEqual([0, 0]);
    }
  });

  it('refuses two records of one address', async () => {
    await expect(indexRecords(join(folder, 'twice'), [...records, ...records], glossary)).rejects.toThrow(
      /two records/u,
    );
  });
});

it('keeps its state in the address', () => {
  const state = readState(
    new URLSearchParams('q=a%20b&article=2&article=1&voice=reported&sort=newest&exact=1&other=x'),
  );
  expect(state).toEqual({
    query: 'a b',
    filters: { article: ['1', '2'], voice: ['reported'] },
    sort: 'newest',
    exact: true,
  });
  expect(readState(writeState(state))).toEqual(state);
  expect(writeState(readState(new URLSearchParams())).toString()).toBe('');
  const careless = readState(new URLSearchParams('q=&article=&article=1&article=1&topic=&sort=best&exact=0'));
  expect(careless).toEqual({ query: '', filters: { article: ['1'] }, sort: 'relevance', exact: false });
});
