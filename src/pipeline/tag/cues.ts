import type { TaggingRules } from '../../model/tagging.ts';
import type { RuleHit } from './language-rules.ts';
import { hitsOf, standsAt, type Unit } from './units.ts';

/** Some tokens of a sentence, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The words by which a sentence says that somebody says it. */
export interface Cue {
  /**
   * - `speaks`: somebody in one of the spans says it
   * - `same`: whoever spoke last
   * - `noted`: nobody is named, in a digest it is the original
   * - `held`: some people whom the text does not name
   * - `own`: the text itself
   */
  readonly kind: 'speaks' | 'same' | 'noted' | 'held' | 'own';
  readonly at: number;
  readonly length: number;
  /** Where its speaker stands, the likeliest span first. */
  readonly spans: readonly Span[];
  /** Whether a name in any case can be the speaker, not only one in its plain form. */
  readonly anyCase: boolean;
  /** Whether what is said only follows later: “said what …”. */
  readonly announces: boolean;
  /** Whether it points back at what stands before it: “this was reported by”. */
  readonly pointsBack: boolean;
  /** Whether it stands behind what is said. */
  readonly follows: boolean;
  /** Whether it is one only beside a quotation, because its own sentence holds nothing that is said. */
  readonly alone: boolean;
  /** Whether it is one only where somebody is named who speaks. */
  readonly needsSpeaker: boolean;
}

/** So many tokens behind a verb what it reports may begin. */
const reach = 14;

/** Behind “according to” a name ends within so many tokens. */
const nameReach = 9;

/** A sentence that only says whose the quotation beside it is has so many words at most. */
const longestCueAlone = 12;

/** The first words that fit, in the order of how sure they are; null where a sentence says of nobody that they say it. */
export function cueOf(unit: Unit, rules: TaggingRules): Cue | null {
  const [back] = hitsOf(unit, 'pointsBack').filter(({ at }) => at <= 2);
  const verbs = verbsOf(unit, rules.capitalNouns);
  const [own] = hitsOf(unit, 'own').filter(({ at }) => at <= 1);
  if (own) return ownCue(unit, own);
  const [same] = hitsOf(unit, 'asTheySay');
  if (same) return cue('same', same);
  const [before] = hitsOf(unit, 'accordingToBefore');
  if (before)
    return { ...cue('speaks', before), spans: [{ from: clauseStart(unit, before.at), to: before.at }], anyCase: true };
  const [to] = hitsOf(unit, 'accordingTo').sort((a, b) => a.at - b.at || b.length - a.length);
  if (to) {
    const from = to.at + to.length;
    return {
      ...cue('speaks', to),
      spans: [{ from, to: Math.min(clauseEnd(unit, from), from + nameReach) }],
      anyCase: true,
    };
  }
  const found = verbs.map((verb) => verbCue(unit, verb, rules.commaBeforeThat)).filter((one) => one !== null);
  const first = found.find(({ alone }) => !alone);
  if (back) {
    const opens = hitsOf(unit, 'that').some(({ at }) => at > back.at + back.length && isOpened(unit, at, rules));
    return {
      ...cue('speaks', first ?? verbs[0] ?? hitsOf(unit, 'noted')[0] ?? back),
      spans: [{ from: 0, to: unit.tokens.length }],
      anyCase: true,
      pointsBack: true,
      announces: !opens,
    };
  }
  const [held] = hitsOf(unit, 'held');
  // With a subject before it, it is that subject's.
  const hasSubject = hitsOf(unit, 'people').some(({ at }) => held !== undefined && at < held.at);
  if (held && !hasSubject && (!first || held.at === first.at)) return cue('held', held);
  if (first) return first;
  const [noted] = hitsOf(unit, 'noted');
  if (noted) return { ...cue('noted', noted), announces: unit.gaps.at(-1)?.includes(':') === true };
  return found[0] ?? null;
}

/** Whether a word of `that` opens what is said. */
function isOpened({ gaps }: Unit, at: number, { commaBeforeThat }: TaggingRules): boolean {
  return !commaBeforeThat || gaps[at]?.includes(',') === true;
}

/** The words at the end of a sentence that say whose all of it is; null where none stand there. */
export function lastCueOf(unit: Unit, rules: TaggingRules): Cue | null {
  return (
    verbsOf(unit, rules.capitalNouns)
      .flatMap((verb) => followingCue(unit, verb) ?? [])
      .at(-1) ?? null
  );
}

function cue(kind: Cue['kind'], { at, length }: Pick<RuleHit, 'at' | 'length'>): Cue {
  return {
    kind,
    at,
    length,
    spans: [],
    anyCase: false,
    announces: false,
    pointsBack: false,
    follows: false,
    alone: false,
    needsSpeaker: false,
  };
}

/** “As … reported” is the text's own voice, unless it goes on with a name: then that name's. */
function ownCue(unit: Unit, own: RuleHit): Cue {
  const from = own.at + own.length;
  const to = clauseEnd(unit, from);
  const names = unit.mentions.some(({ at, isSource }) => isSource && at >= from && at < Math.min(to, from + 4));
  const open = !/[,:]/u.test(unit.gaps[from] ?? '');
  return names && open ? { ...cue('own', own), spans: [{ from, to }], anyCase: true } : cue('own', own);
}

function verbCue(unit: Unit, verb: RuleHit, commaBeforeThat: boolean): Cue | null {
  const { tokens, gaps, quoted } = unit;
  const from = verb.at + verb.length;
  const ending = clauseEnd(unit, from);
  const before: Cue = {
    ...cue('speaks', verb),
    // “He” may stand within the verb: “wies er zurück”.
    spans: [{ from: 0, to: from }, ...spansBehind(unit, verb, ending)],
  };
  const start = clauseStart(unit, verb.at);
  if (standsAt(unit, 'as', start) && (start > 0 || ending < tokens.length))
    return {
      ...before,
      spans: [
        { from: start + 1, to: verb.at },
        { from, to: ending },
      ],
    };
  for (let at = from; at <= Math.min(from + reach, tokens.length - 1); at++) {
    const gap = gaps[at] ?? '';
    if (/[;.!?]/u.test(gap)) break;
    if (gap.includes(':')) return { ...before, spans: [...before.spans, { from, to: at }] };
    const parted = gap.includes(',') || at === from;
    if (quoted[at] === true) {
      if (at - from <= 4) return before;
      break;
    }
    if ((parted || !commaBeforeThat) && standsAt(unit, 'that', at) && (gap.includes(',') || !commaBeforeThat))
      return before;
    if (gap.includes(',') && standsAt(unit, 'asks', at)) return { ...before, announces: true };
  }
  if (gaps.at(-1)?.includes(':') === true && tokens.length - from <= reach) return { ...before, announces: true };
  const following = followingCue(unit, verb);
  if (following) return following;
  if (verb.value.kind === 'says' && tokens.length - from >= 3) return before;
  if (verb.value.kind === 'denials') return { ...before, needsSpeaker: true };
  // What is said may stand in other sentences.
  return tokens.length <= longestCueAlone ? { ...before, announces: true, alone: true } : null;
}

/** A verb behind what it reports: “…, she said”. */
function followingCue(unit: Unit, verb: RuleHit): Cue | null {
  const { tokens, quoted } = unit;
  const from = verb.at + verb.length;
  const separator = separatorBefore(unit, verb.at);
  const follows =
    separator >= 3 ||
    (separator > 0 && quoted[separator - 1] === true) ||
    (separator === 0 && opensCueLine(unit, verb.at));
  if (!follows || tokens.length - from > reach) return null;
  return {
    ...cue('speaks', verb),
    spans: [
      ...spansBehind(unit, verb, tokens.length),
      // What more is said of a speaker stands between commas: “, the mayor, Peter Orlov, said”.
      { from: separator === verb.at ? separatorBefore(unit, separator - 1) : separator, to: verb.at },
    ],
    follows: true,
  };
}

/** Where a speaker stands behind a verb: nowhere, where those stand there who are told. */
function spansBehind(unit: Unit, { at, length }: RuleHit, to: number): Span[] {
  return standsAt(unit, 'tells', at) ? [] : [{ from: at + length, to }];
}

/** The verbs of a sentence that report, in order; a form that is a noun here is none. */
function verbsOf(unit: Unit, capitalNouns: boolean): RuleHit[] {
  return [...hitsOf(unit, 'says'), ...hitsOf(unit, 'announces'), ...hitsOf(unit, 'denials')]
    .filter(
      ({ at }) =>
        !standsAt(unit, 'notVerbAfter', at - 1) && !(capitalNouns && at > 0 && unit.tokens[at]?.capital === true),
    )
    .sort((a, b) => a.at - b.at || b.length - a.length);
}

/** The first token behind the last comma, dash or quotation before a token; 0 where none stands there. */
function separatorBefore({ gaps, quoted }: Unit, at: number): number {
  for (let here = at; here > 0; here--)
    if (/[,–—»”"]|\s-\s/u.test(gaps[here] ?? '') || quoted[here - 1] === true) return here;
  return 0;
}

function opensCueLine({ gaps }: Unit, at: number): boolean {
  return at <= 1 && /[–—-]/u.test(gaps[0] ?? '');
}

function clauseStart({ gaps }: Unit, at: number): number {
  for (let here = at - 1; here > 0; here--) if (/[,;:–—]/u.test(gaps[here] ?? '')) return here;
  return 0;
}

function clauseEnd({ gaps, tokens }: Unit, from: number): number {
  for (let here = from; here < tokens.length; here++) if (/[,;:–—]/u.test(gaps[here] ?? '')) return here;
  return tokens.length;
}
