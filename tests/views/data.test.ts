import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { dataView } from '../../src/views/data.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const parts = readStoryParts();
const text = (word: string) => ({ en: word, ru: word, uk: word });
const absolute = (path: string): string => `https://example.org${path}`;
const downloads = await downloadsOf(storyOf(parts), siteAddresses('https://example.org', '/base/'));
const viewWith = (site: object, locale = 'en') =>
  dataView(
    createInterface(locale, '/base/'),
    storyOf({ ...parts, site: { ...parts.site, ...site } }),
    downloads,
    absolute,
  );

describe('the page of the data', () => {
  it('says how to cite the data, by its whole address', () => {
    expect(viewWith({}).citation).toBe('Bridge: title en. 4 claims, 2 articles. https://example.org/base/data/');
    expect(viewWith({}, 'uk').citation).toContain('https://example.org/base/uk/data/');
  });

  it('leads to the terms of the licence where they have an address', () => {
    expect(viewWith({}).licence).toBeNull();
    expect(viewWith({ licence: text('Ask us.') }).licence).toEqual({ name: 'Ask us.', href: null });
    const licence = text('CC BY 4.0 (https://example.org/by/4.0).');
    expect(viewWith({ licence }).licence?.href).toBe('https://example.org/by/4.0');
  });

  it('names the languages of a text by language', () => {
    expect(viewWith({}).languages).toBe('English (en), Russian (ru) and Ukrainian (uk)');
  });

  it('lists every file with its size and where its schema stands', () => {
    const { files } = viewWith({});
    expect(files.find(({ file }) => file === 'claims.json')).toMatchObject({
      id: 'claims-json',
      href: '/base/data/claims.json',
      schema: '/base/data/claims.schema.json',
    });
    expect(files.find(({ file }) => file === 'claims.csv')?.schema).toBeNull();
    // Small files to a tenth, so that none seems to be empty.
    const sizes = files.map(({ size }) => size);
    expect(sizes.filter((size) => !/^\d+(?:\.\d)? kB$/u.test(size))).toEqual([]);
    expect(sizes).toContainEqual(expect.stringContaining('.'));
  });

  it('offers as received those texts alone that may be shown whole', () => {
    expect(parts.articles.map(({ display }) => display)).toEqual(['full', 'excerpts']);
    expect(viewWith({}).seeds).toEqual([
      { article: '10', file: '10_bridge.txt', href: '/base/data/seeds/10_bridge.txt' },
    ]);
  });

  it('tells machines of the site and its data', () => {
    const [website, dataset] = viewWith({ publisher: text('The town') }).things;
    expect(website).toMatchObject({ '@type': 'WebSite', url: 'https://example.org/base/' });
    expect(dataset).toMatchObject({ '@type': 'Dataset', '@id': 'https://example.org/base/data/' });
  });
});
