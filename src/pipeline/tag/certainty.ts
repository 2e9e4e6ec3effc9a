import type { Certainty } from '../../model/claim.ts';
import type { TextPosition } from '../../model/selector.ts';
import type { LanguageRules, RuleHit } from './language-rules.ts';
import { placeOf, standsAt, type Unit } from './units.ts';

/** How certain some words are, and the words that show it. */
export interface CertaintyOf {
  readonly certainty: Certainty;
  readonly words: readonly TextPosition[];
}

/** How certain a voice is in the words of a sentence from one token to another. */
export function certaintyIn(
  unit: Unit,
  rules: LanguageRules,
  from: number,
  to: number,
  isReported: boolean,
): CertaintyOf {
  const within = (kind: RuleHit['value']['kind']): RuleHit[] =>
    unit.hits.filter(({ value, at }) => value.kind === kind && at >= from && at < to && counts(unit, at));
  const places = (hits: readonly RuleHit[]): TextPosition[] => hits.map(({ at, length }) => placeOf(unit, at, length));
  const hedges = [...within('hedges'), ...within('mays').filter(({ at }) => isOpen(unit, at))];
  if (!isReported) hedges.push(...within('futureReported'), ...within('backshifts'));
  if (hedges.length > 0) return { certainty: 'hedged', words: places(hedges) };
  const future = futureIn(unit, rules, from, to, isReported);
  if (future.length > 0) return { certainty: 'predicted', words: future };
  const denials = [
    ...within('denials'),
    ...within('rejections'),
    ...within('not').filter(({ at }) => rejects(unit, at)),
  ];
  if (denials.length > 0) return { certainty: 'denied', words: places(denials) };
  return { certainty: 'asserted', words: [] };
}

/** The words from one token to another that tell of what will be. */
export function futureIn(
  unit: Unit,
  { data }: LanguageRules,
  from: number,
  to: number,
  isReported: boolean,
): TextPosition[] {
  const places: TextPosition[] = [];
  for (const { at, length, value } of unit.hits) {
    if (at < from || at >= to || !counts(unit, at) || isAsked(unit, at)) continue;
    const isFuture =
      value.kind === 'future' ||
      (value.kind === 'futureReported' && isReported) ||
      (value.kind === 'auxiliaries' && endsInInfinitive(unit, at, data.infinitiveEndings));
    if (isFuture) places.push(placeOf(unit, at, length));
  }
  if (data.futureEndings.length > 0)
    for (let at = from; at < to; at++) {
      const word = unit.tokens[at]?.plain ?? '';
      if (counts(unit, at) && data.futureEndings.some((ending) => word.endsWith(ending)))
        places.push(placeOf(unit, at, 1));
    }
  return places;
}

/** Words in a short quotation are somebody else's, and say nothing of how certain the voice is. */
function counts(unit: Unit, at: number): boolean {
  // A capital within a sentence makes a name: “May”.
  return (unit.quotation !== null || unit.quoted[at] !== true) && (at === 0 || unit.tokens[at]?.capital !== true);
}

/** Whether a word stands in a clause that tells what is open: “whether it will”. */
function isAsked(unit: Unit, at: number): boolean {
  for (let before = at; before > 0; before--) {
    if (standsAt(unit, 'whether', before - 1)) return true;
    if (/[,;:–—]/u.test(unit.gaps[before] ?? '')) return false;
  }
  return false;
}

/** Whether “may” leaves open whether it is so; after “not”, “only” or “which” it tells of an ability. */
function isOpen(unit: Unit, at: number): boolean {
  if (standsAt(unit, 'not', at - 1) || standsAt(unit, 'only', at - 2)) return false;
  for (let before = at - 1; before >= Math.max(0, at - abilityReach); before--) {
    if (standsAt(unit, 'relatives', before) || standsAt(unit, 'only', before)) return false;
    if (/[,;:]/u.test(unit.gaps[before + 1] ?? '')) return true;
  }
  return true;
}

/** “Which” stands at most so many words before its verb. */
const abilityReach = 6;

/** “Not” before a name at the beginning of what is said rejects that it was so. */
function rejects(unit: Unit, at: number): boolean {
  const isFirst = at === 0 || standsAt(unit, 'that', at - 1);
  return isFirst && unit.mentions.some((mention) => mention.at === at + 1);
}

function endsInInfinitive(unit: Unit, at: number, endings: readonly string[]): boolean {
  const { tokens, gaps } = unit;
  let last = at + 1;
  while (last + 1 < tokens.length && !/[,;:–—]/u.test(gaps[last + 1] ?? '')) last++;
  // In a subordinate clause the auxiliary stands behind its infinitive.
  return [last, at - 1].some((candidate) => {
    const token = tokens[candidate];
    return (
      token !== undefined &&
      !token.capital &&
      (!standsAt(unit, 'participles', candidate) || standsAt(unit, 'infinitives', candidate)) &&
      endings.some((ending) => token.plain.endsWith(ending))
    );
  });
}
