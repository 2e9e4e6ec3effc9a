import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../src/pipeline/messages/nearest-word.ts';
import { pointAt, shorten } from '../../../src/pipeline/messages/words-in-messages.ts';

describe('the word that a misspelt one was meant to be', () => {
  it.each([
    ['one letter in five', 'works', 'worms', true],
    ['two letters in five', 'works', 'womms', false],
    ['two letters in six', 'bridge', 'brudga', true],
    ['three letters in six', 'bridge', 'brudka', false],
    ['one letter in two', 'ab', 'ac', true],
    ['both letters of two', 'ab', 'cd', false],
    ['two that changed places in four', 'roda', 'road', true],
    ['capitals alone', 'Bridge', 'bridge', true],
  ])('differs in no more than a third of its letters: %s', (_how, word, other, isNear) => {
    expect(nearestWord(word, ['quite-another', other])).toBe(isNear ? other : null);
  });

  it('is the nearest, and the first of two that are as near', () => {
    expect(nearestWord('harbour', ['harbours', 'harbor', 'harbour-'])).toBe('harbours');
    expect(nearestWord('harbour', ['harbr', 'harbor'])).toBe('harbor');
    expect(nearestWord('harbour', [])).toBeNull();
  });

  it('is the word itself where the list has it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z-]{1,8}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        for (const word of list) expect(nearestWord(word, list)).toBe(word);
      }),
    );
  });
});

describe('a place in a text', () => {
  it('is its line and column, from one, with every kind of line end', () => {
    const text = 'ab\ncd\r\ne\rf';
    const found = [0, 2, 3, 5, 7, 8, 9].map((offset) => pointAt(text, offset));
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:3',
      '2:1',
      '2:3',
      '3:1',
      '3:2',
      '4:1',
    ]);
  });
});

describe('a quote in a message', () => {
  it('is of sixty characters at most, in one line', () => {
    expect(shorten('a\nb')).toBe('“a⏎b”');
    expect(shorten('a'.repeat(60))).toBe(`“${'a'.repeat(60)}”`);
    expect(shorten('a'.repeat(61))).toBe(`“${'a'.repeat(60)}…”`);
  });
});
