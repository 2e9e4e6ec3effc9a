import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../src/search/bundle.ts';
import { filterNames } from '../../src/search/filters.ts';
import { assertKnownVersion } from '../../src/search/pagefind.ts';
import { recordPage } from '../../src/search/record-page.ts';
import type { KeyedRecord } from '../../src/search/records.ts';
import { type FoundRecord, readRecords, recordFile, writeRecords } from '../../src/search/shown.ts';
import { readDatesFile, writeDatesFile } from '../../src/search/words/dates-file.ts';
import { readGlossaryFile, writeGlossaryFile } from '../../src/search/words/glossary-file.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const texts = fc.record({ en: text, ru: text, uk: text });
const slug = fc.stringMatching(/^[a-z0-9-]{1,8}$/u);
const fragment = fc.stringMatching(/^und_[0-9a-f]{7}$/u);

const record: fc.Arbitrary<FoundRecord> = fc.record({
  kind: fc.constantFrom(...recordKinds),
  id: slug,
  shown: fc.record({ t: texts, a: texts, q: text }, { requiredKeys: ['t'] }),
  tags: fc.dictionary(fc.constantFrom(...filterNames), fc.array(slug, { minLength: 1, maxLength: 3 })),
});

describe('the files of the search', () => {
  it('hold every record as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fragment, record)), (entries) => {
        const records = new Map(entries);
        const read = readRecords(JSON.parse(writeRecords(records)));
        expect([...read]).toEqual([...records]);
      }),
    );
  });

  it('hold a record under a name that its own begins with, so that each holds as many', () => {
    expect(['und_0000abc', 'und_0003abc', 'und_0004abc', 'und_ffffabc', 'en_x_ffffabc'].map(recordFile)).toEqual([
      ...['records/0.json', 'records/0.json', 'records/1.json', 'records/3fff.json', 'records/3fff.json'],
    ]);
  });

  it('are refused where this program did not write them', () => {
    const shown = { t: { en: 'a' } };
    expect(readRecords([['f', 'claim:a-1', shown, []]])).toEqual(
      new Map([['f', { kind: 'claim', id: 'a-1', shown: { t: { en: 'a' } }, tags: {} }]]),
    );
    for (const other of [
      null,
      {},
      [null],
      [['f', 'other:a', shown, []]],
      [['f', 'claim:a b', shown, []]],
      [['f', 'claim:a', {}, []]],
    ])
      expect(() => readRecords(other)).toThrow(/^expected/u);
  });

  it('are those of the version of Pagefind that is known, whatever its next one writes', () => {
    expect(() => assertKnownVersion({ version: '1.6.0' })).not.toThrow();
    for (const other of [{ version: '1.7.0' }, {}, null])
      expect(() => assertKnownVersion(other)).toThrow(/knownVersion/u);
  });

  it('hold the order of dates, in which what has no date is the oldest and equal dates have one place', () => {
    const date = fc.constantFrom('', '2030', '2030-09', '2030-09-01', '2031', '2031-01-01T10:15');
    fc.assert(
      fc.property(fc.array(fc.tuple(fragment, date)), (entries) => {
        const dates = new Map(entries);
        const ranks = readDatesFile(JSON.parse(writeDatesFile(dates)));
        const places = [...new Set(dates.values())].toSorted();
        expect(ranks.size).toBe(dates.size);
        for (const [name, on] of dates) expect([on, ranks.get(name)]).toEqual([on, places.indexOf(on)]);
      }),
    );
    expect(readDatesFile(undefined).size).toBe(0);
  });

  it('hold the glossary in its letters', () => {
    const letters = fc.constantFrom(...Array.from('abcxyzабвгдежзийклмнопрстуфхцчшщыьэюяєіїґғқңүұәөһ$ 0'));
    const form = fc.string({ unit: letters, minLength: 1, maxLength: 10 });
    const name = fc.option(slug);
    const file = fc.record({
      stamp: slug,
      metas: fc.record({ claims: name, others: name }),
      gathered: fc.boolean(),
      warm: name,
      glossary: fc.array(fc.array(form, { minLength: 1, maxLength: 4 })),
    });
    fc.assert(
      fc.property(file, (whole) => {
        expect(readGlossaryFile(JSON.parse(writeGlossaryFile(whole)))).toEqual(whole);
      }),
    );
    expect(() => readGlossaryFile({})).toThrow(/glossary/u);
  });
});

describe('the page of a record', () => {
  const made: KeyedRecord = {
    ...{ kind: 'question', id: 'when', shown: { t: { en: '"a" & <b>', ru: '', uk: '' } } },
    ...{ strongKeys: ['aq'], weakKeys: [], contextKeys: [], date: null },
    tags: { topic: ['works', null], question: ['when'] },
  };
  const wordsOf = (page: string): string[] =>
    [...page.matchAll(/<p[^>]*>([^<]*)<\/p>/gu)].flatMap(([, words = '']) => words.split(' ').filter(Boolean));

  it('has all its keys as its words, filled up to the next multiple of 64 where it is to be even', () => {
    for (let count = 0; count <= 130; count++) {
      const list = Array.from({ length: count }, (_, index) => `k${index}q`);
      const parts = { strongKeys: list.slice(0, 3), weakKeys: list.slice(3, 50), contextKeys: list.slice(50) };
      expect(wordsOf(recordPage({ ...made, ...parts }, false))).toEqual(list);
      const even = wordsOf(recordPage({ ...made, ...parts }, true));
      expect(even.slice(0, count)).toEqual(list);
      expect([count, even.length]).toEqual([count, Math.ceil(count / 64) * 64]);
      expect(new Set(even.slice(count)).size).toBeLessThanOrEqual(1);
    }
  });

  it('has each value of its tags and its kind to filter by, but for a claim, whose index holds nothing else', () => {
    const filters = (page: string) => [...page.matchAll(/data-pagefind-filter="([^"]*)"/gu)].map(([, value]) => value);
    expect(filters(recordPage(made, false))).toEqual(['kind:question', 'topic:works', 'question:when']);
    expect(filters(recordPage({ ...made, kind: 'claim' }, false))).toEqual(['topic:works', 'question:when']);
  });
});
