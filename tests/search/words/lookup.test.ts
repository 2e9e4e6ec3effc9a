import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../src/search/words/glossary.ts';
import { skeletonOf } from '../../../src/search/words/skeleton.ts';

const concepts = [
  ['bridge', 'мост$'],
  ['harbour', 'гавань'],
  ['mayor', 'градоначальник'],
  ['platform', 'порт'],
  ['boathouse', 'пароходство'],
] as const;
const lookup = createLookup(concepts);

/** Letters that stand for themselves in a skeleton, whatever stands beside them. */
const letters = fc.constantFrom(...Array.from('abdfgklmnoprtuv'));

describe('a misspelt word', () => {
  const read = (word: string): string | null => lookup.repair(word)?.form ?? null;

  it.each([
    ['one letter for another', 'bradge'],
    ['a letter too many', 'bridgge'],
    ['a letter too few', 'bridg'],
    ['two letters that changed places', 'brigde'],
    ['an ending behind it', 'bradges'],
  ])('is read as the form that it is one slip from: %s', (_slip, word) => {
    expect(read(word)).toBe('bridge');
  });

  it('of seven letters or more may have two slips, of fewer one', () => {
    expect(['harduor', 'harbeor', 'hadbour'].map(read)).toEqual(['harbour', 'harbour', 'harbour']);
    expect(['bradke', 'hadbur', 'harduo'].map(read)).toEqual([null, null, null]);
    expect(read('градоначлник')).toBe('градоначальник');
    expect(['boathus', 'platfm'].map(read)).toEqual(['boathouse', null]);
  });

  it('of three slips or in its first letter, or of fewer than five letters, is read as nothing', () => {
    expect(['pladvorn', 'dridge', 'brid', 'qwzx', 'гровань'].map(read)).toEqual(Array(5).fill(null));
  });

  it('is read as the longer of two forms that are as near', () => {
    for (const forms of [
      ['harbor', 'harbour'],
      ['harbour', 'harbor'],
    ])
      expect(createLookup([forms]).repair('harbur')?.form).toBe('harbour');
  });

  it('is never read as a form that begins with another letter, nor as one of fewer than five', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (word) => {
        const form = read(word);
        if (form === null) return;
        expect(skeletonOf(form).charAt(0)).toBe(skeletonOf(word).charAt(0));
        expect(word.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('is found again whatever letter of it but the first is another', () => {
    for (const [concept, [form]] of concepts.entries()) {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: form.length - 1 }), letters, (at, letter) => {
          const word = form.slice(0, at) + letter + form.slice(at + 1);
          expect([word, lookup.repair(word)?.concept]).toEqual([word, concept]);
        }),
      );
    }
  });
});

describe('a word in the other script', () => {
  it('is found by forms of five letters or more that are no whole words', () => {
    expect(lookup.findAcross('gavan')).toEqual({ concept: 1, letters: 5 });
    expect(lookup.findAcross('gavanskaia')).toEqual({ concept: 1, letters: 5 });
    expect(lookup.findAcross('parokhodstvom')).toEqual({ concept: 4, letters: 11 });
    for (const word of ['port', 'portovyi', 'most', 'gava'])
      expect([word, lookup.findAcross(word)]).toEqual([word, null]);
  });

  it('is found by the longest of its forms', () => {
    const both = createLookup([['гавань'], ['гаваньск']]);
    expect(['gavani', 'gavanskie'].map((word) => both.findAcross(word)?.concept)).toEqual([0, 1]);
  });
});

describe('a beginning', () => {
  it('is completed to the concepts that a form of begins with it, in their order and so many at most', () => {
    const many = createLookup([['harbour', 'harb'], ['harvest'], ['hart'], ['bay']]);
    expect(many.complete('har', 4)).toEqual([0, 1, 2]);
    expect(many.complete('har', 2)).toEqual([0, 1]);
    expect(many.complete('harv', 4)).toEqual([1]);
    expect(many.complete('arb', 4)).toEqual([]);
  });
});

describe('what begins at a word', () => {
  const roads = createLookup([['road'], ['roadside'], ['road bridge'], ['road bridge toll$'], ['дорог'], ['pier$']]);
  const find = (text: string) => roads.find(text.split(' '), 0);

  it('is the longest form, and the longest phrase beside it', () => {
    expect(find('roads')).toEqual({ single: 0, letters: 4, phrase: null });
    expect(find('roadsides')).toEqual({ single: 1, letters: 8, phrase: null });
    expect(find('roads bridges').phrase).toEqual({ concept: 2, length: 2 });
    expect(find('road bridge toll').phrase).toEqual({ concept: 3, length: 3 });
    expect(find('road bridge tolls').phrase).toEqual({ concept: 2, length: 2 });
    expect(find('road toll').phrase).toBeNull();
  });

  it('is nothing in the other script, and a whole word alone where the form is one', () => {
    expect(find('doroga').single).toBeNull();
    expect([find('pier').single, find('piers').single]).toEqual([5, null]);
  });

  it('is found in Kazakh letters and under marks', () => {
    expect(find('дорөг').single).toBe(4);
    expect(find('röad').single).toBe(0);
  });
});
