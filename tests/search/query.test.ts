import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/search/bundle.ts';
import { readQuery } from '../../src/search/query.ts';
import { conceptKey, createKeys, endMark } from '../../src/search/words/keys.ts';
import { stemsOf } from '../../src/search/words/stems.ts';

/** The claims have every concept. */
const glossary = [
  ['bridge'],
  ['harbour'],
  ['harvest'],
  ['hardware'],
  ['harness'],
  ['harrow'],
  ['union towns'],
  ['причал'],
  ['причальн'],
  ['prichal'],
];
const keys = createKeys(glossary, stemsOf);
const concepts = glossary.map((_, index) => conceptKey(index));
const [bridge, harbour, harvest, hardware, harness, , union, quay, mooring, latin] = glossary.map((_, index) =>
  conceptKey(index),
);

/** How a query is read where claims have some keys and all other records some more; what was loaded for it. */
async function read(query: string, own: readonly string[] = [], others: readonly string[] = []) {
  const claims = [...own, ...concepts];
  let isComplete = false;
  const bundle: Bundle = {
    search: (asked) => {
      const has = (key: string) => (asked?.endsWith(endMark) ? key === asked : key.startsWith(asked ?? ''));
      const found = (list: readonly string[], isClaim: boolean) =>
        list.some(has) ? [{ id: 'one', score: 1, isClaim }] : [];
      return Promise.resolve({
        results: [...found(claims, true), ...found(isComplete ? others : [], false)],
        filters: {},
      });
    },
    filters: () => Promise.resolve({}),
    complete: () => {
      isComplete = true;
      return Promise.resolve();
    },
  };
  const { terms, isCut } = await readQuery(query, { keys, bundle, words: () => Promise.resolve(['storms']) });
  return { isCut, terms, isComplete, read: terms.map((term) => [term.typed, ...term.keys]) };
}

describe('the last word of a query', () => {
  it('is completed from three letters on, to four concepts at most, as long as nothing stands behind it', async () => {
    const completed = [harbour, harvest, hardware, harness];
    for (const query of ['har', 'har ', 'bridge har'])
      expect((await read(query)).terms.at(-1)).toMatchObject({ keys: completed, reading: 'beginning', found: true });
    for (const query of ['ha', 'har.', 'har,', 'har “', 'har bridge'])
      expect([query, (await read(query)).terms[0]?.found]).toEqual([query, false]);
  });

  it('is completed to words of the texts too, and is no beginning where the texts have it', async () => {
    expect((await read('sto', [storm])).terms).toMatchObject([{ keys: ['sto'], reading: 'beginning' }]);
    expect((await read('storm', [storm, `stormi${endMark}`])).terms).toMatchObject([
      { keys: [storm], reading: 'word' },
    ]);
  });
});

const storm = `storm${endMark}`;

describe('a word of a query', () => {
  it('is its concept, and then nothing is loaded for it', async () => {
    expect(await read('bridges')).toMatchObject({ read: [['bridges', bridge]], isComplete: false });
  });

  it('is what the claims have, before it is a transliteration or a slip', async () => {
    expect(await read('brigde.', [`brigd${endMark}`])).toMatchObject({
      ...{ read: [['brigde', `brigd${endMark}`]], isComplete: false },
    });
    expect((await read('storms bridge', [storm])).read[0]).toEqual(['storms', storm]);
  });

  it('is a transliteration where the claims do not have it, and then nothing is loaded either', async () => {
    const { terms, isComplete } = await read('prychaly bridge', [], ['prichalq']);
    expect([terms[0], isComplete]).toMatchObject([
      { keys: [quay], reading: 'transliteration', readAs: 'причал…' },
      false,
    ]);
  });

  it('is what other records have before it is a slip, which is named', async () => {
    expect(await read('brigde.', [], [`brigd${endMark}`])).toMatchObject({
      isComplete: true,
      terms: [{ readAs: null }],
    });
    const { terms } = await read('brigde');
    expect(terms).toMatchObject([{ keys: [bridge], reading: 'slip', readAs: 'bridge', found: true }]);
    expect((await read('strorms', [storm])).terms).toMatchObject([{ keys: [storm], readAs: 'storms' }]);
  });

  it('that is none of these is not found, beside known ones too', async () => {
    expect((await read('gallery')).terms).toMatchObject([{ typed: 'gallery', readAs: null, found: false }]);
    for (const word of ['中国', 'საქართველო', 'الرئيس', 'Πρόεδρος', '918273', 'qz', 'har', 'кк'])
      expect((await read(`${word} bridge`)).terms.map(({ found }) => found)).toEqual([false, true]);
  });

  it('of a form in each script is the longer one, and of two as long that in its own', async () => {
    expect((await read('prichal')).read).toEqual([['prichal', latin]]);
    expect((await read('prichalny')).read).toEqual([['prichalny', mooring]]);
  });

  it('says nothing where it is a function word, unless no other stands there', async () => {
    expect((await read('the bridge of')).read).toEqual([['bridge', bridge]]);
    expect((await read('of the')).terms.map(({ typed }) => typed)).toEqual(['of', 'the']);
    expect((await read('bridge v harbour')).terms.map(({ typed }) => typed)).toEqual(['bridge', 'harbour']);
  });

  it('is part of a phrase, which is one term as it is typed', async () => {
    expect((await read('unions, towns bridge')).read).toEqual([
      ['unions, towns', union],
      ['bridge', bridge],
    ]);
    expect((await read('bridge union')).terms.map(({ typed }) => typed)).toEqual(['bridge', 'union']);
  });

  it('counts once, and of very many only the first are looked for', async () => {
    expect((await read('bridge Bridge bridges harbour')).read.map(([, key]) => key)).toEqual([bridge, harbour]);
    const many = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    const { terms, isCut } = await read(many);
    expect([terms.length, isCut]).toEqual([64, true]);
    expect((await read('bridge harbour')).isCut).toBe(false);
  });
});
