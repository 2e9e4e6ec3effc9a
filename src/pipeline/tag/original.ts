import { isBody } from '../../model/article.ts';
import type { Speaker } from '../../model/claim.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { TaggingRules } from '../../model/tagging.ts';
import { cueOf, lastCueOf } from './cues.ts';
import type { MentionFinder } from './names.ts';
import { type SpeakerContext, speakerBy, type Spoken } from './speakers.ts';
import { tokensOf } from './tokens.ts';
import type { TaggedText, Unit } from './units.ts';

/** A text says in so many of the first blocks of its body that it hands on somebody's words. */
const firstBlocks = 2;

/** Where a text names its original. */
export interface NamedOriginal extends Spoken {
  /** Whether the name stands in the headline itself, or in a line of credit. */
  readonly inHead: boolean;
}

/**
 * Whose words the whole text hands on: by a name in the headline or in the line of credit, by a first sentence that
 * ends with who says it, or by a sentence of its beginning that points back (“this was said by”). Null for a text of
 * its own.
 */
export function originalOf(
  { text, blocks, relays, source }: TaggedText,
  units: readonly Unit[],
  names: MentionFinder,
  context: Omit<SpeakerContext, 'original' | 'last' | 'lastPerson'>,
  rules: TaggingRules,
): NamedOriginal | null {
  for (const relay of relays) {
    const block = blocks.find(({ start, end }) => relay.start >= start && relay.end <= end);
    if (!block || (block.role !== 'headline' && block.role !== 'credit')) continue;
    const speaker = speakerOfRelay(relay, text, names);
    if (isOther(speaker, source)) return { speaker, words: [{ start: relay.start, end: relay.end }], inHead: true };
  }
  const body = [...new Set(units.filter(isBody).map(({ block }) => block))].slice(0, firstBlocks);
  for (const unit of units) {
    if (!body.includes(unit.block) || unit.role === 'list-item' || unit.role === 'pull-quote') continue;
    const first = cueOf(unit, rules);
    const cue =
      first?.pointsBack === true ? first : unit.block === body[0] && !unit.quotation ? lastCueOf(unit, rules) : null;
    if (!cue) continue;
    const spoken = speakerBy(cue, unit, { ...context, original: null, last: null, lastPerson: null });
    const isBodyOfNews =
      spoken?.speaker.kind === 'source' && (cue.pointsBack || !context.people.isPerson(spoken.speaker.id));
    if (spoken && isBodyOfNews && isOther(spoken.speaker, source)) return { ...spoken, inHead: false };
  }
  return null;
}

function speakerOfRelay(
  relay: TextPosition & { readonly name: string; readonly source: string | null },
  text: string,
  names: MentionFinder,
): Speaker {
  const id = relay.source ?? names(tokensOf(text, relay.start, relay.end)).find(({ isSource }) => isSource)?.id;
  return id === undefined ? { kind: 'unnamed', words: relay.name } : { kind: 'source', id, words: null };
}

function isOther(speaker: Speaker, publisher: string | null): boolean {
  return speaker.kind === 'unnamed' || speaker.id !== publisher;
}
