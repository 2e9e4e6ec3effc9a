import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/pipeline/parse/sentences.ts';
import { phrases } from './fixture-seed.ts';

function sentences(text: string, language = 'rus'): string[] {
  const abbreviations = phrases.languages.find((known) => known.language === language)?.abbreviations ?? [];
  return splitSentences(text, { language, abbreviations }).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['at full stops, question and exclamation marks', 'Мост открыт. Кто рад? Все! Конец…', 4],
    ['where a scrape lost the space between two', 'Началась операция.Войска вышли.В город вошли.', 3],
    ['after a closing quotation mark without a space', 'Он сказал: «Да».Она ушла.', 2],
    ['after a number and a year', 'Это было в 2022 г. Войска ушли.', 2],
  ])('cuts %s', (_name, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it.each([
    ['after an initial', 'Приехал К. Ж. Токарь из города.'],
    ['after an abbreviation before what it belongs to', 'Улица им. Ленина закрыта.'],
    ['in an address', 'Как сообщал NEWS.UA, мост открыт.'],
    ['between a quotation and the words that say whose it is', '«Кто это?» – спросил мэр.'],
    ['before a small letter', 'Мост открыли в 17.30 и т. д. и закрыли.'],
    ['before marks without a word', 'Мост открыт. »'],
  ])('does not cut %s', (_name, text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('goes by the abbreviations of the language', () => {
    expect(sentences('Відкрили міст ім. Франка. Усі раді.', 'ukr')).toHaveLength(2);
    expect(sentences('They met Dr. Smith. All were glad.', 'eng')).toHaveLength(2);
  });

  it('cuts after an abbreviation behind a number only', () => {
    const cut = (text: string): string[] =>
      splitSentences(text, { language: 'rus', abbreviations: ['г'] }).map(({ start, end }) => text.slice(start, end));
    for (const text of ['Это было в 2022 г. Войска ушли.', 'Это было в 2022г. Войска ушли.'])
      expect(cut(text)).toHaveLength(2);
    for (const text of ['Он живёт в г. Сула.', 'В 2022 и в г. Сула.', 'Г. Сула открыт.'])
      expect(cut(text)).toEqual([text]);
  });

  it('leaves out white space at the edges', () => {
    expect(sentences('  Раз.\u00a0\n Два. ')).toEqual(['Раз.', 'Два.']);
    expect(sentences(' \n ')).toEqual([]);
  });

  it('puts every character that is not white space into exactly one sentence', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '. ',
          '.',
          '!',
          '?»',
          ' ',
          '\u00a0',
          '\n',
          'им.',
          'А.',
          'Да',
          'нет',
          ' – ',
          '😀',
          '\ud83d',
          '(',
          '1.',
        ),
      ),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('rus', 'ukr', 'eng', 'und'), (parts, language) => {
        const text = parts.join('');
        const ranges = splitSentences(text, { language, abbreviations: ['им'] });
        let covered = '';
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe('');
          covered += text.slice(start, end);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
