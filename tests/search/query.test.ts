import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/search/bundle.ts';
import { readQuery } from '../../src/search/query.ts';
import { conceptKey, createKeys, endMark } from '../../src/search/words/keys.ts';
import { stemsOf } from '../../src/search/words/stems.ts';

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
const [bridge, harbour, harvest, hardware, harness, , union, quay, mooring, latin] = glossary.map((_, index) =>
  conceptKey(index),
);

/** How a query is read where claims have some keys and all other records some more; what was loaded for it. */
async function read(query: string, claims: readonly string[] = [], others: readonly string[] = []) {
  let isComplete = false;
  const bundle: Bundle = {
    search: (asked) => {
      const found = (list: readonly string[], isClaim: boolean) =>
        list.includes(asked ?? '') ? [{ id: 'one', score: 1, isClaim }] : [];
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
  const terms = await readQuery(query, keys, bundle);
  return { terms, isComplete, read: terms.map((term) => [term.typed, ...term.keys]) };
}

describe('the last word of a query', () => {
  it('is completed from three letters on, to four concepts at most, as long as nothing stands behind it', async () => {
    const completed = [harbour, harvest, hardware, harness];
    for (const query of ['har', 'har ', 'bridge har'])
      expect((await read(query)).terms.at(-1)?.keys.slice(1)).toEqual(completed);
    for (const query of ['ha', 'har.', 'har,', 'har “', 'har bridge']) {
      const [term] = (await read(query)).terms;
      expect([query, term?.keys.includes(harbour ?? '')]).toEqual([query, false]);
    }
  });
});

describe('a word of a query', () => {
  const stem = 'storm';

  it('is its concept, and then nothing is loaded for it', async () => {
    expect(await read('bridges')).toMatchObject({ read: [['bridges', bridge]], isComplete: false });
  });

  it('is what the claims have, before it is a transliteration or a slip', async () => {
    expect(await read('brigde', ['brigd'])).toMatchObject({ read: [['brigde', 'brigd']], isComplete: false });
    expect(await read('storms', [stem])).toMatchObject({ read: [['storms', stem]], isComplete: false });
    expect((await read('prychal bridge', ['prichal'])).read[0]).toEqual(['prychal', 'prichal']);
  });

  it('is a transliteration where the claims do not have it, and then nothing is loaded either', async () => {
    const { terms, isComplete } = await read('prychal bridge', [], ['prichal']);
    expect([terms[0]?.keys, isComplete]).toEqual([['prichal', quay], false]);
  });

  it('is what other records have before it is a slip', async () => {
    expect(await read('brigde', [], ['brigd'])).toMatchObject({ read: [['brigde', 'brigd']], isComplete: true });
    const { terms } = await read('brigde');
    expect(terms).toMatchObject([{ keys: [bridge], readAs: 'bridge', found: true }]);
  });

  it('that is none of these is not found', async () => {
    expect((await read('storms')).terms).toEqual([{ typed: 'storms', keys: [stem], readAs: null, found: false }]);
    expect((await read('q')).terms).toMatchObject([{ keys: [`k${endMark}`], found: false }]);
  });

  it('of a form in each script is the longer one, and of two as long that in its own', async () => {
    expect((await read('prichal')).read).toEqual([['prichal', latin]]);
    expect((await read('prichalny')).read).toEqual([['prichalny', mooring]]);
  });

  it('says nothing where it is a function word, unless no other stands there', async () => {
    expect((await read('the bridge of')).read).toEqual([['bridge', bridge]]);
    expect((await read('of the')).terms.map(({ typed }) => typed)).toEqual(['of', 'the']);
  });

  it('is part of a phrase, which is one term as it is typed', async () => {
    expect((await read('unions, towns bridge')).read).toEqual([
      ['unions, towns', union],
      ['bridge', bridge],
    ]);
    expect((await read('bridge union')).terms.map(({ typed }) => typed)).toEqual(['bridge', 'union']);
  });
});
