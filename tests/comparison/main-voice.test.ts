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
    ['one that more than half of the claims are of, by one claim', [own, own, own, toldBy('mayor'), unnamed], null, 3],
    ['a party through which others speak', [toldBy('mayor', ['herald']), toldBy('gazette', ['herald'])], 'herald', 2],
    ['one that speaks through itself, once a claim', [toldBy('mayor', ['mayor']), own, own], null, 2],
    [
      'of two behind more than half the one behind most',
      [toldBy('gazette', ['mayor']), toldBy('gazette', ['mayor']), toldBy('mayor')],
      'mayor',
      3,
    ],
    ['the first by id, of two behind as many', [toldBy('mayor', ['herald']), toldBy('herald', ['mayor'])], 'herald', 2],
  ])('is %s', (_name, voices, party, claims) => {
    expect(mainOf(voices)).toEqual({ party, claims, total: voices.length });
  });

  it.each<[name: string, voices: readonly Voice[]]>([
    ['there are no claims', []],
    ['nobody is named', [unnamed]],
    ['the text itself says half of the claims', [own, toldBy('mayor')]],
    ['a party says half of the claims', [toldBy('mayor'), toldBy('mayor', ['herald']), own, unnamed]],
  ])('is nobody where %s', (_name, voices) => {
    expect(mainOf(voices)).toBeNull();
  });

  it('is that of as many claims as it says, more than half, and nobody stands behind more', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        for (const { id } of story.articles) {
          const claims = story.claimsOf(id);
          const main = mainVoice(story, id);
          const shares = [
            claims.filter(({ voice }) => voice.kind === 'own-voice').length,
            ...story.sources.map(
              (party) => claims.filter(({ voice }) => partiesBehind(voice).includes(party.id)).length,
            ),
          ];
          const most = Math.max(...shares);
          expect(main?.claims ?? null).toBe(most * 2 > claims.length ? most : null);
          if (!main) continue;
          expect(main.total).toBe(claims.length);
          expect(claims.filter((claim) => isInMainVoice(claim, main))).toHaveLength(main.claims);
        }
      }),
    );
  });
});
