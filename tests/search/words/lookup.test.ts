import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../src/search/words/glossary.ts';

const concepts = [
  ['bridge', 'мост$'],
  ['harbour', 'гавань'],
  ['mayor', 'градоначальник'],
  ['platform', 'порт'],
  ['boathouse', 'пароходство'],
] as const;
const lookup = createLookup(concepts);

describe('a word in the other script', () => {
  it('is found by forms of four letters or more that it goes on from as words do', () => {
    expect(lookup.findAcross('gavan')).toMatchObject({ concept: 1, form: 'гавань', letters: 5, isAll: true });
    expect(lookup.findAcross('gavanskaia')).toMatchObject({ concept: 1, letters: 5, isAll: false });
    expect(lookup.findAcross('parokhodstvo')).toMatchObject({ concept: 4, letters: 11 });
    expect(lookup.findAcross('portovyi')).toMatchObject({ concept: 3, letters: 4 });
    for (const word of ['portland', 'portfel', 'most', 'gava'])
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
    const complete = (plain: string, most: number) => many.complete(plain, most).map(({ concept }) => concept);
    expect(complete('har', 4)).toEqual([0, 1, 2]);
    expect(complete('har', 2)).toEqual([0, 1]);
    expect(complete('harv', 4)).toEqual([1]);
    expect(complete('arb', 4)).toEqual([]);
  });
});

describe('what begins at a word', () => {
  const roads = createLookup([['road'], ['roadside'], ['road bridge'], ['road bridge toll$'], ['дорог'], ['pier$']]);
  const find = (text: string) => roads.find(text.split(' '), 0);

  it('is the longest form, and the longest phrase beside it', () => {
    expect(find('roads')).toEqual({ single: 0, letters: 4, phrase: null });
    expect(find('roadsides')).toEqual({ single: 1, letters: 8, phrase: null });
    expect(find('roadrunner')).toEqual({ single: null, letters: 0, phrase: null });
    expect(find('roads bridges').phrase).toMatchObject({ concept: 2, length: 2 });
    expect(find('road bridge toll').phrase).toMatchObject({ concept: 3, length: 3 });
    expect(find('road bridge tolls').phrase).toMatchObject({ concept: 2, length: 2 });
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

  it('is a noun in its cases alone where its stem is listed, and й gives way to their endings', () => {
    const nouns = createLookup([['цел~'], ['край'], ['мет~']]);
    const single = (word: string) => nouns.find([word], 0).single;
    expect(['цель', 'цели', 'целями', 'целый', 'целовать'].map(single)).toEqual([0, 0, 0, null, null]);
    expect(['край', 'края', 'краем', 'краю', 'краї', 'крайний', 'краска'].map(single)).toEqual([
      1,
      1,
      1,
      1,
      1,
      1,
      null,
    ]);
    expect(['мета', 'мети', 'метель'].map(single)).toEqual([2, 2, null]);
  });
});
