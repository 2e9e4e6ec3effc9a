import { type Group, type Outcome, searchClaims, type SearchIndex, searchOthers } from './engine.ts';
import type { SearchState } from './filters.ts';
import { exactTerms } from './marks.ts';
import type { FoundRecord } from './shown.ts';

/** A record that was found and how well it matched. */
export interface Result {
  readonly record: FoundRecord;
  readonly match: 'all' | 'some';
  /** The terms of the query that it matched, by their places, in order. */
  readonly matched: readonly number[];
}

/** Results that are drawn before the others are loaded: what a window shows. */
export const firstResults = 5;

/** Results beside the claims. */
const mostOthers = 200;

/** What was found of a group, as far as it is loaded. */
export interface LoadedGroup {
  readonly results: readonly Result[];
  /** How many there are, loaded or not. */
  readonly total: number;
}

/** What a run has loaded so far. */
export interface Loaded {
  readonly outcome: Outcome;
  readonly claims: LoadedGroup;
  readonly others: LoadedGroup;
  readonly done: boolean;
}

/**
 * Runs a search and reports what it has: first what a window shows, then, after
 * a pause if there is to be one, all up to `most` claims and what stands beside them.
 */
export async function runSearch(
  state: SearchState,
  index: SearchIndex,
  most: number,
  report: (loaded: Loaded) => void = () => undefined,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Loaded> {
  const outcome = await searchClaims(state, index);
  const none: LoadedGroup = { results: [], total: 0 };
  if (!state.exact) {
    const first = await loadGroup(outcome.claims, firstResults, state, outcome, index);
    if (first.results.length > 0) report({ outcome, claims: first, others: none, done: false });
  }
  await pause();
  const [beside] = await Promise.all([searchOthers(outcome.terms, state, index), index.settle()]);
  const [claims, others] = await Promise.all([
    loadGroup(outcome.claims, most, state, outcome, index),
    loadGroup(fitting(beside), mostOthers, state, outcome, index),
  ]);
  const loaded = { outcome, claims, others, done: true };
  report(loaded);
  return loaded;
}

/** Beside claims, results that match only some words are shown where nothing matches every word. */
function fitting(group: Group): Group {
  return group.every.length > 0 ? { ...group, some: [] } : group;
}

async function loadGroup(
  { every, some }: Group,
  most: number,
  state: SearchState,
  outcome: Outcome,
  index: SearchIndex,
): Promise<LoadedGroup> {
  const hits = [
    ...every.map((hit) => ({ hit, match: 'all' as const })),
    ...some.map((hit) => ({ hit, match: 'some' as const })),
  ];
  const loaded = await Promise.all(
    hits.slice(0, most).map(async ({ hit, match }): Promise<Result> => ({
      record: await index.load(hit.fragment),
      match,
      matched: hit.matched,
    })),
  );
  if (!state.exact || outcome.terms.length === 0) return { results: loaded, total: hits.length };
  const results = loaded.flatMap(({ record }): Result[] => {
    const matched = exactTerms(outcome.terms, textsOf(record));
    const match = matched.length === outcome.terms.length ? 'all' : 'some';
    return matched.length === 0 ? [] : [{ record, match, matched }];
  });
  // Fewer words of a record can match as they are typed than matched by their keys.
  const inOrder = [...ofMatch(results, 'all'), ...ofMatch(results, 'some')];
  return { results: inOrder, total: results.length };
}

function ofMatch(results: readonly Result[], wanted: Result['match']): Result[] {
  return results.filter(({ match }) => match === wanted);
}

function textsOf({ shown }: FoundRecord): string[] {
  return [...Object.values(shown.t), shown.q ?? ''];
}
