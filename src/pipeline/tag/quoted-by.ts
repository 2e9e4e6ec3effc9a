import type { TextPosition } from '../../model/selector.ts';
import type { Cue } from './cues.ts';
import { lastSpeaker, leavesOut, unnamedSpeaker, type SpeakerContext, speakerBy, type Spoken } from './speakers.ts';
import type { Unit } from './units.ts';

/** Who says a quotation: a sentence that it touches says so, or one beside it. */
export function quotedBy(
  quotation: TextPosition,
  unit: Unit,
  units: readonly Unit[],
  cues: readonly (Cue | null)[],
  context: SpeakerContext,
  before: Spoken | null,
): Spoken | null {
  const touched = units.filter(({ start, end }) => start < quotation.end && end > quotation.start);
  const last = touched.at(-1);
  const next = units[(last?.index ?? unit.index) + 1];
  const above = units[(touched[0]?.index ?? unit.index) - 1];
  const byCue = (candidate: Unit | undefined, fits: (cue: Cue) => boolean): Spoken | null => {
    const cue = candidate && cues[candidate.index];
    if (!candidate || !cue || !fits(cue)) return null;
    if (cue.kind === 'same') return lastSpeaker(candidate, context);
    return cue.kind === 'speaks'
      ? (speakerBy(cue, candidate, context) ?? (leavesOut(cue) ? lastSpeaker(candidate, context) : unnamedSpeaker))
      : null;
  };
  return (
    touched.toReversed().reduce<Spoken | null>((spoken, one) => spoken ?? byCue(one, () => true), null) ??
    (isOpened(quotation, touched[0]) ? unnamedSpeaker : null) ??
    (next && isCueAlone(next, unit, cues[next.index] ?? null) ? byCue(next, () => true) : null) ??
    byCue(above, ({ announces }) => announces || above?.gaps.at(-1)?.includes(':') === true) ??
    before ??
    lastSpeaker(unit, context)
  );
}

/** Whether the sentence that a quotation begins in opens it with a colon, and so says itself whose it is. */
function isOpened({ start }: TextPosition, unit: Unit | undefined): boolean {
  const at = unit?.tokens.findIndex((token) => token.start >= start) ?? -1;
  return at > 0 && unit?.gaps[at]?.includes(':') === true;
}

/** Whether a sentence beside a quotation only says whose it is. */
function isCueAlone(unit: Unit, beside: Unit, cue: Cue | null): boolean {
  if (!cue || unit.block > beside.block + 1 || unit.quotation) return false;
  const opens = /^[^\p{L}\p{N}]*[‐-―-]/u.test(unit.gaps[0] ?? '');
  return opens || cue.pointsBack || (cue.alone && unit.tokens.length <= 12);
}
