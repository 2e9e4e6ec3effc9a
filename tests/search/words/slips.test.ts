import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, meantBeginning, meantWord, slipsAllowed } from '../../../src/search/words/slips.ts';

const known = ['bridge', 'harbour', 'mayor', 'platforms', 'гавань', 'градоначальник', 'bay', 'quay'];
const letters = fc.constantFrom(...Array.from('abdfgklmnoprtuvxz'));

describe('a misspelt word', () => {
  it.each([
    ['a letter changed', 'bradge', 'bridge'],
    ['a letter added', 'bridgge', 'bridge'],
    ['a letter lost', 'bridg', 'bridge'],
    ['the first letter lost', 'ridge', 'bridge'],
    ['two letters swapped', 'brigde', 'bridge'],
    ['two letters swapped that stand apart', 'dribge', 'bridge'],
    ['two letters changed of eight or more', 'pletfarms', 'platforms'],
    ['a letter lost and two swapped', 'платфомр', null],
    ['a letter lost of a word in the other script', 'градоначалник', 'градоначальник'],
  ])('is read as the word that it is a slip from: %s', (_slip, word, meant) => {
    expect(meantWord(word, known)).toBe(meant);
  });

  it('of seven letters or fewer may have one slip, of eight or more two, of four or fewer none', () => {
    expect(['bay', 'quai', 'bridg', 'harbour', 'harbours'].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2]);
    expect(['hadbuur', 'braidgee', 'baj', 'quas', 'bry'].map((word) => meantWord(word, known))).toEqual([
      ...[null, 'bridge', null, null, null],
    ]);
  });

  it('is a slip of a word of its own script alone, and never of digits', () => {
    expect(['havan', 'гaвaнь', '20301', '中国中国中国'].map((word) => meantWord(word, [...known, '20300']))).toEqual(
      Array(4).fill(null),
    );
  });

  it('is never further from what it is read as than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (word) => {
        const meant = meantWord(word, known);
        const allowed = slipsAllowed(word);
        const nearest = Math.min(...known.map((one) => countSlips(word, one, 3)));
        if (meant === null) expect(allowed === 0 || nearest > allowed).toBe(true);
        else expect([word, countSlips(word, meant, 3)]).toEqual([word, nearest]);
      }),
    );
  });

  it('of a beginning that ends as words do is read as that beginning', () => {
    const forms = [
      { form: 'безопас', isWhole: false },
      { form: 'причал', isWhole: false },
      { form: 'мост', isWhole: true },
    ];
    const read = (word: string) => meantBeginning(word, forms)?.form ?? null;
    expect(['бизопасность', 'пречалы', 'пречалзум', 'мосд', 'моста'].map(read)).toEqual([
      ...['безопас', 'причал', null, null, null],
    ]);
  });
});

describe('the slips between two words', () => {
  it('are none from a word to itself, as many in both directions, and one for each letter changed', () => {
    const word = fc.string({ unit: letters, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countSlips(one, one, 3)).toBe(0);
        expect(countSlips(one, other, 3)).toBe(countSlips(other, one, 3));
        expect(countSlips(one, `${one}a`, 3)).toBe(1);
        expect(countSlips(one, other, 3)).toBeGreaterThanOrEqual(Math.min(4, Math.abs(one.length - other.length)));
      }),
    );
  });
});
