import { expect, it } from 'vitest';
import { createMarker } from '../../src/search/marks.ts';
import type { QueryTerm } from '../../src/search/query.ts';
import { reasonsOf } from '../../src/search/why.ts';
import { conceptKey, createKeys } from '../../src/search/words/keys.ts';

const concepts = ['bridge', 'mayor', 'harbour'];
const keys = createKeys(
  concepts.map((concept) => [concept]),
  null,
);
const terms = concepts.map((typed, place): QueryTerm => ({
  typed,
  keys: [conceptKey(place)],
  reading: 'word',
  readAs: null,
  found: true,
}));

it('tells of a result which words it does not have, and which it has where they are not seen', () => {
  const marker = createMarker(terms, keys, false);
  const told = (matched: readonly number[], ...shown: string[]) => reasonsOf({ matched }, terms, marker, shown);
  expect(told([0, 1, 2], 'The mayor’s bridge', 'A harbour')).toEqual({ without: [], elsewhere: [] });
  expect(told([0, 2], 'The bridges')).toEqual({ without: ['mayor'], elsewhere: ['harbour'] });
  expect(told([1])).toEqual({ without: ['bridge', 'harbour'], elsewhere: ['mayor'] });
});
