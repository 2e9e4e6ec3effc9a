import type { TextPosition } from '../../model/selector.ts';
import { longestQuote } from '../../model/claim.ts';
import { certaintyIn, type CertaintyOf } from './certainty.ts';
import type { LanguageRules } from './language-rules.ts';
import { hitsOf, standsAt, type Unit } from './units.ts';
import type { VoiceOfUnit } from './voices.ts';

/** A part of a sentence that asserts something with one certainty. */
export interface Assertion extends TextPosition, CertaintyOf {
  /** Its tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Fewer words assert nothing that can be told without reading. */
const fewestWords = 3;

/** What a sentence asserts: nothing, one thing, or two where only what comes after “but” or “which” is less certain. */
export function assertionsOf(unit: Unit, { voice, cue }: VoiceOfUnit, rules: LanguageRules): Assertion[] {
  if (!asserts(unit, cue, rules)) return [];
  const isReported = voice.kind !== 'own-voice';
  const count = unit.tokens.length;
  const whole = certaintyIn(unit, rules, 0, count, isReported);
  const all: Assertion = { ...whole, from: 0, to: count, ...cut(unit, 0, count) };
  const border = whole.certainty === 'asserted' ? -1 : borderBefore(unit, whole.words[0]?.start ?? 0, cue);
  if (border === -1) return [all];
  const first = certaintyIn(unit, rules, 0, border, isReported);
  return [{ ...first, from: 0, to: border, ...cut(unit, 0, border) }, all];
}

function asserts(unit: Unit, cue: VoiceOfUnit['cue'], rules: LanguageRules): boolean {
  const { tokens, gaps, role } = unit;
  const ending = gaps.at(-1) ?? '';
  if (tokens.length < fewestWords || ending.includes('?') || /:\s*$/u.test(ending)) return false;
  if (cue?.announces === true && !unit.quotation) return false;
  if (role === 'crosshead' && !isSentence(unit, rules)) return false;
  if (inquires(unit, cue)) return false;
  const start = cue && cue.at <= 1 ? cue.at + cue.length : 0;
  return !hitsOf(unit, 'advice').some(({ at }) => at >= start && at <= start + 1);
}

/** Whether a sentence tells what somebody asked, and not what anybody answered: “she asked who pays”. */
function inquires(unit: Unit, cue: VoiceOfUnit['cue']): boolean {
  const [verb] = hitsOf(unit, 'inquires');
  if (!verb || (cue && cue.at !== verb.at) || unit.quotation) return false;
  return [...hitsOf(unit, 'asks'), ...hitsOf(unit, 'whether')].some(({ at }) => at > verb.at);
}

/** Whether a short line has a finite verb. */
function isSentence(unit: Unit, { data }: LanguageRules): boolean {
  if (hitsOf(unit, 'finite', true).length > 0) return true;
  return unit.tokens.some(
    ({ plain, capital }, at) =>
      !capital &&
      at > 0 &&
      data.finiteEndings.some((ending) => plain.length > ending.length + 1 && plain.endsWith(ending)),
  );
}

/** The token at which the last part before some words begins, where enough stands before it; else -1. */
function borderBefore(unit: Unit, words: number, cue: VoiceOfUnit['cue']): number {
  // Who says it asserts nothing by itself.
  const least = (cue && !cue.follows && cue.kind !== 'held' ? cue.at + cue.length : 0) + leastBefore;
  for (let at = unit.tokens.length - 1; at >= least; at--) {
    const token = unit.tokens[at];
    if (!token || token.start > words) continue;
    if (/[,;–—]/u.test(unit.gaps[at] ?? '') && standsAt(unit, 'parts', at)) return at;
  }
  return -1;
}

/** So many words before a border assert something by themselves. */
const leastBefore = 4;

/** The words from one token to another, cut at a comma where they are longer than a quote may be. */
function cut({ tokens, gaps, text, start, end }: Unit, from: number, to: number): TextPosition {
  const first = from === 0 ? start : (tokens[from]?.start ?? start);
  const last = to === tokens.length ? end : (tokens[to - 1]?.end ?? end);
  if (last - first <= longestQuote) return { start: first, end: last };
  const fitting = tokens
    .slice(from, to)
    .flatMap((token, index) => (token.end - first <= longestQuote ? [{ token, index: from + index }] : []));
  const comma = fitting.findLast(
    ({ index }) => index - from >= leastBefore && /^[,;–—]/u.test((gaps[index + 1] ?? '').trimStart()),
  );
  const at = (comma ?? fitting.at(-1))?.token.end;
  return { start: first, end: at ?? first + wholeCharacters(text, first, longestQuote) };
}

/** At most so many code units from an offset, none of them half of a character. */
function wholeCharacters(text: string, from: number, most: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(from + most - 1)) ? most - 1 : most;
}
