import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceProfile } from '../../src/comparison/source-profile.ts';
import { anyStory, madeStory, toldBy } from './made-story.ts';

const story = madeStory({
  texts: [
    { id: 'g1', source: 'gazette', knows: '2030-09-01' },
    { id: 'g2', source: 'gazette', knows: '2030-10-06' },
    { id: 'h1', source: 'herald', knows: '2030-10-06' },
  ],
  questions: [
    { id: 'both' },
    { id: 'neither' },
    { id: 'first' },
    { id: 'second' },
    { id: 'own' },
    { id: 'later', asksAbout: '2030-11-01' },
    { id: 'between', asksAbout: '2030-10-01' },
  ],
  claims: [
    { article: 'g1', answers: ['both: a', 'first: a', 'own: a'] },
    { article: 'g2', answers: ['both: a', 'second: a'], voice: toldBy('mayor', ['herald']) },
    { article: 'h1', answers: ['both: a', 'neither: a', 'first: a', 'second: a', 'later: a', 'between: a'] },
    { article: 'g1', voice: toldBy('herald') },
    { article: 'g1', voice: toldBy('herald', ['herald']) },
  ],
});

describe('what a source has nothing on', () => {
  it('is what another’s text answers and none of its own does, though one could', () => {
    expect(sourceProfile(story, 'gazette').nothingOn.map(({ id }) => id)).toEqual(['neither', 'between']);
    expect(sourceProfile(story, 'herald').nothingOn.map(({ id }) => id)).toEqual(['own']);
  });

  it('is of any story all that others alone answer, unless each of its texts is excused', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        for (const { id: source } of story.sources) {
          const isOwn = (article: string): boolean => story.article(article).source === source;
          const silent = new Set(sourceProfile(story, source).nothingOn.map(({ id }) => id));
          for (const { id } of story.questions) {
            const { cells } = story.row(id);
            const own = cells.filter(({ article }) => isOwn(article)).map(({ state }) => state);
            const answering = cells.filter(({ state }) => state === 'answers').map(({ article }) => article);
            const isAnsweredByOthersAlone = answering.length > 0 && !answering.some(isOwn);
            expect(silent.has(id)).toBe(isAnsweredByOthersAlone && own.includes('not-mentioned'));
          }
        }
      }),
    );
  });

  it('is nothing where it published no text', () => {
    expect(sourceProfile(story, 'mayor').nothingOn).toEqual([]);
  });
});

describe('whose words a source gives', () => {
  it('is counted once a claim, down the whole chain, those first who stand behind most', () => {
    expect(sourceProfile(story, 'gazette').reliesOn).toEqual([
      { id: 'herald', claims: 3 },
      { id: 'mayor', claims: 1 },
    ]);
  });

  it('is told apart from what it says itself and what it hands on', () => {
    const idsOf = (source: string) => {
      const { claims, spoken, handedOn } = sourceProfile(story, source);
      return [claims, spoken, handedOn].map((list) => list.map(({ id }) => id));
    };
    expect(idsOf('herald')).toEqual([['c2'], ['c3', 'c4'], ['c4', 'c1']]);
    expect(idsOf('mayor')).toEqual([[], ['c1'], []]);
  });
});
