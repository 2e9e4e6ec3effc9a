import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/search/bundle.ts';
import { type Group, type Hit, searchClaims, type SearchIndex } from '../../src/search/engine.ts';
import { conceptKey, createKeys } from '../../src/search/words/keys.ts';

const concepts = ['bridge', 'mayor', 'harbour', 'harvest'] as const;
const keys = createKeys(
  concepts.map((concept) => [concept]),
  null,
);
const key = (concept: (typeof concepts)[number]): string => conceptKey(concepts.indexOf(concept));

/** An index in which keys, as they are asked for, find claims with these scores. */
function indexOf(found: Readonly<Record<string, Readonly<Record<string, number>>>>): SearchIndex {
  const bundle: Bundle = {
    search: (asked) => {
      const scores = Object.entries(found[asked ?? ''] ?? {});
      return Promise.resolve({ results: scores.map(([id, score]) => ({ id, score, isClaim: true })), filters: {} });
    },
    filters: () => Promise.resolve({}),
    complete: () => Promise.resolve(),
  };
  return {
    ...{ bundle, keys, gathered: true },
    prepare: () => Promise.resolve(),
    settle: () => Promise.resolve(),
    words: () => Promise.resolve([]),
    isSettled: () => true,
    load: () => Promise.reject(new Error('expected nothing to be loaded')),
    dates: () => Promise.resolve(new Map()),
  };
}

async function rank(query: string, index: SearchIndex): Promise<Group> {
  return (await searchClaims({ query, filters: {}, sort: 'relevance', exact: false }, index)).claims;
}

const told = (hits: readonly Hit[]): unknown[] =>
  hits.map(({ fragment, matched, score }) => [fragment, matched.length, score]);

describe('what matches some words', () => {
  const index = indexOf({
    [key('bridge')]: { once: 9, twice: 1, all: 7 },
    [key('mayor')]: { twice: 1, other: 9, all: 7 },
    [key('harbour')]: { all: 7 },
  });

  it('stands in order of how many words it matches, then of their scores together, then of its name', async () => {
    const { every, some } = await rank('bridge mayor harbour', index);
    expect(told(every)).toEqual([['all', 3, 21]]);
    expect(told(some)).toEqual([
      ['twice', 2, 2],
      ['once', 1, 9],
      ['other', 1, 9],
    ]);
  });

  it('is nothing where one word is asked for, nor what matches every word', async () => {
    expect((await rank('bridge', index)).some).toEqual([]);
    const { every, some } = await rank('bridge mayor harbour', index);
    const all = new Set(every.map(({ fragment }) => fragment));
    expect(some.filter(({ fragment }) => all.has(fragment))).toEqual([]);
  });

  it('is all there is where the index does not know a word', async () => {
    const { every, some } = await rank('bridge qwzx', index);
    expect(every).toEqual([]);
    expect(some.map(({ fragment, matched }) => [fragment, matched])).toEqual([
      ['once', [0]],
      ['all', [0]],
      ['twice', [0]],
    ]);
  });
});

describe('what a word finds that may stand for several things', () => {
  it('is found once, with the best of its scores', async () => {
    const index = indexOf({
      [key('harbour')]: { both: 1, former: 4, back: 6 },
      [key('harvest')]: { both: 5, latter: 3, back: 2 },
    });
    expect(told((await rank('har', index)).every)).toEqual([
      ['back', 1, 6],
      ['both', 1, 5],
      ['former', 1, 4],
      ['latter', 1, 3],
    ]);
  });
});
