import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/article.ts';
import { countWords, placesOfForms } from '../../../src/pipeline/parse/count-words.ts';

function counts(text: string, forms: readonly string[], blocks?: readonly Block[]): Record<string, number> {
  const places = placesOfForms({ text, blocks: blocks ?? [{ role: 'lede', start: 0, end: text.length }] }, forms);
  return Object.fromEntries([...places].map(([form, found]) => [form, found.length]));
}

describe('placesOfForms', () => {
  it('counts whole words in the letter case given', () => {
    expect(counts('Мост, мост и мостик; мост-2, Подмосток. мост', ['мост'])).toEqual({ мост: 3 });
    expect(counts('мост1 міст', ['мост', 'міст'])).toEqual({ мост: 0, міст: 1 });
  });

  it('gives a place to the longest form only, in whatever order they stand', () => {
    const text = 'мэр города Коваль; мэр; Коваль';
    const forms = ['Коваль', 'мэр', 'мэр города Коваль'];
    expect(counts(text, forms)).toEqual({ Коваль: 1, мэр: 1, 'мэр города Коваль': 1 });
    expect(counts(text, forms.toReversed())).toEqual(counts(text, forms));
  });

  it('tells a no-break space from a space', () => {
    expect(counts('глава\u00a0города, глава города', ['глава\u00a0города'])).toEqual({ 'глава\u00a0города': 1 });
  });

  it('takes a form in quotation marks beside a letter', () => {
    expect(counts('слово"мост"слово', ['"мост"', 'мост'])).toEqual({ '"мост"': 1, мост: 0 });
  });

  it('looks in the headline and the body, never across blocks or in boilerplate', () => {
    const blocks: Block[] = [
      { role: 'headline', start: 0, end: 4 },
      { role: 'boilerplate', start: 5, end: 9, reason: 'navigation' },
      { role: 'background', start: 10, end: 14 },
    ];
    expect(counts('мост мост мост', ['мост', 'мост мост'], blocks)).toEqual({ 'мост мост': 0, мост: 2 });
  });

  it('gives offsets at which the form stands', () => {
    const text = '😀 мост, мост';
    const places = placesOfForms({ text, blocks: [{ role: 'lede', start: 0, end: text.length }] }, ['мост']).get(
      'мост',
    );
    expect(places).toEqual([
      { start: 3, end: 7 },
      { start: 9, end: 13 },
    ]);
  });
});

it('countWords counts what hyphens and apostrophes join as one', () => {
  const text = "Зв'язки Алма-Ати – це 2 зв’язки. Реклама";
  expect(countWords({ text, blocks: [{ role: 'lede', start: 0, end: 32 }] })).toBe(5);
});
