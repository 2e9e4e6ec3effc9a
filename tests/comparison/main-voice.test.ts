import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInMainVoice, type MainVoice, mainVoice } from '../../src/comparison/main-voice.ts';
import { partiesBehind, type Voice } from '../../src/model/claim.ts';
import { anyStory, madeStory, toldBy, unnamed } from './made-story.ts';

const own: Voice = { kind: 'own-voice' };

function mainOf(voices: readonly Voice[]): MainVoice | null {
  return mainVoice(madeStory({ texts: [{ id: 't' }], claims: voices.map((voice) => ({ article: 't', voice })) }), 't');
}

describe('the main voice of a text', () => {
  it.each<[name: string, voices: readonly Voice[], party: string | null, claims: number]>([
    ['the text itself', [own, own, toldBy('mayor')], null, 2],
    ['a party that it retells', [own, toldBy('mayor'), toldBy('mayor')], 'mayor', 2],
    ['the text itself, of two equal ones', [toldBy('mayor'), own], null, 1],
    ['the first by id, of two equal parties', [toldBy('mayor'), toldBy('herald')], 'herald', 1],
    ['a party through which others speak', [toldBy('mayor', ['herald']), toldBy('gazette', ['herald'])], 'herald', 2],
    ['one that speaks through itself, once a claim', [toldBy('mayor', ['mayor']), own, own], null, 2],
  ])('is %s', (_name, voices, party, claims) => {
    expect(mainOf(voices)).toEqual({ party, claims, total: voices.length });
  });

  it('is nobody where there are no claims, or nobody is named', () => {
    expect(mainOf([])).toBeNull();
    expect(mainOf([unnamed])).toBeNull();
  });

  it('is that of as many claims as it says, and no party stands behind more', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        for (const { id } of story.articles) {
          const claims = story.claimsOf(id);
          const main = mainVoice(story, id);
          if (!main) continue;
          expect(main.total).toBe(claims.length);
          expect(claims.filter((claim) => isInMainVoice(claim, main))).toHaveLength(main.claims);
          for (const { id: party } of story.sources)
            expect(claims.filter(({ voice }) => partiesBehind(voice).includes(party)).length).toBeLessThanOrEqual(
              main.claims,
            );
          expect(claims.filter(({ voice }) => voice.kind === 'own-voice').length).toBeLessThanOrEqual(main.claims);
        }
      }),
    );
  });
});
