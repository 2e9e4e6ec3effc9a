import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { readStory } from '../../src/build/read-story.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { agreementOf } from '../../src/comparison/agreement.ts';
import { coders } from '../../src/model/coding.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';

const { built, files } = buildStory(readStory(ownStory(root)));
if (!built) throw new Error('expected the story to build');
const { rounds } = built.coding.coding;

describe('the coding of the story', () => {
  it('leaves no sentence without a claim or a reason', () => {
    const open = files.flatMap((file) => file.messages.filter(({ ruleId }) => ruleId === 'sentence-open'));
    expect(open.map(({ reason }) => reason)).toEqual([]);
  });

  it('keeps every round, each with both readers of the same articles, numbered from 1 without a gap', () => {
    const folders = readdirSync(join(root, 'src/story/coding'));
    expect(rounds.map(({ round }) => round)).toEqual(folders.map((_, index) => index + 1));
    expect(folders.toSorted()).toEqual(rounds.map(({ round }) => String(round)).toSorted());
    // A round is closed: an article that came later is in none of its codings.
    for (const round of rounds) {
      const [first, second] = coders.map((coder) => [...new Set(round[coder].map(({ article }) => article))].sort());
      expect(first).toEqual(second);
      expect(first?.length).toBeGreaterThan(0);
    }
  });

  it.each(rounds.slice(-1))('leaves no difference between the readers of its last round ($round) unsettled', (last) => {
    const { disputes, pairs } = agreementOf(last);
    expect(pairs.length).toBeGreaterThan(0);
    const open = disputes.filter(({ settlement }) => settlement === null);
    expect(open.map(({ claim, field }) => `${claim} ${field}`)).toEqual([]);
  });
});
