import { describe, expect, it } from 'vitest';
import { readSiteAddress } from '../../src/build/site-address.ts';

describe('readSiteAddress', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['sub', '/sub/'],
    ['/sub/path', '/sub/path/'],
    ['//sub//path/', '/sub/path/'],
  ])('reads the base %s as %s', (base, expected) => {
    expect(readSiteAddress({ BASE: base })).toEqual({ site: null, base: expected });
  });

  it('reads the site as an origin', () => {
    expect(readSiteAddress({ SITE: 'https://example.org/' }).site).toBe('https://example.org');
  });

  it.each([
    { SITE: 'example.org' },
    { SITE: 'ftp://example.org' },
    { SITE: 'https://example.org/path' },
    { BASE: 'a b' },
    { BASE: '/x?' },
    { BASE: '../x' },
    { BASE: '.' },
    { BASE: 'мост' },
  ])('says what is wrong with %o', (env) => {
    expect(() => readSiteAddress(env)).toThrow(/^Unexpected/u);
  });
});
