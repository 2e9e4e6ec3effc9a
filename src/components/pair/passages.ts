import type { Claim } from '../../model/claim.ts';

/** A stretch of the seed that may be shown; UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What may be shown of an article of which only quotes may be: the quotes, those that overlap as one. */
export function quotedPassages(claims: readonly Claim[]): Passage[] {
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    const last = passages.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** Whether an offset lies in a stretch of the seed. */
export function isWithin(offset: number, { start, end }: Passage): boolean {
  return offset >= start && offset < end;
}
