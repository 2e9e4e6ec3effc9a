import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarker, exactTerms } from '../../src/search/marks.ts';
import { createKeys, endMark } from '../../src/search/words/keys.ts';
import { stemsOf } from '../../src/search/words/stems.ts';

const termOf = (typed: string, own: readonly string[] = []) => ({
  ...{ typed, keys: own, readAs: null, found: true },
  reading: 'word' as const,
});
const terms = ['union towns', 'Bridge'].map((typed) => termOf(typed));

describe('the terms that stand in a text as typed', () => {
  it.each([
    [['The union of the towns has a bridge.'], [0, 1]],
    [['The union has a bridge.'], [1]],
    [['The towns have bridges.'], []],
    [['The union', 'the towns'], [0]],
    [[], []],
  ])('are those of which it has every word: %j', (texts, places) => {
    expect(exactTerms(terms, texts)).toEqual(places);
  });

  it('are marked word by word, each with its term', () => {
    const text = 'The bridge of union towns, BRIDGE and bridges';
    const marked = createMarker(terms, createKeys([], null), true)(text);
    expect(marked.map(({ start, end, term }) => [text.slice(start, end), term])).toEqual([
      ['bridge', 1],
      ['union', 0],
      ['towns', 0],
      ['BRIDGE', 1],
    ]);
  });
});

describe('the words that match a query', () => {
  const keys = createKeys([['bridge', 'мост$'], ['union towns'], ['towns']], stemsOf);
  const word = fc.constantFrom('bridges', 'мост', 'unions', 'towns', 'storm', 'storms', 'гавань', 'the', '2030', '—');

  it('are those that have any of its keys, whole or as they begin, the first term that they match', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()), { maxLength: 3 }),
        (text, picks) => {
          const words = keys.keyWords(text);
          const all = words.flatMap((one) => one.keys);
          const asked = picks.flatMap(([at, length, isWhole]) => {
            const key = all[at % Math.max(1, all.length)];
            if (key === undefined) return [];
            return [termOf('', [isWhole ? key : key.slice(0, 1 + (length % (key.length - 1)))])];
          });
          const expected = words.flatMap(({ start, end, keys: own }) => {
            const term = asked.findIndex(({ keys: [key = ''] }) =>
              own.some((one) => (key.endsWith(endMark) ? one === key : one.startsWith(key))),
            );
            return term === -1 ? [] : [{ start, end, term }];
          });
          expect(createMarker(asked, keys, false)(text)).toEqual(expected);
        },
      ),
    );
  });

  it('are each word of a phrase, and a word of one that is looked for alone', () => {
    const text = 'Unions towns, a bridge';
    const marked = (...own: string[]) =>
      createMarker([termOf('', own)], keys, false)(text).map(({ start, end }) => text.slice(start, end));
    const [phrase, towns] = keys.keyWords('union towns').at(1)?.keys ?? [];
    expect(marked(phrase ?? '')).toEqual(['Unions', 'towns']);
    expect(marked(towns ?? '')).toEqual(['towns']);
  });
});
