import { describe, expect, it } from 'vitest';
import { createInterface } from '../../src/i18n/interface.ts';

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
