import { describe, expect, it } from 'vitest';
import { countExact } from '../../src/search/marks.ts';

const terms = ['union towns', 'Bridge'].map((typed) => ({ typed, keys: [], readAs: null, found: true }));

describe('the terms that stand in a text as typed', () => {
  it.each([
    [['The union of the towns has a bridge.'], 2],
    [['The union has a bridge.'], 1],
    [['The towns have bridges.'], 0],
    [['The union', 'the towns'], 1],
    [[], 0],
  ])('are those of which it has every word: %j', (texts, count) => {
    expect(countExact(terms, texts)).toBe(count);
  });
});
