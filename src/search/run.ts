import type { Bundle } from './bundle.ts';
import { type Group, type Hit, type Outcome, search } from './engine.ts';
import type { SearchState } from './filters.ts';
import type { Keys } from './keys.ts';
import { countExact } from './marks.ts';
import { type FoundRecord, readRecord } from './shown.ts';

/** An index that is ready to be searched. */
export interface SearchIndex {
  readonly bundle: Bundle;
  readonly keys: Keys;
}

/** A record that was found and how well it matched. */
export interface Result {
  readonly record: FoundRecord;
  readonly match: 'all' | 'some';
}

/** Results that are drawn before the others are loaded: what a window shows. */
const firstResults = 8;

/** Results beside the claims. */
const mostOthers = 40;

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

/** Runs a search and reports what it has, first what a window shows, then all up to `most` claims. */
export async function runSearch(
  state: SearchState,
  index: SearchIndex,
  most: number,
  report: (loaded: Loaded) => void = () => undefined,
): Promise<Loaded> {
  const outcome = await search(state, index.keys, index.bundle);
  const none: LoadedGroup = { results: [], total: 0 };
  if (!state.exact) {
    const first = await loadGroup(outcome.claims, firstResults, state, outcome);
    if (first.results.length > 0) report({ outcome, claims: first, others: none, done: false });
  }
  const [claims, others] = await Promise.all([
    loadGroup(outcome.claims, most, state, outcome),
    loadGroup(fitting(outcome.others), mostOthers, state, outcome),
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
): Promise<LoadedGroup> {
  const hits = [
    ...every.map((hit) => ({ hit, match: 'all' as const })),
    ...some.map((hit) => ({ hit, match: 'some' as const })),
  ];
  const loaded = await Promise.all(
    hits.slice(0, most).map(async ({ hit, match }): Promise<Result> => ({ record: await read(hit), match })),
  );
  if (!state.exact || outcome.terms.length === 0) return { results: bySort(loaded, state), total: hits.length };
  const results = loaded.flatMap(({ record }): Result[] => {
    const found = countExact(outcome.terms, textsOf(record));
    return found === 0 ? [] : [{ record, match: found === outcome.terms.length ? 'all' : 'some' }];
  });
  return { results: bySort(results, state), total: results.length };
}

/** Those that match every word come first. Pagefind has sorted them by date; the others were gathered word by word. */
function bySort(results: readonly Result[], state: SearchState): Result[] {
  const all = results.filter(({ match }) => match === 'all');
  const some = results.filter(({ match }) => match === 'some');
  if (state.sort !== 'relevance') {
    const sign = state.sort === 'newest' ? -1 : 1;
    some.sort((a, b) => sign * compare(yearOf(a.record), yearOf(b.record)));
  }
  return [...all, ...some];
}

function yearOf({ tags }: FoundRecord): string {
  return tags.year?.[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textsOf({ shown }: FoundRecord): string[] {
  return [...Object.values(shown.t), shown.q ?? ''];
}

const records = new Map<string, Promise<FoundRecord>>();

function read(hit: Hit): Promise<FoundRecord> {
  const known = records.get(hit.fragment) ?? hit.load().then(readRecord);
  records.set(hit.fragment, known);
  known.catch(() => records.delete(hit.fragment));
  return known;
}
