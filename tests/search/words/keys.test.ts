import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGlossary } from '../../../src/search/words/to-glossary.ts';
import { conceptKey, createKeys, endMark } from '../../../src/search/words/keys.ts';
import { stemsOf } from '../../../src/search/words/stems.ts';
import { skeletonOf } from '../../../src/search/words/skeleton.ts';
import { plainForm, splitWords } from '../../../src/search/words/words.ts';
import { termsFileSchema } from '../../../src/model/terms.ts';

// A story of its own: the keys must not need the one that is told.
const { terms } = termsFileSchema.parse({
  terms: [
    { id: 'bridge', en: ['bridge'], ru: ['мост$', 'моста$', 'мосту$'], uk: ['міст$', 'мосту$'], kk: ['көпір'] },
    { id: 'harbour', en: ['harbo'], ru: ['гавань', 'гаван'], uk: ['гаван'] },
    { id: 'union-of-towns', en: ['union towns'], ru: ['союз город'] },
    { id: 'mayor', en: ['mayor'], ru: ['мэр$', 'градоначальник'], uk: ['мер$', 'градоначальник'] },
  ],
});
const glossary = toGlossary(terms);
const keys = createKeys(glossary, stemsOf);
const keysOf = (text: string): string[] => keys.keyWords(text).flatMap((word) => word.keys);

const letters = fc.constantFrom(
  ...Array.from('abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһ'),
);
const anyWord = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 16 }),
  fc.string({ unit: 'grapheme', maxLength: 16 }),
);

describe('a key', () => {
  it('of a query of concepts alone needs no stems', () => {
    const bare = createKeys(glossary, null);
    for (const query of ['bridges', 'мосту', 'The Harbour, 2030']) {
      expect(bare.needStems(query)).toBe(false);
      expect(bare.keyWords(query)).toEqual(keys.keyWords(query));
    }
    expect(bare.needStems('unions towns 2030')).toBe(false);
    expect(bare.needStems('the bridges burn')).toBe(true);
  });

  it('is of letters that nothing after it changes, and ends in a letter that stands nowhere else in it', () => {
    fc.assert(
      fc.property(anyWord, (text) => {
        for (const key of keysOf(text)) {
          expect(key).toMatch(/^[a-z0-9]+$/u);
          expect(key.indexOf(endMark)).toBe(key.length - 1);
        }
      }),
    );
  });

  it('is the same in capitals, decomposed, with a soft hyphen, and with any apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2, maxLength: 16 }), (word) => {
        expect(keysOf(word.normalize('NFD'))).toEqual(keysOf(word));
        expect(keysOf(`${word.slice(0, 1)}\u00ad${word.slice(1)}`)).toEqual(keysOf(word));
        for (const apostrophe of ['’', 'ʼ', '‘', '`']) {
          expect(keysOf(`${word.slice(0, 1)}${apostrophe}${word.slice(1)}`)).toEqual(
            keysOf(`${word.slice(0, 1)}'${word.slice(1)}`),
          );
        }
      }),
      // With an apostrophe after its first letter this one is an English possessive.
      { examples: [['us']] },
    );
    expect(keysOf('МОСТ')).toEqual(keysOf('мост'));
  });

  it('of a word that is no concept is shared by all words that share a stem', () => {
    const pairs = ['рынок рынка рынком', 'рік року роки', 'міст моста', 'кінець кінця', 'opened opening'];
    for (const pair of pairs) {
      const [first = [], ...others] = pair.split(' ').map((word) => keysOf(word));
      for (const other of others) expect([pair, other.some((key) => first.includes(key))]).toEqual([pair, true]);
    }
  });

  it('is the same with stress marks and characters that cannot be seen', () => {
    for (const word of ['мосту', 'зачинено', 'гавань', 'мэр'])
      for (const sign of ['\u0301', '\u0300', '\u200b', '\u2060', '\ufeff', '\u200d']) {
        const at = /[аеиоуыэюяі]/u.exec(word)?.index ?? 0;
        expect([word, sign, keysOf(word.slice(0, at + 1) + sign + word.slice(at + 1))]).toEqual([
          word,
          sign,
          keysOf(word),
        ]);
      }
    // They are no marks of stress, but parts of a letter.
    expect(splitWords('мои\u0306 е\u0308').map(({ plain }) => plain)).toEqual(['мой', 'ё']);
  });

  it('of an abbreviation is the same with full stops and without', () => {
    expect(splitWords('The U.S. and the e.u., С.Ш.А. or U. N.').map(({ plain }) => plain)).toEqual([
      ...['the', 'us', 'and', 'the', 'eu', 'сша', 'or', 'un'],
    ]);
    expect(splitWords('Opened. A bridge').map(({ plain }) => plain)).toEqual(['opened', 'a', 'bridge']);
  });

  it('of a word in another script is of its letters, so that it meets itself alone', () => {
    const words = ['中国', '总统', 'საქართველო', 'الرئيس', 'Πρόεδρος', 'ישראל', '٢٠٢٤'];
    for (const word of words) {
      expect(keysOf(word).length).toBe(1);
      for (const other of words)
        expect([word, other, keysOf(word)[0] === keysOf(other)[0]]).toEqual([word, other, word === other]);
    }
  });

  it('of one concept is never the beginning of that of another, nor of a skeleton', () => {
    const made = Array.from({ length: 700 }, (_, index) => conceptKey(index));
    expect(new Set(made).size).toBe(700);
    expect(new Set(made.map((key) => key.length)).size).toBe(1);
    fc.assert(fc.property(anyWord, (text) => !skeletonOf(plainForm(text)).startsWith('zz')));
  });

  it('is of the concept, in every language and form, and nothing else begins with it', () => {
    const bridge = conceptKey(0);
    for (const word of ['bridges', 'Мост', 'мосту', 'міст', 'көпірге']) expect(keysOf(word)).toEqual([bridge]);
    for (const word of ['мостовая', 'мистецтво']) expect(keysOf(word)).not.toContain(bridge);
  });

  it('is of the concept in longer words where its form has four letters, and as a whole word where fewer', () => {
    const short = createKeys([['port'], ['bay'], ['pier$']], stemsOf);
    const has = (word: string, concept: number): boolean =>
      short.keyWords(word).some((keyed) => keyed.keys.includes(conceptKey(concept)));
    expect(['port', 'ports', 'portable', 'portside'].map((word) => has(word, 0))).toEqual([true, true, true, false]);
    expect(['bay', 'bays', 'bayside'].map((word) => has(word, 1))).toEqual([true, false, false]);
    expect(['pier', 'piers'].map((word) => has(word, 2))).toEqual([true, false]);
  });

  it('is of the concept in words of any ending where those of the language are not known', () => {
    const terms = termsFileSchema.parse({
      terms: [{ id: 'garden', en: ['garden'], de: ['garten', 'blumen garten', 'park$'] }],
    });
    const german = createKeys(toGlossary(terms.terms), stemsOf);
    const has = (text: string) => german.keyWords(text).some((word) => word.keys.includes(conceptKey(0)));
    expect(['gardens', 'gardenhose', 'gartenlaube', 'blumenwiese gartens', 'park', 'parkhaus'].map(has)).toEqual([
      ...[true, false, true, true, true, false],
    ]);
  });

  it('is completed from three letters on, and never where it is a number', () => {
    const asked = ['opening', 'ten', 'te', 'кк', 'ккк', '2030'];
    expect(asked.map(keys.beginningKey)).toEqual(['opening', 'ten', null, null, null, null]);
  });

  it('stands for several words side by side, and each word keeps its own', () => {
    expect(keys.keyWords('Union  of towns').some((word) => word.keys.includes(conceptKey(2)))).toBe(false);
    const [first, second] = keys.keyWords('unions\u00a0towns');
    expect(first?.keys).toContain(conceptKey(2));
    expect(second?.keys.length).toBe(2);
    const around = keys.keyWords('bridge unions towns mayor').map((word) => word.keys.includes(conceptKey(2)));
    expect(around).toEqual([false, true, true, false]);
  });
});

describe('a skeleton', () => {
  it.each([
    [['Яценко', 'Yatsenko', 'Jacenko', 'Iatsenko']],
    [['Щербаев', 'Shcherbaev', 'Scherbayev', 'Щербаєв']],
    [['Қайратов', 'Кайратов', 'Kayratov', 'Qairatov']],
    [['Хмельов', 'Khmelov', 'Hmelov']],
  ])('is one for the spellings of %j', (spellings) => {
    const made = spellings.map((spelling) => skeletonOf(plainForm(spelling)).replace(/io|ie/gu, 'o'));
    expect(new Set(made).size).toBe(1);
  });
});

it('parts words at every kind of space and keeps their places', () => {
  const text = 'п’ять\u00a0мостів — «Harbour»';
  expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['п’ять', 'мостів', 'Harbour']);
});

it('takes a name of several words as one thing, and lets what it is not about alone', () => {
  const named = createKeys([['+union towns', 'union towns$'], ['towns'], ['bridge']], stemsOf);
  const keysIn = (text: string) => named.keyWords(text).map((word) => word.keys);
  const [name, town, bridge] = [0, 1, 2].map(conceptKey);
  expect(keysIn('union towns bridge').flat()).toContain(name);
  expect(keysIn('union towns bridge').flat()).not.toContain(town);
  expect(keysIn('union towns bridge').at(2)).toEqual([bridge]);
  expect(keysIn('towns union').at(0)).toEqual([town]);
});
