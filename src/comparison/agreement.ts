import {
  type CodedClaim,
  type CodedField,
  codedFields,
  type Coder,
  type Coding,
  type CodingRound,
  type TagValue,
} from '../model/coding.ts';
import { compareIds } from '../model/id.ts';
import type { Localized } from '../model/localized.ts';
import type { TextPosition } from '../model/selector.ts';

/** How far two readers agree on one tag. */
export interface FieldAgreement {
  readonly field: CodedField;
  /** Pairs of claims that were compared. */
  readonly pairs: number;
  /** Pairs with the same value. */
  readonly same: number;
  /** Cohen's kappa; null where chance alone would make them agree always. */
  readonly kappa: number | null;
}

/** A tag that the readers of one pair of claims set differently, or a third otherwise than both, and how it was settled. */
export interface Dispute {
  /** The claim by its id in the first coding. */
  readonly claim: string;
  readonly field: CodedField;
  readonly first: TagValue;
  readonly second: TagValue;
  /** The claim of the site that it became; null where it became none, or nobody has settled it. */
  readonly published: string | null;
  /** Null where nobody has settled it. */
  readonly settlement: { readonly value: TagValue; readonly reason: Localized } | null;
}

/** How far the two codings agree, as first finished. */
export interface Agreement {
  /** How many claims each reader coded, and how many of these the other found too. */
  readonly coders: readonly { readonly coder: Coder; readonly claims: number; readonly found: number }[];
  readonly pairs: readonly { readonly first: CodedClaim; readonly second: CodedClaim }[];
  /** Pairs that had a rival of the same overlap, so that their tags decided who stands beside whom. */
  readonly tied: number;
  readonly fields: readonly FieldAgreement[];
  readonly disputes: readonly Dispute[];
}

/** Quotes match when they overlap by this part of the shorter. */
const leastOverlap = 0.5;

/** What of a round is compared. */
type ComparedRound = Pick<CodingRound, 'first' | 'second' | 'settled'>;

/** Made once for a round: the page of every claim asks for it. */
const agreements = new WeakMap<ComparedRound, Agreement>();

/**
 * Compares two codings. Claims match when their quotes overlap by half of the
 * shorter; each is paired with one other at most, best overlap first. Where
 * several claims stand on one quote (a list of partners) those are paired first
 * that agree in topic and speaker, and a claim that has a better partner waits
 * for it, or a list would be compared crosswise.
 */
export function agreementOf(round: ComparedRound): Agreement {
  const known = agreements.get(round) ?? compareCodings(round);
  agreements.set(round, known);
  return known;
}

function compareCodings({ first, second, settled }: ComparedRound): Agreement {
  const ours = first.toSorted(byPlace);
  const theirs = second.toSorted(byPlace);
  const { pairs, tied } = pairClaims(ours, theirs);
  const settlements = new Map(settled.map((entry) => [`${entry.claim} ${entry.field}`, entry]));
  return {
    coders: [
      { coder: 'first', claims: ours.length, found: ours.filter((claim) => isFound(claim, theirs)).length },
      { coder: 'second', claims: theirs.length, found: theirs.filter((claim) => isFound(claim, ours)).length },
    ],
    pairs,
    tied,
    fields: codedFields.map((field) => ({
      field,
      pairs: pairs.length,
      same: pairs.filter((pair) => isSame(pair.first.tags[field], pair.second.tags[field])).length,
      kappa: cohensKappa(pairs.map((pair) => [keyOf(pair.first.tags[field]), keyOf(pair.second.tags[field])])),
    })),
    disputes: codedFields.flatMap((field) =>
      pairs.flatMap((pair): Dispute[] => {
        const values = { first: pair.first.tags[field], second: pair.second.tags[field] };
        const settlement = settlements.get(`${pair.first.id} ${field}`);
        if (isSame(values.first, values.second) && !settlement) return [];
        return [
          {
            claim: pair.first.id,
            field,
            ...values,
            published: settlement?.published ?? null,
            settlement: settlement ? { value: settlement.settled, reason: settlement.reason } : null,
          },
        ];
      }),
    ),
  };
}

/**
 * Cohen's kappa of pairs of labels: how far two readers agree beyond what chance
 * would give them. Null without pairs, and where both gave one label only.
 *
 * @see https://doi.org/10.1177/001316446002000104 Cohen, 1960
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const total = pairs.length;
  const byFirst = countBy(pairs.map(([label]) => label));
  const bySecond = countBy(pairs.map(([, label]) => label));
  const same = pairs.filter(([one, other]) => one === other).length;
  // In whole numbers, so that complete agreement is exactly 1.
  let chance = 0;
  for (const [label, count] of byFirst) chance += count * (bySecond.get(label) ?? 0);
  const room = total * total - chance;
  return room === 0 ? null : (same * total - chance) / room;
}

function pairClaims(ours: readonly CodedClaim[], theirs: readonly CodedClaim[]): Pick<Agreement, 'pairs' | 'tied'> {
  const candidates = ours.flatMap((first, row) =>
    theirs.flatMap((second, column) => {
      if (first.article !== second.article || !matches(first, second)) return [];
      return [{ first, second, row, column, closeness: closeness(first, second), likeness: likeness(first, second) }];
    }),
  );
  type Candidate = (typeof candidates)[number];
  const bestOther = (pair: Candidate, side: 'row' | 'column'): number =>
    Math.max(
      0,
      ...candidates.filter((other) => other !== pair && other[side] === pair[side]).map((other) => other.likeness),
    );
  const awaited = (pair: Candidate): number => bestOther(pair, 'row') + bestOther(pair, 'column');
  candidates.sort(
    (a, b) =>
      b.closeness - a.closeness ||
      b.likeness - a.likeness ||
      awaited(a) - awaited(b) ||
      a.row - b.row ||
      a.column - b.column,
  );
  const taken = { rows: new Set<number>(), columns: new Set<number>() };
  const chosen = candidates.filter(({ row, column }) => {
    if (taken.rows.has(row) || taken.columns.has(column)) return false;
    taken.rows.add(row);
    taken.columns.add(column);
    return true;
  });
  const tied = chosen.filter((pair) =>
    candidates.some(
      (other) =>
        other !== pair &&
        other.closeness === pair.closeness &&
        (other.row === pair.row || other.column === pair.column),
    ),
  ).length;
  return { pairs: chosen.toSorted((a, b) => a.row - b.row).map(({ first, second }) => ({ first, second })), tied };
}

function isFound(claim: CodedClaim, others: readonly CodedClaim[]): boolean {
  return others.some((other) => other.article === claim.article && matches(claim, other));
}

function shared(a: TextPosition, b: TextPosition): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function matches(a: TextPosition, b: TextPosition): boolean {
  return shared(a, b) >= leastOverlap * Math.min(a.end - a.start, b.end - b.start);
}

/** The common part of two quotes over what either covers: 1 where they are the same. */
function closeness(a: TextPosition, b: TextPosition): number {
  return shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function likeness(a: CodedClaim, b: CodedClaim): number {
  return (['topic', 'voice.speaker'] as const).filter((field) => isSame(a.tags[field], b.tags[field])).length;
}

function keyOf(value: TagValue): string {
  return JSON.stringify(value);
}

function isSame(a: TagValue, b: TagValue): boolean {
  return keyOf(a) === keyOf(b);
}

function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function byPlace(a: CodedClaim, b: CodedClaim): number {
  return compareIds(a.article, b.article) || a.start - b.start || a.end - b.end || compareIds(a.id, b.id);
}

/** Under this kappa a chart of a tag says beside it how far two readers agreed. */
const leastKappa = 0.7;

/** The kappa of a tag in the last round of coding; null where nobody compared, or chance alone would make them agree. */
export function lastKappa({ rounds }: Coding, field: CodedField): number | null {
  const last = rounds.at(-1);
  return last ? (agreementOf(last).fields.find((one) => one.field === field)?.kappa ?? null) : null;
}

/** The kappa of a tag in the last round of coding, where it is too low to be charted without a word; else null. */
export function lowKappa(coding: Coding, field: CodedField): number | null {
  const kappa = lastKappa(coding, field);
  return kappa !== null && kappa < leastKappa ? kappa : null;
}
