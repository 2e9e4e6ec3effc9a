import { describe, expect, it } from 'vitest';
import { agreementOf, cohensKappa, lowKappa } from '../../src/comparison/agreement.ts';
import { type CodedClaim, codedClaimSchema, type CodingRound } from '../../src/model/coding.ts';

type Tags = Partial<CodedClaim['tags']>;

function claim(id: string, start: number, end: number, tags: Tags = {}): CodedClaim {
  return codedClaimSchema.parse({
    id: `10-${id}`,
    article: '10',
    quote: 'x',
    start,
    end,
    tags: {
      event: 'e',
      topic: 't',
      'voice.kind': 'reported',
      'voice.speaker': null,
      'voice.via': [],
      'voice.implied': false,
      certainty: 'asserted',
      portrays: 'neutral',
      ...tags,
    },
  });
}

function agree(first: CodedClaim[], second: CodedClaim[], settled: CodingRound['settled'] = []) {
  const agreement = agreementOf({ first, second, settled });
  return { ...agreement, ids: agreement.pairs.map((pair) => `${pair.first.id} ${pair.second.id}`) };
}

function repeat(count: number, pair: readonly [string, string]): (readonly [string, string])[] {
  return Array.from({ length: count }, () => pair);
}

describe('cohensKappa', () => {
  it('is as computed by hand: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no', () => {
    const pairs = [
      ...repeat(20, ['yes', 'yes']),
      ...repeat(5, ['yes', 'no']),
      ...repeat(10, ['no', 'yes']),
      ...repeat(15, ['no', 'no']),
    ];
    // Observed 35/50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 − 0.5) / 0.5.
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 12);
  });

  it('is as computed by hand for three labels: a 4, b 3, c 1 on the diagonal, a/b 1, c/a 1', () => {
    const pairs = [
      ...repeat(4, ['a', 'a']),
      ...repeat(3, ['b', 'b']),
      ...repeat(1, ['c', 'c']),
      ...repeat(1, ['a', 'b']),
      ...repeat(1, ['c', 'a']),
    ];
    // Observed 0.8; by chance (5 × 5 + 3 × 4 + 2 × 1) / 100 = 0.39; 0.41 / 0.61.
    expect(cohensKappa(pairs)).toBeCloseTo(41 / 61, 12);
  });

  it('is 1 for agreement, 0 for chance, negative below it, and not defined for one label or none', () => {
    expect(cohensKappa([...repeat(2, ['a', 'a']), ...repeat(1, ['b', 'b'])])).toBe(1);
    expect(
      cohensKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
    expect(
      cohensKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe(-1);
    expect(cohensKappa(repeat(3, ['a', 'a']))).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

describe('agreementOf', () => {
  it('matches claims whose quotes overlap by half of the shorter', () => {
    expect(agree([claim('a', 0, 10)], [claim('b', 5, 100)]).ids).toEqual(['10-a 10-b']);
    expect(agree([claim('a', 0, 10)], [claim('b', 6, 100)]).ids).toEqual([]);
    const elsewhere = { ...claim('b', 0, 10), article: '20' };
    expect(agree([claim('a', 0, 10)], [elsewhere]).ids).toEqual([]);
  });

  it('pairs one with one, the best overlap first', () => {
    const { ids, coders, tied } = agree([claim('a', 0, 20), claim('b', 0, 10)], [claim('c', 0, 11)]);
    expect(ids).toEqual(['10-b 10-c']);
    expect(coders).toEqual([
      { coder: 'first', claims: 2, found: 2 },
      { coder: 'second', claims: 1, found: 1 },
    ]);
    expect(tied).toBe(0);
  });

  it('does not pair a list on one quote crosswise', () => {
    const first = ['price', 'works', 'route'].map((topic) => claim(`a-${topic}`, 0, 10, { topic }));
    const second = ['works', 'route', 'price'].map((topic, index) => claim(`b-${index}-${topic}`, 0, 10, { topic }));
    const { ids, tied, fields } = agree(first, second);
    expect(ids).toEqual(['10-a-price 10-b-2-price', '10-a-route 10-b-1-route', '10-a-works 10-b-0-works']);
    expect(tied).toBe(3);
    expect(fields.find(({ field }) => field === 'topic')).toEqual({ field: 'topic', pairs: 3, same: 3, kappa: 1 });
  });

  it('prefers the likest of partners where both would wait as long', () => {
    const first = [claim('a', 0, 10, { topic: 'x' }), claim('b', 0, 10, { topic: 'x' })];
    const second = [claim('p', 0, 10, { topic: 'y' }), claim('q', 0, 10, { topic: 'x' })];
    expect(agree(first, second).ids).toEqual(['10-a 10-q', '10-b 10-p']);
  });

  it('lets a claim wait for its better partner', () => {
    // The whole sentence matches each of the list as well; only one of them has nobody better.
    const first = [claim('all', 0, 20, { topic: 'war' }), claim('x', 10, 20, { topic: 'x' })];
    const second = [claim('a-x', 0, 20, { topic: 'x' }), claim('b-y', 0, 20, { topic: 'y' })];
    expect(agree(first, second).ids).toEqual(['10-all 10-b-y', '10-x 10-a-x']);
  });

  it('says what differs, chains of voices included, and how it was settled', () => {
    const reason = { en: 'Why', ru: 'Why', uk: 'Why' };
    const { disputes, fields } = agree(
      [claim('a', 0, 10, { topic: 'x', 'voice.via': ['herald'] })],
      [claim('b', 0, 10, { topic: 'y' })],
      [{ claim: '10-a', published: '10-z', field: 'topic', first: 'x', second: 'y', settled: 'x', reason }],
    );
    expect(disputes).toEqual([
      { claim: '10-a', published: '10-z', field: 'topic', first: 'x', second: 'y', settlement: { value: 'x', reason } },
      { claim: '10-a', published: null, field: 'voice.via', first: ['herald'], second: [], settlement: null },
    ]);
    expect(fields.find(({ field }) => field === 'event')).toEqual({ field: 'event', pairs: 1, same: 1, kappa: null });
  });

  it('counts it as a difference where a third reader set a tag otherwise than both', () => {
    const reason = { en: 'Why', ru: 'Why', uk: 'Why' };
    const { disputes, fields } = agree(
      [claim('a', 0, 10, { topic: 'x' })],
      [claim('b', 0, 10, { topic: 'x' })],
      [{ claim: '10-a', published: null, field: 'topic', first: 'x', second: 'x', settled: 'y', reason }],
    );
    expect(disputes).toEqual([
      { claim: '10-a', published: null, field: 'topic', first: 'x', second: 'x', settlement: { value: 'y', reason } },
    ]);
    // The two agree nevertheless: kappa is theirs.
    expect(fields.find(({ field }) => field === 'topic')).toMatchObject({ pairs: 1, same: 1 });
  });

  it('does not depend on the order of the claims', () => {
    const first = [claim('a', 0, 10), claim('b', 0, 12), claim('c', 5, 12)];
    const second = [claim('d', 0, 12), claim('e', 4, 12)];
    expect(agree(first.toReversed(), second.toReversed()).ids).toEqual(agree(first, second).ids);
  });

  it('has nothing to say of a story that was coded once', () => {
    const { pairs, fields } = agree([claim('a', 0, 10)], []);
    expect(pairs).toEqual([]);
    expect(fields.every(({ kappa }) => kappa === null)).toBe(true);
  });
});

/** A round in which as many claims are set alike, in either course, and otherwise. */
function round(
  number: number,
  alike: { closer: number; neutral: number },
  unlike: { closer: number; neutral: number },
) {
  const pairs = [
    ...repeat(alike.closer, ['closer', 'closer']),
    ...repeat(alike.neutral, ['neutral', 'neutral']),
    ...repeat(unlike.closer, ['closer', 'neutral']),
    ...repeat(unlike.neutral, ['neutral', 'closer']),
  ];
  const side = (which: 0 | 1): CodedClaim[] =>
    pairs.map((pair, index) => {
      const portrays = pair[which] === 'closer' ? 'closer' : 'neutral';
      return claim(`${'ab'[which] ?? ''}-${index}`, index * 20, index * 20 + 10, { portrays });
    });
  return { round: number, first: side(0), second: side(1), settled: [], added: [], rejected: [] };
}

describe('lowKappa', () => {
  // Observed 34/40, by chance 0.5: 0.7 to the digit.
  const enough = round(1, { closer: 17, neutral: 17 }, { closer: 3, neutral: 3 });
  // Observed 33/40, by chance 0.5.
  const low = round(2, { closer: 17, neutral: 16 }, { closer: 3, neutral: 4 });

  it('is null where two readers agree as well as 0.7 or better, the value where they agree less', () => {
    expect(lowKappa({ rounds: [enough] }, 'portrays')).toBeNull();
    expect(
      lowKappa({ rounds: [round(1, { closer: 20, neutral: 20 }, { closer: 0, neutral: 0 })] }, 'portrays'),
    ).toBeNull();
    expect(lowKappa({ rounds: [low] }, 'portrays')).toBeCloseTo(0.65, 2);
    expect(lowKappa({ rounds: [round(1, { closer: 0, neutral: 0 }, { closer: 5, neutral: 5 })] }, 'portrays')).toBe(-1);
  });

  it('goes by the last round', () => {
    expect(lowKappa({ rounds: [enough, { ...low, round: 2 }] }, 'portrays')).toBeCloseTo(0.65, 2);
    expect(lowKappa({ rounds: [low, { ...enough, round: 2 }] }, 'portrays')).toBeNull();
  });

  it('is null where there is nothing to measure: no round, no pair, one label', () => {
    expect(lowKappa({ rounds: [] }, 'portrays')).toBeNull();
    expect(lowKappa({ rounds: [{ ...low, second: [] }] }, 'portrays')).toBeNull();
    expect(lowKappa({ rounds: [low] }, 'certainty')).toBeNull();
  });
});
