import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { ru } from '../../src/i18n/ru.ts';
import { uk } from '../../src/i18n/uk.ts';

const places = (entry: string | Readonly<Record<string, string>>): string[] => {
  const strings = typeof entry === 'string' ? [entry] : Object.values(entry);
  return [...new Set(strings.flatMap((string) => string.match(/\{\w+\}/gu) ?? []))].toSorted();
};

describe('createInterface', () => {
  it('puts languages other than the first under their own folder, and everything under the base', () => {
    expect(createInterface(undefined, '/').href('/compare/')).toBe('/compare/');
    expect(createInterface('uk', '/').href('/compare/')).toBe('/uk/compare/');
    expect(createInterface('ru', '/a/b/').href('/')).toBe('/a/b/ru/');
    expect(createInterface('ru', '/a/b').asset('/data/claims.json')).toBe('/a/b/data/claims.json');
  });

  it('chooses the plural by the rules of the language', () => {
    const { t } = createInterface('ru', '/');
    expect([1, 2, 5, 21].map((n) => t('count.claims', { n }))).toEqual([
      '1 утверждение',
      '2 утверждения',
      '5 утверждений',
      '21 утверждение',
    ]);
  });
});

describe('the catalogues', () => {
  it.each([
    ['ru', ru],
    ['uk', uk],
  ] as const)('%s fills the same places as English', (_name, catalogue) => {
    const differing = Object.entries(en).filter(([key, entry]) => {
      const other = Object.entries(catalogue).find(([name]) => name === key)?.[1];
      return other === undefined || places(other).join() !== places(entry).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
