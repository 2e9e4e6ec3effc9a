import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { readStory } from '../../scripts/read-story.ts';
import { agreementOf } from '../../src/comparison/agreement.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';

const { built, files } = buildStory(readStory(root));
if (!built) throw new Error('expected the story to build');
const { coding } = built.coding;
const agreement = agreementOf(coding);

/** The lowest kappa at which a tag is fit to be shown. */
const lowest = { event: 0.85, topic: 0.8, 'voice.kind': 0.8, 'voice.speaker': 0.8, certainty: 0.75, portrays: 0.75 };

describe('the coding of the story', () => {
  it('leaves no sentence without a claim or a reason', () => {
    const open = files.flatMap((file) => file.messages.filter(({ ruleId }) => ruleId === 'sentence-open'));
    expect(open.map(({ reason }) => reason)).toEqual([]);
  });

  it('holds nearly all that the second coder found', () => {
    const second = agreement.coders.find(({ coder }) => coder === 'second');
    expect((second?.found ?? 0) / (second?.claims ?? 1)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.entries(lowest))('is coded alike enough: %s', (field, kappa) => {
    expect(agreement.fields.find((one) => one.field === field)?.kappa).toBeGreaterThanOrEqual(kappa);
  });

  it('leaves no difference between the coders unsettled', () => {
    expect(agreement.disputes.filter(({ settlement }) => settlement === null)).toEqual([]);
  });

  it('names at least fifteen things that are named differently', () => {
    const different = built.ledger.words.filter(
      ({ articles }) => new Set(articles.flatMap(({ forms }) => forms.map(({ quote }) => quote))).size > 1,
    );
    expect(different.length).toBeGreaterThanOrEqual(15);
  });
});
