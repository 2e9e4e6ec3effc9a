import { describe, expect, it } from 'vitest';
import { checkQuotes } from '../../src/client/check-quotes.ts';

const text = 'A 😀 bridge — opened.';
const placed = [
  { id: 'a', quote: 'bridge', start: 4, end: 10 },
  { id: 'b', quote: 'opened', start: 13, end: 19 },
];
const page = new Map([
  ['a', 'bridge'],
  ['b', 'opened'],
]);
const statesOf = (...input: Parameters<typeof checkQuotes>) => checkQuotes(...input).map(({ state }) => state);

describe('the check of a page', () => {
  it('finds each quote at its place, counted in code points', () => {
    expect(statesOf(page, placed, Array.from(text))).toEqual(['exact', 'exact']);
  });

  it('finds one changed character in the text, the page, an offset or the data', () => {
    expect(statesOf(page, placed, Array.from(text.replace('opened', 'Opened')))).toEqual(['exact', 'differs']);
    expect(statesOf(new Map([...page, ['a', 'Bridge']]), placed, Array.from(text))).toEqual(['differs', 'exact']);
    const moved = placed.map((claim) => (claim.id === 'a' ? { ...claim, start: 5 } : claim));
    expect(statesOf(page, moved, Array.from(text))).toEqual(['differs', 'exact']);
    expect(statesOf(page, placed.slice(1), Array.from(text))).toEqual(['differs', 'exact']);
  });

  it('proves nothing where the text is not published', () => {
    expect(statesOf(page, placed, null)).toEqual(['unproven', 'unproven']);
  });
});
