import { describe, expect, it } from 'vitest';
import { dayOf, formatDate, formatDating, formatDays, toInstant } from '../../src/i18n/dates.ts';
import type { Dating } from '../../src/model/dating.ts';

/** The dating of a text of which a time, or bounds alone, are known. */
function dating(value: string | null, bounds: Partial<Pick<Dating, 'earliest' | 'latest'>> = {}): Dating {
  const rest = { evidence: [], earliest: null, latest: null, note: null, ...bounds };
  return value === null
    ? { kind: 'undated', basis: 'not-stated', ...rest }
    : { kind: 'dated', value, basis: 'stated', ...rest };
}

describe('formatDate', () => {
  it.each([
    ['2030', '2030', '2030', '2030'],
    ['2023-11', 'November 2023', 'ноябрь 2023', 'листопад 2023'],
    ['2030-11-29', '29 November 2030', '29 ноября 2030', '29 листопада 2030'],
    ['2022-12-01T12:21', '1 December 2022, 12:21', '1 декабря 2022, 12:21', '1 грудня 2022, 12:21'],
  ])('says of %s as much as it tells', (value, en, ru, uk) => {
    expect([formatDate(value, 'en', 'long'), formatDate(value, 'ru', 'long'), formatDate(value, 'uk', 'long')]).toEqual(
      [en, ru, uk],
    );
  });
});

describe('formatDating', () => {
  it('is no more precise than the value, whose basis it stands on', () => {
    const known = dating('2030-11', { earliest: '2030-11-27', latest: '2030-11-30' });
    expect(formatDating(known, 'en')).toBe('November 2030');
  });

  it('gives the bounds where nothing else is known', () => {
    const known = dating(null, { earliest: '2030-11-27', latest: '2030-11-30' });
    expect(formatDating(known, 'en')).toBe('27–30 Nov 2030');
  });

  it('is null where nothing is known', () => {
    expect(formatDating(dating(null), 'en')).toBeNull();
  });
});

describe('days', () => {
  it('joins two days of one month', () => {
    expect(formatDays('2030-11-27', '2030-11-28', 'en', 'long')).toBe('27–28 November 2030');
    expect(formatDays('2030-11-27', '2030-11-27', 'en', 'long')).toBe('27 November 2030');
  });

  it('begins a partial date at its first day, at midnight UTC', () => {
    expect(
      ['2030', '2030-05', '2030-05-06', '2030-05-06T07:08'].map((value) => toInstant(value).toISOString()),
    ).toEqual([
      '2030-01-01T00:00:00.000Z',
      '2030-05-01T00:00:00.000Z',
      '2030-05-06T00:00:00.000Z',
      '2030-05-06T00:00:00.000Z',
    ]);
  });

  it('places a text by its day, else by the earliest it can be of', () => {
    expect(dayOf(dating('2030-11-29'))?.toISOString()).toMatch(/^2030-11-29/u);
    expect(dayOf(dating('2030-11', { earliest: '2030-11-27' }))?.toISOString()).toMatch(/^2030-11-27/u);
    expect(dayOf(dating(null))).toBeNull();
  });
});
