import { isObject } from '../is-object.ts';

/**
 * The order of all records by date, `dates.json`: it is fetched when somebody
 * sorts by it. In the index itself it would be part of what every search reads.
 */
export type RecordDates = ReadonlyMap<string, string>;

/** The file of some dates, ISO 8601 by the name of the fragment; an empty date, for an undated record, is the oldest. */
export function writeDatesFile(dates: RecordDates): string {
  const byDate = Map.groupBy([...dates], ([, date]) => date);
  const sorted = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted.map(([date, list]) => [date, list.map(([fragment]) => fragment)])));
}

/** The place of each record in the order of dates, oldest first; records of one date have one place. */
export function readDatesFile(value: unknown): Map<string, number> {
  const ranks = new Map<string, number>();
  const dates = isObject(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
  for (const [rank, [, fragments]] of dates.entries())
    if (Array.isArray(fragments)) for (const fragment of fragments) ranks.set(String(fragment), rank);
  return ranks;
}
