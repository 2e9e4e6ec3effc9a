import { expect, it } from 'vitest';
import { isDayOf, namedDays } from '../../../src/pipeline/tag/named-days.ts';
import { tokensOf } from '../../../src/pipeline/tag/tokens.ts';

it.each([
  ['eng', 'The dam opened on 13 March.', ['03-13']],
  ['eng', 'It opened on March 13th, 2031.', ['03-13 2031']],
  ['eng', 'They march 20 miles, and march 40 more on May 40.', []],
  ['deu', 'Am 3. Mai 2030 floss es.', ['05-03 2030']],
  ['rus', 'Плотину открыли 27–28 ноября.', ['11-28']],
  ['ukr', 'Греблю відкрили 1 грудня 2030 року.', ['12-01 2030']],
])('finds the days that a sentence names: %s, %s', (language, text, days) => {
  const found = namedDays(tokensOf(text), language);
  expect(found.map(({ day, year }) => (year === null ? day : `${day} ${year}`))).toEqual(days);
});

it.each([
  ['05-02', null, true],
  ['05-02', '2031', false],
  ['05-04', null, false],
])('knows whether %s of the year %s is a day of an event', (day, year, isOne) => {
  const days = { starts: '2030-05-01', ends: '2030-05-03' };
  expect(isDayOf({ day, year, at: 0, length: 2 }, { days })).toBe(isOne);
  expect(isDayOf({ day, year, at: 0, length: 2 }, { days: { ...days, ends: null } })).toBe(false);
  expect(isDayOf({ day, year, at: 0, length: 2 }, { days: null })).toBe(false);
});
