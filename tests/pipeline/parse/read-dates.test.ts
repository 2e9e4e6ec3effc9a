import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/pipeline/parse/lexicon.ts';
import { isDay, weekdayOf } from '../../../src/pipeline/parse/date-tokens.ts';
import { readDate } from '../../../src/pipeline/parse/read-date.ts';
import { parseText, phrases } from './fixture-seed.ts';

const lexicon = lexiconOf(phrases);
const read = (line: string) => readDate(line, lexicon);

const year = fc.integer({ min: 1000, max: 9999 });
const isLeap = (of: number): boolean => (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;
const daysOf = (of: number): number[] => [31, isLeap(of) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

describe('the calendar', () => {
  it('has the days of each month and no others', () => {
    fc.assert(
      fc.property(year, (of) => {
        for (const [index, days] of daysOf(of).entries()) {
          const has = [0, 1, days, days + 1].map((day) => isDay(of, index + 1, day));
          expect(has).toEqual([false, true, true, false]);
        }
        expect([isDay(of, 0, 1), isDay(of, 13, 1)]).toEqual([false, false]);
      }),
      { examples: [[2000], [1900], [2024], [2023]] },
    );
  });

  it('gives each day the weekday after that of the day before', () => {
    expect(weekdayOf(2025, 3, 3)).toBe(1);
    fc.assert(
      fc.property(year, (of) => {
        const days = daysOf(of).flatMap((length, index) =>
          Array.from({ length }, (_, day) => weekdayOf(of, index + 1, day + 1)),
        );
        for (const [index, weekday] of days.slice(1).entries()) expect(weekday).toBe(((days[index] ?? 0) % 7) + 1);
      }),
    );
  });
});

describe('a line that prints a date', () => {
  it('tells the hour by the clock of twelve as by that of twenty-four', () => {
    for (let hour = 0; hour < 24; hour++) {
      const told = { year: 2025, month: 3, day: 3, hour, minute: 5 };
      expect(read(`3 March 2025, ${hour}:05`)).toMatchObject(told);
      for (const half of hour < 12 ? ['am', 'a.m.'] : ['pm', 'p.m.'])
        expect(read(`3 March 2025, ${hour % 12 === 0 ? 12 : hour % 12}:05 ${half}`)).toMatchObject(told);
    }
  });

  it.each(['13:05 pm', 'pm', '24:00', '10:60', '10:15 10:20'])('is none where it says %s', (time) => {
    expect(read(`3 March 2025, ${time}`)).toBeNull();
  });

  it('between slashes tells day and month where only one of two can be the month, else the year and both', () => {
    for (let a = 1; a <= 32; a++) {
      for (let b = 1; b <= 32; b++) {
        const date = read(`${a}/${b}/2025`);
        const [day, month] = a > 12 ? [a, b] : [b, a];
        if (a <= 12 && b <= 12 && a !== b) expect(date).toEqual({ year: 2025, either: [a, b], updated: false });
        else if (isDay(2025, month, day)) expect(date).toEqual({ year: 2025, month, day, updated: false });
        else expect(date).toBeNull();
      }
    }
    expect(read('2025/3/4')).toEqual({ year: 2025, month: 3, day: 4, updated: false });
    expect(read('0/4/2025')).toBeNull();
  });

  it('has a year of four digits and a day of the calendar', () => {
    const isDate = (line: string): boolean => read(line) !== null;
    expect(['March 999', 'March 1000', 'March 9999'].map(isDate)).toEqual([false, true, true]);
    expect(['0 March', '1 March', '31 March', '32 March'].map(isDate)).toEqual([false, true, true, false]);
    expect(['29 February', '29 February 2024', '29 February 2025'].map(isDate)).toEqual([true, true, false]);
  });

  it('is of a hundred and forty characters at most', () => {
    const line = (length: number): string => '3 March 2025'.padEnd(length, '.');
    expect([read(line(140)) === null, read(line(141)) === null]).toEqual([false, true]);
  });
});

describe('the days between which a text was published', () => {
  const lede = 'The harbour of the town opened again, three days after the storm.';
  const daysFrom = (line: string, body = lede) => {
    const { article } = parseText(`Harbour reopens\n\n${line}\n\n${body}\n`);
    return [article?.published.earliest, article?.published.latest];
  };

  const body = (named: string): string =>
    `${lede} On Monday, March 3, it was shut, and on Friday, March 7, it was open. In ${named} it was full.`;

  it('are the first and the last of the month or year that is printed, or the one day', () => {
    for (const of of [2023, 2024]) {
      for (const [index, days] of daysOf(of).entries()) {
        const month = `${of}-${String(index + 1).padStart(2, '0')}`;
        expect(daysFrom(month)).toEqual([`${month}-01`, `${month}-${days}`]);
      }
    }
    expect(daysFrom('03/04/2025')).toEqual(['2025-01-01', '2025-12-31']);
    expect(daysFrom('3 March 2025, 10:15')).toEqual(['2025-03-03', '2025-03-03']);
  });

  it('begin with the last that the body gives a weekday in a month it names with its year, if one year alone does', () => {
    const days = (named: string) => daysFrom('By Jane Doe', body(named));
    expect(days('March 2025 as in March 2024')).toEqual(['2025-03-07', null]);
    // In 2014 as in 2025 the third of March was a Monday.
    expect(days('March 2025 as in March 2014')).toEqual([null, null]);
  });

  it('are not known where their year stands without a month, or with one more than half a year from them', () => {
    const days = (named: string) => daysFrom('By Jane Doe', body(named));
    expect(days('2025')).toEqual([null, null]);
    expect(days('September 2025')).toEqual(['2025-03-07', null]);
    expect(days('October 2025')).toEqual([null, null]);
  });
});
