import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { relayGraphView } from '../../../src/views/relays/relay-graph.ts';
import { relaysView } from '../../../src/views/relays/relays.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/');

describe('the page of the retellings', () => {
  it('has an original beside its retellings, under its source', () => {
    const [source, ...others] = relaysView(ui, story).sources;
    expect(others).toEqual([]);
    expect(source).toMatchObject({ name: 'Herald en', href: '/sources/herald/' });
    const [original] = source?.originals ?? [];
    expect(original).toMatchObject({
      kind: 'Original',
      date: '5 October 2030',
      url: 'https://example.org/price',
      address: 'example.org/price',
      seen: 'taken from the original itself',
    });
    expect(original?.retellings).toMatchObject([
      {
        id: 'price',
        change: 'Stronger in the retelling',
        text: 'The hedge is lost en',
        quote: { words: 'The bridge may have cost two million', lang: 'en', translation: null },
        note: null,
        retold: [
          {
            article: '20',
            hue: 'hue-2',
            quote: {
              words: 'два мільйони гривень',
              lang: 'uk',
              href: '/articles/20/#claim-20-two-million',
              translation: 'two million hryvnias',
            },
            claim: '20-two-million',
          },
        ],
      },
    ]);
  });

  it('says what passages of one original share once', () => {
    const [pair] = parts.relays;
    if (!pair) throw new Error('expected a pair');
    const relays = [
      pair,
      { ...pair, id: 'second' },
      { ...pair, id: 'third', original: { ...pair.original, date: null } },
    ];
    const originals = relaysView(ui, storyOf({ ...parts, relays })).sources[0]?.originals;
    expect(originals?.map(({ retellings }) => retellings.map(({ id }) => id))).toEqual([
      ['price', 'second'],
      ['third'],
    ]);
  });

  it('says where not the original was seen but somebody’s retelling of it, and what the editors note of that', () => {
    const note = { en: 'Not online', ru: 'Нет в сети', uk: 'Немає в мережі' };
    const withOriginal = (change: object) =>
      relaysView(
        ui,
        storyOf({
          ...parts,
          relays: parts.relays.map((pair) => ({ ...pair, original: { ...pair.original, ...change } })),
        }),
      ).sources[0]?.originals[0];
    expect(withOriginal({ seen: 'retelling', date: null })).toMatchObject({
      kind: 'Another retelling of the same original',
      seen: 'we did not see the original itself, only a retelling of it',
      date: null,
    });
    expect(withOriginal({ note })?.retellings[0]?.note).toBe('Not online');
  });

  it('counts the claims of each article by the chain they came down', () => {
    const { chains } = relaysView(ui, story);
    expect(chains.map(({ article, chains: own }) => [article, own])).toEqual([
      [
        '10',
        [
          { parties: [{ name: 'the article itself', href: null }], share: '1 of 2' },
          { parties: [{ name: 'Mayor en', href: '/sources/mayor/' }], share: '1 of 2' },
        ],
      ],
      [
        '20',
        [
          { parties: [{ name: 'the article itself', href: null }], share: '1 of 2' },
          { parties: [{ name: 'Herald en', href: '/sources/herald/' }], share: '1 of 2' },
        ],
      ],
    ]);
  });
});

describe('the drawing of who retells whom', () => {
  it('gives each article a height of its own, and sets an original at the middle of its articles', () => {
    const { height, rows } = relayGraphView(ui, story);
    expect(height).toBe(72);
    expect(rows.map(({ name, href, y, ends }) => [name, href, y, ends.map((end) => [end.text, end.y])])).toEqual([
      ['Herald en', '/sources/herald/', 18, [['Gazette en October 2030', 18]]],
      [ui.t('front.relies.none'), null, 54, [['Gazette en September 2030', 54]]],
    ]);
    const relays = story.article('20').relays;
    const articles = parts.articles.map((article) => ({ ...article, relays }));
    const both = relayGraphView(ui, storyOf({ ...parts, articles }));
    expect(both.rows.map(({ y, ends }) => [y, ends.map((end) => end.y)])).toEqual([[36, [18, 54]]]);
  });
});
