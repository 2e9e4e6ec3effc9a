import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/pipeline/build-story.ts';
import { type Change, changedStory } from '../fixture-story.ts';

const folder = 'src/story/coding';

/** A coding of one claim, which differs from the claim of the base story in its topic. */
const coding = `claims:
  - id: opens-in-autumn
    quote: откроют в октябре 2030 года
    event: building
    topic: price
    voice: { kind: reported, speaker: mayor }
    certainty: predicted
    portrays: neutral
`;

/** A settlement on the topic of that claim. */
function settlement(settled: string, published = ''): string {
  return `settled:
  - claim: 10-opens-in-autumn
${published}    field: topic
    first: price
    second: price
    settled: ${settled}
    reason: { en: Because en, ru: Because ru, uk: Because uk }
`;
}

function round(number: number, settled: string): Record<string, string> {
  return {
    [`${folder}/${number}/first/10.yaml`]: coding,
    [`${folder}/${number}/second/10.yaml`]: coding,
    [`${folder}/${number}/settled.yaml`]: settled,
  };
}

function build(change: Change) {
  const { built, files } = buildStory(changedStory(change));
  const messages = files.flatMap((file) => file.messages.map(({ ruleId }) => `${file.path}: ${ruleId ?? ''}`));
  return { rounds: built?.coding.coding.rounds, faults: messages.filter((message) => !message.endsWith('seed-gap')) };
}

describe('the rounds of coding', () => {
  it('are read in the order of their numbers', () => {
    const { rounds, faults } = build({ add: { ...round(10, settlement('works')), ...round(2, settlement('price')) } });
    expect(faults).toEqual([]);
    expect(rounds?.map(({ round: number, first, second }) => [number, first.length, second.length])).toEqual([
      [1, 2, 1],
      [2, 1, 1],
      [10, 1, 1],
    ]);
  });

  it('are settled as the claims are in the last alone', () => {
    expect(build({ add: round(2, settlement('price')) })).toEqual({
      rounds: undefined,
      faults: [`${folder}/2/settled.yaml: settlement-mismatch`],
    });
    expect(build({ add: { ...round(2, settlement('price')), ...round(3, settlement('works')) } }).faults).toEqual([]);
  });

  it('name the claim of the site that a claim became: by default the one of its id', () => {
    expect(build({ add: round(2, settlement('works')) }).rounds?.at(-1)?.settled[0]?.published).toBe(
      '10-opens-in-autumn',
    );
    const none = build({ add: round(2, settlement('price', '    published: null\n')) });
    expect(none.faults).toEqual([]);
    expect(none.rounds?.at(-1)?.settled[0]?.published).toBeNull();
    const other = build({ add: round(2, settlement('price', '    published: 20-two-million\n')) });
    expect(other.faults).toEqual([]);
    expect(other.rounds?.at(-1)?.settled[0]?.published).toBe('20-two-million');
    expect(build({ add: round(2, settlement('works', '    published: 20-two-million\n')) }).faults).toEqual([
      `${folder}/2/settled.yaml: settlement-mismatch`,
    ]);
  });

  it('name only claims that there are, in the last', () => {
    const gone = settlement('works', '    published: 10-gone\n');
    expect(build({ add: round(2, gone) }).faults).toEqual([`${folder}/2/settled.yaml: unknown-claim`]);
    expect(build({ add: { ...round(2, gone), ...round(3, settlement('works')) } }).faults).toEqual([]);
  });

  it('may be none', () => {
    const paths = ['first/10.yaml', 'second/10.yaml', 'settled.yaml'].map((path) => `${folder}/1/${path}`);
    expect(build({ remove: paths })).toEqual({ rounds: [], faults: [] });
  });
});
