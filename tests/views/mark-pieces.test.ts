import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPieces, type TextMark, translatedMarks } from '../../src/views/mark-pieces.ts';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('a text cut at its marks', () => {
  it('tells the words of a claim from those before and after it', () => {
    const marks: TextMark[] = [{ id: 'x-one', start: 4, end: 7, certainty: 'hedged' }];
    expect(markPieces('The cat sat', whole('The cat sat'), marks)).toEqual([
      { text: 'The ', start: 0, claims: [], begins: [], certainty: null, uncoded: null },
      { text: 'cat', start: 4, claims: ['x-one'], begins: ['x-one'], certainty: 'hedged', uncoded: null },
      { text: ' sat', start: 7, claims: [], begins: [], certainty: null, uncoded: null },
    ]);
  });

  it('cuts claims that overlap at every border, and lets each begin once', () => {
    const marks: TextMark[] = [
      { id: 'x-a', start: 0, end: 4, certainty: 'asserted' },
      { id: 'x-b', start: 0, end: 2, certainty: 'denied' },
      { id: 'x-c', start: 3, end: 6, certainty: 'predicted' },
    ];
    const pieces = markPieces('abcdef', whole('abcdef'), marks);
    expect(
      pieces.map(({ text, claims, begins, certainty }) => [text, claims.join(' '), begins.join(' '), certainty]),
    ).toEqual([
      ['ab', 'x-a x-b', 'x-a x-b', 'asserted'],
      ['c', 'x-a', '', 'asserted'],
      ['d', 'x-a x-c', 'x-c', 'asserted'],
      ['ef', 'x-c', '', 'predicted'],
    ]);
  });

  it('counts offsets from the beginning of the text, not of the range', () => {
    const marks: TextMark[] = [{ id: 'x-a', start: 10, end: 12, certainty: 'asserted' }];
    const pieces = markPieces('0123456789ab', { start: 8, end: 12 }, marks);
    expect(pieces.map(({ text, start, claims }) => [text, start, claims.length])).toEqual([
      ['89', 8, 0],
      ['ab', 10, 1],
    ]);
  });

  it('names words that are no claim only where no claim has them too', () => {
    const marks: TextMark[] = [
      { id: 'why-0', start: 0, end: 4, certainty: null },
      { id: 'x-a', start: 2, end: 6, certainty: 'asserted' },
    ];
    const pieces = markPieces('abcdef', whole('abcdef'), marks);
    expect(pieces.map(({ text, claims, begins, uncoded }) => [text, claims, begins, uncoded])).toEqual([
      ['ab', [], [], 'why-0'],
      ['cd', ['x-a'], ['x-a'], null],
      ['ef', ['x-a'], [], null],
    ]);
  });

  it('keeps every character of any text, whatever is marked in it', () => {
    const places = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), places, (text, pairs) => {
        const marks = pairs.map(([a, b, isClaim], index): TextMark => ({
          id: `m${index}`,
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
          certainty: isClaim ? 'asserted' : null,
        }));
        const pieces = markPieces(
          text,
          whole(text),
          marks.filter(({ start, end }) => start < end),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const begun = pieces.flatMap(({ begins }) => begins);
        expect(new Set(begun).size).toBe(begun.length);
      }),
    );
  });
});

describe('the marks in a translation', () => {
  const claim = (words: string | undefined) => [{ id: 'x-a', certainty: 'asserted' as const, words }];

  it('stand where the words of the claim stand in it', () => {
    expect(translatedMarks('It opens soon.', claim('opens'))).toEqual([
      { id: 'x-a', certainty: 'asserted', start: 3, end: 8 },
    ]);
  });

  it.each([
    ['otherwise worded', 'opened'],
    ['there twice', 'o'],
    ['not translated', undefined],
    ['empty', ''],
  ])('are none where the words are %s', (_, words) => {
    expect(translatedMarks('It opens soon.', claim(words))).toEqual([]);
  });
});
