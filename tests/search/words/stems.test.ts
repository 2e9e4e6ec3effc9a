import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../../../src/search/words/function-words.ts';
import { createKeys, skeletonKeys } from '../../../src/search/words/keys.ts';
import { skeletonOf, withoutEnding } from '../../../src/search/words/skeleton.ts';
import { stemsOf } from '../../../src/search/words/stems.ts';
import { plainForm } from '../../../src/search/words/words.ts';

const cyrillic = fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһ'));

describe('the stems of a word', () => {
  it('are of the languages that write its letters', () => {
    // Each language would leave another ending to the words of the other.
    expect(['новыми', 'открытый', 'это'].map(stemsOf)).toEqual([['нов'], ['открыт'], ['эт']]);
    expect(['мостові', 'її'].map(stemsOf)).toEqual([['мост'], ['ї']]);
    expect(stemsOf('объявил')).toEqual(['объяв']);
    expect(stemsOf('мостами')).toEqual(['мост']);
    expect(stemsOf('bridges')).toEqual(['bridg']);
    expect(stemsOf('2030')).toEqual(['2030']);
  });

  it('are the word itself where its letters are of no one language', () => {
    expect(stemsOf('кітабы')).toEqual(['кітабы']);
  });

  it('are never none, so that every word that says anything has a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: cyrillic, minLength: 1, maxLength: 12 }), (text) => {
        const word = plainForm(text);
        expect(stemsOf(word).length).toBeGreaterThan(0);
        const says = !isFunctionWord(word) && stemsOf(word).some((stem) => skeletonOf(stem) !== '');
        expect(skeletonKeys(word, stemsOf).length > 0).toBe(says);
      }),
    );
  });

  it('are needed for a query that has a word which is neither concept nor number, and says anything', () => {
    const bare = createKeys([['bridge'], ['union towns'], ['towns union'], ['mayor']], null);
    const word = fc.constantFrom('bridges', 'union', 'towns', 'mayor', 'the', 'of', '2030', 'storm', ',');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const hasNoKey = bare.keyWords(text).some(({ plain, keys }) => keys.length === 0 && !isFunctionWord(plain));
        expect(bare.needStems(text)).toBe(hasNoKey);
      }),
      { examples: [[['union', 'towns', 'storm']], [['union', 'towns', 'bridges']], [['storm', 'union', 'towns']]] },
    );
  });
});

describe('a skeleton without its ending', () => {
  it('keeps three letters at least', () => {
    expect(['mosta', 'mira', 'oko', 'ata', 'aia', 'most', 'miroiu'].map(withoutEnding)).toEqual([
      ...['most', 'mir', 'oko', 'ata', 'aia', 'most', 'mir'],
    ]);
  });

  it('is its beginning, and what is left off are vowels', () => {
    fc.assert(
      fc.property(fc.string({ unit: cyrillic, maxLength: 12 }), (word) => {
        const skeleton = skeletonOf(word);
        const bare = withoutEnding(skeleton);
        expect(skeleton.startsWith(bare)).toBe(true);
        expect(skeleton.slice(bare.length)).toMatch(/^[aeiou]*$/u);
        if (bare !== skeleton) expect(bare).toMatch(/^..+[^aeiou]$/u);
      }),
      { examples: [['аоуиаоуи']] },
    );
  });
});
