import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegments, type MarkRange } from '../../src/comparison/segments.ts';

const named: [name: string, marks: MarkRange[], expected: [number, number, string, string][]][] = [
  ['leaves a text without marks whole', [], [[0, 10, '', '']]],
  [
    'cuts around one mark',
    [{ id: 'a', start: 2, end: 5 }],
    [
      [0, 2, '', ''],
      [2, 5, 'a', 'a'],
      [5, 10, '', ''],
    ],
  ],
  [
    'names both marks where they overlap',
    [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 4, end: 10 },
    ],
    [
      [0, 4, 'a', 'a'],
      [4, 6, 'a b', 'b'],
      [6, 10, 'b', ''],
    ],
  ],
  [
    'opens all marks that stand on one quote',
    [
      { id: 'b', start: 1, end: 3 },
      { id: 'a', start: 1, end: 3 },
    ],
    [
      [0, 1, '', ''],
      [1, 3, 'a b', 'a b'],
      [3, 10, '', ''],
    ],
  ],
  [
    'clips a mark that begins before the text, which then begins with it',
    [{ id: 'a', start: -4, end: 2 }],
    [
      [0, 2, 'a', 'a'],
      [2, 10, '', ''],
    ],
  ],
];

describe('toSegments', () => {
  it.each(named)('%s', (_name, marks, expected) => {
    const segments = toSegments(0, 10, marks);
    expect(segments.map(({ start, end, marks: ids, opens }) => [start, end, ids.join(' '), opens.join(' ')])).toEqual(
      expected,
    );
  });

  it('covers the range without gap or overlap, and opens every mark inside it once', () => {
    const range = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const marks = ranges.map(({ start, length }, index) => ({ id: `m${index}`, start, end: start + length }));
        const segments = toSegments(5, 50, marks);
        expect(segments[0]?.start).toBe(5);
        expect(segments.at(-1)?.end).toBe(50);
        segments.slice(1).forEach((segment, index) => expect(segment.start).toBe(segments[index]?.end));
        const inside = marks.filter(({ start, end }) => start < 50 && end > 5).map(({ id }) => id);
        expect(segments.flatMap(({ opens }) => opens).toSorted()).toEqual(inside.toSorted());
      }),
    );
  });
});
