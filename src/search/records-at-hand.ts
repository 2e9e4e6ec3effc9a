import type { Hit } from './engine.ts';
import { type FoundRecord, readRecord } from './shown.ts';

const records = new Map<string, Promise<FoundRecord>>();

/** Keeps records that were loaded all together, so that later searches load none, by the names of their fragments. */
export function keepRecords(loaded: ReadonlyMap<string, FoundRecord>): void {
  for (const [fragment, record] of loaded) records.set(fragment, Promise.resolve(record));
}

/** Reads a record once. Rejects where its file cannot be had; it is tried again the next time. */
export function readHit(hit: Hit): Promise<FoundRecord> {
  const known = records.get(hit.fragment) ?? hit.load().then(readRecord);
  records.set(hit.fragment, known);
  known.catch(() => records.delete(hit.fragment));
  return known;
}
