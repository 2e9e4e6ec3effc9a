import type { SearchState } from '../src/search/filters.ts';
import { type Group, type Hit, search } from '../src/search/engine.ts';
import { type FoundRecord, readRecord } from '../src/search/shown.ts';
import type { QueryTerm } from '../src/search/query.ts';
import type { OpenIndex } from './open-index.ts';

/** A record that was found, and whether it matched every word. */
export interface Answer {
  readonly record: FoundRecord;
  readonly match: 'all' | 'some';
}

/** Answers of a search in the order in which the page shows them. */
export interface Answers {
  readonly terms: readonly QueryTerm[];
  readonly claims: readonly Answer[];
  readonly others: readonly Answer[];
}

/** Searches an open index and loads what was found. */
export async function searchIndex(index: OpenIndex, state: SearchState): Promise<Answers> {
  const { terms, claims, others } = await search(state, index.keys, index.bundle);
  return { terms, claims: await loadGroup(claims), others: await loadGroup(others) };
}

async function loadGroup({ every, some }: Group): Promise<Answer[]> {
  const load = async (hit: Hit, match: Answer['match']): Promise<Answer> => ({
    record: readRecord(await hit.load()),
    match,
  });
  return [
    ...(await Promise.all(every.map((hit) => load(hit, 'all')))),
    ...(await Promise.all(some.map((hit) => load(hit, 'some')))),
  ];
}
