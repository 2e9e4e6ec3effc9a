import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/share/faces.ts';
import { breakLines, setBalanced, setText } from '../../src/share/set-text.ts';

const setting = { face: 'serif', size: 40, leading: 52 } as const;
const words = fc.array(fc.stringMatching(/^[a-zа-яґєії]{1,30}$/u), { minLength: 1, maxLength: 30 });

describe('a text set in a picture', () => {
  it('stays within its width and loses no letter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 1100 }), (text, width) => {
        const lines = breakLines(text.join(' '), setting, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.join(''));
        for (const line of lines) expect(widthOf(line, setting)).toBeLessThanOrEqual(width + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('ends with an ellipsis between words where it has no room', () => {
    const set = setText('one two three four five six seven eight', setting, 260, 2);
    expect(set.lines).toHaveLength(2);
    expect(set.lines.at(-1)).toMatch(/^[a-z ]+ …$/u);
    expect(widthOf(set.lines.at(-1) ?? '', setting)).toBeLessThanOrEqual(260);
  });

  it('leaves no word alone at the end where the lines can be even', () => {
    const text = 'Who says what of whom and when and why so?';
    const width = widthOf('Who says what of whom and when and why', setting) + 1;
    expect(setText(text, setting, width).lines.at(-1)).toBe('so?');
    const even = setBalanced(text, setting, width).lines;
    expect(even).toHaveLength(2);
    expect((even.at(-1) ?? '').length).toBeGreaterThan(12);
  });
});
