import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/comparison/coverage.ts';
import { addressOfPlace, namingRows, wordCount } from '../../src/comparison/naming.ts';
import { relaysBySource, voiceChains } from '../../src/comparison/relays.ts';
import { storyOf } from '../../src/comparison/story.ts';
import { withholdStory } from '../../src/comparison/withhold.ts';
import { isBody } from '../../src/model/article.ts';
import type { Change } from '../pipeline/fixture-story.ts';
import { madeStory, toldBy, unnamed } from './made-story.ts';
import { readStoryParts } from './story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);

describe('the naming ledger', () => {
  it('has a cell for every coded article, empty where it has no word for a thing', () => {
    const [bridge, town] = namingRows(story);
    expect(bridge?.cells.map(({ article, forms }) => [article.id, ...forms.map(({ quote }) => quote)])).toEqual([
      ['10', 'Мост', 'мост через реку Сула'],
      ['20', 'Міст', 'міст'],
    ]);
    expect(bridge?.naming).toBe(2);
    expect(town?.cells.map(({ forms }) => forms.length)).toEqual([0, 1]);
    expect(town?.naming).toBe(1);
  });

  it('counts places by the build', () => {
    const counts = namingRows(story)[0]?.cells.flatMap(({ forms }) =>
      forms.map(({ quote, places }) => [quote, places.length]),
    );
    expect(counts).toEqual([
      ['Мост', 2],
      ['мост через реку Сула', 1],
      ['Міст', 2],
      ['міст', 1],
    ]);
    expect(wordCount(story, '20')).toBe(31);
  });

  it('leads to the shortest claim around a place, else to its block, else to the article', () => {
    const [ten, twenty] = [story.article('10'), story.article('20')];
    const quote = story.claim('10-opens-in-autumn');
    expect(addressOfPlace(story, ten, quote)).toBe('/articles/10/#claim-10-opens-in-autumn');
    const lede = ten.blocks.find(({ role }) => role === 'lede');
    if (!lede) throw new Error('expected a lede');
    expect(addressOfPlace(story, ten, { start: lede.start, end: lede.start + 5 })).toBe(
      `/articles/10/#at-${lede.start}`,
    );
    expect(addressOfPlace(story, twenty, { start: 0, end: 4 })).toBe('/articles/20/');
  });
});

describe('the relays', () => {
  it('stand under the source of their original', () => {
    expect(relaysBySource(story).map(({ source, pairs }) => [source, pairs.map(({ id }) => id)])).toEqual([
      ['herald', ['price']],
    ]);
  });

  it('counts each claim once, under its chain of voices', () => {
    const change: Change = {
      replace: [
        {
          file: 'src/story/annotations/20.yaml',
          find: 'speaker: herald, speakerText: «Вісник Сули», via: []',
          with: 'speaker: mayor, via: [herald]',
        },
      ],
    };
    const chains = voiceChains(storyOf(readStoryParts(change))).map(({ article, total, chains: own }) => [
      article.id,
      total,
      own.map(({ speaker, through, claims }) => [
        speaker.kind === 'source' ? speaker.id : speaker.kind,
        ...through,
        claims.length,
      ]),
    ]);
    expect(chains).toEqual([
      [
        '10',
        2,
        [
          ['own-voice', 1],
          ['mayor', 1],
        ],
      ],
      [
        '20',
        2,
        [
          ['own-voice', 1],
          ['mayor', 'herald', 1],
        ],
      ],
    ]);
  });
});

describe('a chain of voices', () => {
  it('runs from who said it first to who handed it on last, and is another where the order is', () => {
    const told = madeStory({
      texts: [{ id: 't' }],
      claims: [
        { article: 't', voice: toldBy('mayor', ['gazette', 'herald']) },
        { article: 't', voice: toldBy('mayor', ['gazette', 'herald']) },
        { article: 't', voice: toldBy('mayor', ['herald', 'gazette']) },
        { article: 't', voice: unnamed },
        { article: 't' },
      ],
    });
    // In a voice the party nearest to the text comes first.
    expect(
      voiceChains(told).flatMap(({ chains }) =>
        chains.map(({ speaker, through, claims }) => [
          speaker.kind === 'source' ? speaker.id : speaker.kind,
          through,
          claims.length,
        ]),
      ),
    ).toEqual([
      ['own-voice', [], 1],
      ['mayor', ['herald', 'gazette'], 2],
      ['unnamed', [], 1],
      ['mayor', ['gazette', 'herald'], 1],
    ]);
  });
});

describe('the coverage', () => {
  it('accounts for every sentence', () => {
    const reasons = { 'out-of-scope': 0, repeats: 0, 'no-assertion': 0 };
    expect(coverageOf(story)).toMatchObject([
      { article: '10', sentences: 7, claimed: 2, reasons: { ...reasons, 'out-of-scope': 4, repeats: 1 }, open: 0 },
      { article: '20', sentences: 4, claimed: 2, reasons: { ...reasons, 'out-of-scope': 2 }, open: 0 },
    ]);
  });

  it('counts characters under overlapping quotes once, and says what is open', () => {
    const [first] = coverageOf(story);
    const claims = parts.claims.flatMap((claim) => [claim, { ...claim, id: `${claim.id}-again` }]);
    const readings = parts.readings.map((reading) => ({ ...reading, uncoded: [] }));
    const [again] = coverageOf(storyOf({ ...parts, claims, readings }));
    expect(again?.claimedCharacters).toBe(first?.claimedCharacters);
    expect(again?.open).toBe(5);
  });

  it('counts each character of the body once that any quote covers', () => {
    const [article] = parts.articles;
    const [claim] = parts.claims;
    if (!article || !claim) throw new Error('expected an article and a claim');
    const range = fc.record({ start: fc.nat(article.text.length - 1), length: fc.integer({ min: 1, max: 120 }) });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const claims = ranges.map(({ start, length }, index) => ({
          ...{ ...claim, id: `c${index}`, article: article.id, quote: article.text.slice(start, start + length) },
          ...{ start, end: Math.min(start + length, article.text.length) },
        }));
        const [coverage] = coverageOf(storyOf({ ...parts, claims }));
        const covered = article.blocks
          .filter(isBody)
          .flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, index) => start + index).filter((at) =>
              claims.some((one) => one.start <= at && at < one.end),
            ),
          );
        expect(coverage?.claimedCharacters).toBe(covered.length);
      }),
      {
        examples: [
          [
            [
              { start: 70, length: 60 },
              { start: 80, length: 10 },
            ],
          ],
          [[]],
        ],
      },
    );
  });
});

it('withholds forms and retellings that stand in no quote of an article in excerpts', () => {
  const withheld = withholdStory(parts);
  const words = withheld.words.map(({ id, articles }) => [
    id,
    articles.map(({ article, forms }) => [article, forms.map(({ quote, places }) => `${quote} ${places.length}`)]),
  ]);
  expect(words).toEqual([
    [
      'bridge',
      [
        ['10', ['мост через реку Сула 1', 'Мост 2']],
        ['20', ['міст 1', 'Міст 2']],
      ],
    ],
    ['town', [['20', ['громаді 1']]]],
  ]);
  expect(withheld.relays).toHaveLength(1);
  const none = withholdStory({ ...parts, claims: parts.claims.filter(({ article }) => article !== '20') });
  expect(none.words.map(({ articles }) => articles.map(({ article }) => article))).toEqual([['10'], []]);
  expect(none.relays).toEqual([]);
});
