import { parseFeed } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { storyOf } from '../../src/comparison/story.ts';
import { atomFeed, jsonFeed, newestDay, placeCorrections } from '../../src/exports/corrections-feed.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { siteAddresses } from '../../src/exports/site-addresses.ts';
import { fieldsOf } from '../../src/exports/schema-fields.ts';
import { localizedIn, localizedSchema } from '../../src/model/localized.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const words = { en: 'One', ru: 'Один', uk: 'Одне' };

describe('the fields of a data file', () => {
  it('are named with their place, type and meaning', () => {
    const entry = z.strictObject({
      id: z.string().describe('Permanent'),
      name: localizedSchema.nullable(),
      kind: z.enum(['a', 'b']),
      places: z.array(z.strictObject({ start: z.int() })).describe('Where'),
      share: z.number().nullable(),
    });
    const file = z.strictObject({ version: z.literal(2), entries: z.array(entry) });
    const fields = fieldsOf(z.toJSONSchema(file, { override: localizedIn(['en', 'kk']) }));
    expect(fields.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'id: string',
      'name: text by language or null',
      'kind: string',
      'places: list of objects',
      'places[].start: integer',
      'share: number or null',
    ]);
    expect(fields.map(({ meaning }) => meaning)).toEqual(['Permanent', null, null, 'Where', null, null]);
    expect(fields[2]?.values).toEqual(['a', 'b']);
  });

  it('are told of every download whose form is ours', async () => {
    const downloads = await downloadsOf(storyOf(readStoryParts()), siteAddresses(undefined, '/'));
    expect(downloads.map(({ file }) => file)).toEqual(expect.arrayContaining(['claims.csv', 'answers.csv']));
    const answers = downloads.find(({ file }) => file === 'answers.csv');
    expect(answers?.fields.map(({ name, meaning }) => [name, meaning !== null])).toEqual([
      ['claim', true],
      ['question', true],
      ['answer', true],
    ]);
    expect(downloads.filter(({ size }) => size === 0)).toEqual([]);
    expect(
      downloads.filter(
        ({ file, fields }) => /^(?!datapackage|collate).*\.(?:json|csv)$/u.test(file) && fields.length === 0,
      ),
    ).toEqual([]);
  });
});

describe('the feed of corrections', () => {
  const correction = { about: { page: 'about' as const }, said: words, now: words, why: words };
  const corrections = [
    { date: '2030-01-02', ...correction },
    { date: '2030-01-02', ...correction },
    { date: '2030-02-01', ...correction },
  ];

  it('gives each correction an id that a later one does not change', () => {
    expect(placeCorrections(corrections).map(({ id }) => id)).toEqual([
      'correction-2030-02-01',
      'correction-2030-01-02',
      'correction-2030-01-02-2',
    ]);
    expect(placeCorrections(corrections.slice(0, 1)).map(({ id }) => id)).toEqual(['correction-2030-01-02']);
  });

  it('changed last at its newest correction, else at the newest day of the story', () => {
    const parts = readStoryParts();
    expect(newestDay({ ...parts, corrections })).toBe('2030-02-01');
    expect(newestDay({ ...parts, corrections: corrections.slice(0, 1) })).toBe('2030-01-02');
    expect(newestDay({ ...parts, corrections: [] })).toBe('2030-10-06');
    expect(
      newestDay({
        articles: [],
        corrections: [],
        events: [{ days: { starts: '2029-05-01', ends: '2029-05-03' } }],
      }),
    ).toBe('2029-05-03');
  });

  it('says the same as Atom and as JSON, as another reader has it', () => {
    const feed = {
      language: 'en',
      title: 'A & B',
      subtitle: 's',
      author: 'a',
      self: 'https://example.org/corrections.xml',
      page: 'https://example.org/method/',
      updated: '2030-02-01',
      entries: [{ id: 'correction-2030-02-01', date: '2030-02-01', title: '<b> & “c”', text: 'Said: x\nNow: <y>' }],
    };
    const atom = parseFeed(atomFeed(feed));
    expect(atom?.type).toBe('atom');
    const json = z
      .object({ version: z.url(), items: z.array(z.record(z.string(), z.string())) })
      .parse(JSON.parse(jsonFeed(feed)));
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ id, title }) => ({ id, title }))).toEqual(
      atom?.items.map(({ id, title }) => ({ id, title })),
    );
    expect(json.items[0]).toMatchObject({ title: '<b> & “c”', content_text: 'Said: x\nNow: <y>' });
  });

  it('escapes what the corrections say, and leaves out what XML cannot hold', () => {
    const feed = atomFeed({
      language: 'en',
      title: 'A & B',
      subtitle: 'a\u0000\u0008b\u001f\ud800c\ufffe\uffffd😀',
      author: 'A',
      self: 'https://example.org/corrections.xml',
      page: 'https://example.org/method/',
      updated: '2030-02-01',
      entries: [{ id: 'x', date: '2030-02-01', title: '<b>', text: 'A\nB' }],
    });
    expect(feed).toContain('<title>A &amp; B</title>');
    expect(feed).toContain('<title>&lt;b&gt;</title>');
    expect(feed).toContain('<content type="text">A\nB</content>');
    expect(feed).toContain('<subtitle>abcd😀</subtitle>');
    expect(feed).toContain('<updated>2030-02-01T00:00:00Z</updated>');
  });
});
