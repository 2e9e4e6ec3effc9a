import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { findQuote, searchedText } from '../../src/client/quote/find-quote.ts';
import { placedWords } from '../../src/client/quote/placed-words.ts';

const texts = globSync('seeds/*.txt', { cwd: root })
  .sort()
  .map((path) => searchedText(path, readFileSync(join(root, path), 'utf8')));

/** A source of numbers below 1 that is the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = numbersFrom(7);
const below = (count: number): number => Math.floor(next() * count);
const all = texts.flatMap(({ words }) => words.map(({ word }) => word));

/** A stretch of a text as it stands, six to thirty words long. */
function stretch(): string {
  const text = texts[below(texts.length)];
  if (!text) throw new Error('expected texts');
  const length = 6 + below(25);
  const from = below(text.words.length - length);
  return text.text.slice(text.words[from]?.start, text.words[from + length - 1]?.end);
}

/** The same words with other marks and spaces, as a copy from elsewhere has them. */
function retyped(words: string): string {
  return words
    .replaceAll(/[«»“”„"]/gu, () => ['"', '“', '«', ''][below(4)] ?? '')
    .replaceAll(/\s+/gu, () => [' ', '\u00a0', '  ', '\n'][below(4)] ?? ' ')
    .replaceAll(/[—–]/gu, '-')
    .replaceAll(/['’ʼ]/gu, '’');
}

/** One to three words of a passage in the place of others. */
function altered(passage: string): string {
  const words = placedWords(passage);
  const chosen = new Set(Array.from({ length: 1 + below(3) }, () => 1 + below(words.length - 2)));
  return [...chosen]
    .toSorted((a, b) => b - a)
    .reduce((text, index) => {
      const word = words[index];
      const other = all.filter((one) => one !== word?.word)[below(all.length - 100)] ?? 'x';
      return word ? text.slice(0, word.start) + other + text.slice(word.end) : text;
    }, passage);
}

/** Words of the texts in no order that any of them has. */
function absent(): string {
  return Array.from({ length: 6 + below(25) }, () => all[below(all.length)]).join(' ');
}

const passages = [
  ...Array.from({ length: 50 }, () => ({ kind: 'exact', passage: retyped(stretch()) })),
  ...Array.from({ length: 50 }, () => ({ kind: 'altered', passage: retyped(altered(stretch())) })),
  ...Array.from({ length: 50 }, () => ({ kind: 'absent', passage: absent() })),
];

describe('the search for a quote', () => {
  it('tells exact, altered and absent passages apart', () => {
    const found = passages.map(({ kind, passage }) => ({ kind, passage, told: findQuote(passage, texts).kind }));
    const wrong = found.filter(({ kind, told }) => kind !== told);
    for (const kind of ['exact', 'altered', 'absent']) {
      const right = found.filter((one) => one.kind === kind && one.told === kind).length;
      const recall = right / found.filter((one) => one.kind === kind).length;
      const precision = right / found.filter((one) => one.told === kind).length;
      expect(Math.min(recall, precision), `${kind}: ${JSON.stringify(wrong)}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('shows the words that differ', () => {
    const text = searchedText('a', 'The old bridge over the river was opened again on Monday, the mayor said.');
    expect(findQuote('the new bridge — over the river was closed again', [text])).toEqual({
      ...{ kind: 'altered', text: 'a', start: 0, end: 46 },
      pieces: [
        { in: 'both', words: 'The' },
        { in: 'text', words: 'old' },
        { in: 'passage', words: 'new' },
        { in: 'both', words: 'bridge over the river was' },
        { in: 'text', words: 'opened' },
        { in: 'passage', words: 'closed' },
        { in: 'both', words: 'again' },
      ],
    });
    expect(findQuote('BRIDGE over\u00a0the “river”', [text])).toEqual({ kind: 'exact', text: 'a', start: 8, end: 29 });
    expect(findQuote('Monday', [text]).kind).toBe('exact');
    expect(findQuote('a ferry crosses the river', [text]).kind).toBe('absent');
    expect(findQuote('… — !', [text]).kind).toBe('absent');
  });

  it('takes whatever is pasted', () => {
    const text = searchedText('a', 'The bridge was opened.');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (passage) => {
        expect(['exact', 'altered', 'absent']).toContain(findQuote(passage, [text]).kind);
      }),
    );
  });
});
