import { type Claim, speakerOf, type Voice } from '../../model/claim.ts';
import type { Draft } from '../../model/draft.ts';
import { type MeasuredField, measuredFields, type RuleMeasure } from '../../model/rule-measure.ts';
import type { TextPosition } from '../../model/selector.ts';

/** One coded text, and what rules make of it. */
export interface MeasuredText {
  /** The sentences of its headline and its body. */
  readonly sentences: readonly TextPosition[];
  readonly claims: readonly Pick<Claim, 'start' | 'end' | 'event' | 'topic' | 'voice' | 'certainty'>[];
  readonly drafts: readonly Pick<Draft, 'start' | 'end' | 'event' | 'topic' | 'voice' | 'certainty'>[];
}

/**
 * Measures rules against the coding of texts. A sentence counts as found where both a claim and a draft stand in it.
 * A tag of a draft is right where a claim on some of the same words has it, a tag of a claim is found where a draft on
 * some of the same words has it; so a draft in a sentence without a claim is wrong in every field, and a claim without
 * a draft missed in every field. Of speakers only those count who are named.
 */
export function measureRules(texts: readonly MeasuredText[]): RuleMeasure {
  const sentences = { right: 0, tagged: 0, found: 0, coded: 0 };
  for (const { sentences: all, claims, drafts } of texts)
    for (const sentence of all) {
      const isCoded = claims.some((claim) => overlaps(claim, sentence));
      const isTagged = drafts.some((draft) => overlaps(draft, sentence));
      if (isTagged) sentences.tagged++;
      if (isCoded) sentences.coded++;
      if (isCoded && isTagged) {
        sentences.right++;
        sentences.found++;
      }
    }
  return {
    sentences,
    fields: measuredFields.map((field) => {
      const sum = { right: 0, tagged: 0, found: 0, coded: 0 };
      for (const { claims, drafts } of texts) {
        const coded = claims.filter((claim) => valueOf(claim, field) !== null);
        const tagged = drafts.filter((draft) => valueOf(draft, field) !== null);
        const agree = (a: Tagged, b: Tagged): boolean => overlaps(a, b) && valueOf(a, field) === valueOf(b, field);
        sum.coded += coded.length;
        sum.tagged += tagged.length;
        sum.right += tagged.filter((draft) => coded.some((claim) => agree(draft, claim))).length;
        sum.found += coded.filter((claim) => tagged.some((draft) => agree(draft, claim))).length;
      }
      return { field, ...sum };
    }),
  };
}

interface Tagged extends TextPosition {
  readonly event: string;
  readonly topic: string;
  readonly voice: Voice;
  readonly certainty: string;
}

function valueOf({ event, topic, voice, certainty }: Tagged, field: MeasuredField): string | null {
  switch (field) {
    case 'event':
      return event;
    case 'topic':
      return topic;
    case 'voice.kind':
      return voice.kind;
    case 'voice.speaker':
      return speakerOf(voice);
    case 'certainty':
      return certainty;
  }
}

function overlaps(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && a.end > b.start;
}
