import type { Bundle, BundleOptions, BundleResult, Counts } from './bundle.ts';
import { type Filters, filterNames, hasFilters, type SearchState, type Sort } from './filters.ts';
import type { Keys } from './keys.ts';
import { type QueryTerm, readQuery } from './query.ts';

/** A record that was found; its content is loaded when it is asked for. */
export interface Hit {
  /** The name of its fragment in the index. */
  readonly fragment: string;
  /** How many words of the query it matched. */
  readonly matched: number;
  readonly score: number;
  load(): Promise<unknown>;
}

/** What a search found among claims, or among everything else. */
export interface Group {
  /** Matched every word, best first. */
  readonly every: readonly Hit[];
  /** Matched some words, those that matched most first. */
  readonly some: readonly Hit[];
  /** Counts of those that matched every word; filled when the filters have been loaded. */
  readonly counts: Counts;
}

/** What a search found. */
export interface Outcome {
  readonly terms: readonly QueryTerm[];
  readonly claims: Group;
  readonly others: Group;
}

/** More combinations of alternative keys than this are not asked for. */
const mostCombinations = 12;

const nothing: Group = { every: [], some: [], counts: {} };

/** Runs a search. With neither words nor filters it finds nothing. */
export async function search(state: SearchState, keys: Keys, bundle: Bundle): Promise<Outcome> {
  const terms = await readQuery(state.query, keys, bundle);
  if (terms.length === 0 && (state.query.trim() !== '' || !hasFilters(state.filters)))
    return { terms, claims: nothing, others: nothing };
  const [claims, others] = await Promise.all([
    searchGroup(terms, options(state.filters, state.sort, true), bundle),
    searchGroup(terms, options(state.filters, state.sort, false), bundle),
  ]);
  return { terms, claims, others };
}

/** The filters and the order of a search as Pagefind takes them; null where they leave nothing of the group. */
function options(filters: Filters, sort: Sort, ofClaims: boolean): BundleOptions | null {
  const asked: Record<string, { readonly any: readonly string[] } | { readonly not: string }> = {};
  for (const name of filterNames) {
    const values = filters[name];
    if (values && values.length > 0) asked[name] = { any: values };
  }
  const kinds = filters.kind ?? [];
  const wanted = kinds.filter((kind) => (kind === claimKind) === ofClaims);
  if (kinds.length > 0 && wanted.length === 0) return null;
  asked['kind'] = ofClaims ? { any: [claimKind] } : wanted.length > 0 ? { any: wanted } : { not: claimKind };
  return { filters: asked, ...(sort === 'relevance' ? {} : { sort: { date: sort === 'newest' ? 'desc' : 'asc' } }) };
}

/** The kind of records that stands first and apart. */
export const claimKind = 'claim';

async function searchGroup(terms: readonly QueryTerm[], asked: BundleOptions | null, bundle: Bundle): Promise<Group> {
  if (!asked) return nothing;
  if (terms.length === 0) {
    const { results, filters } = await bundle.search(null, asked);
    return { every: results.map((result) => toHit(result, 0)), some: [], counts: filters };
  }
  const every = terms.every(({ found }) => found) ? await searchEvery(terms, asked, bundle) : { hits: [], counts: {} };
  const some =
    terms.length > 1 ? await searchSome(terms, asked, bundle, new Set(every.hits.map(({ fragment }) => fragment))) : [];
  return { every: every.hits, some, counts: every.counts };
}

/** Records that have a key of every term. Pagefind knows no “or”: each combination is a search of its own. */
async function searchEvery(
  terms: readonly QueryTerm[],
  asked: BundleOptions,
  bundle: Bundle,
): Promise<{ hits: Hit[]; counts: Counts }> {
  const combinations = combine(terms.map(({ keys }) => keys)).slice(0, mostCombinations);
  const answers = await Promise.all(combinations.map((keys) => bundle.search(keys.join(' '), asked)));
  const hits = answers.flatMap(({ results }) => results.map((result) => toHit(result, terms.length)));
  return { hits: inOrder(bestOfEach(hits), asked), counts: answers.length === 1 ? (answers[0]?.filters ?? {}) : {} };
}

/** Records that have a key of some terms, by how many they have, then by how well they fit. */
async function searchSome(
  terms: readonly QueryTerm[],
  asked: BundleOptions,
  bundle: Bundle,
  without: ReadonlySet<string>,
): Promise<Hit[]> {
  const known = terms.filter((term) => term.found);
  const found = await Promise.all(known.map((term) => searchEvery([term], asked, bundle)));
  const sums = new Map<string, Hit>();
  for (const hit of found.flatMap(({ hits }) => hits)) {
    if (without.has(hit.fragment)) continue;
    const sum = sums.get(hit.fragment);
    sums.set(hit.fragment, { ...hit, matched: (sum?.matched ?? 0) + 1, score: (sum?.score ?? 0) + hit.score });
  }
  return [...sums.values()].sort((a, b) => b.matched - a.matched || compareHits(a, b));
}

function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.fragment);
    if (!known || known.score < hit.score) best.set(hit.fragment, hit);
  }
  return [...best.values()];
}

/** By fit, unless Pagefind has put them in order of date. */
function inOrder(hits: Hit[], asked: BundleOptions): Hit[] {
  return asked.sort ? hits : hits.sort(compareHits);
}

/** Equal scores are put in order by the name of the fragment, the same on every machine. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || (a.fragment < b.fragment ? -1 : 1);
}

function combine(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((key) => [...row, key])), [[]]);
}

function toHit(result: BundleResult, matched: number): Hit {
  return { fragment: result.id, matched, score: result.score, load: () => result.data() };
}
