import { type Bundle, type BundleOptions, claimKind, type Counts, onlyClaims } from './bundle.ts';
import { filterNames, hasFilters, type SearchState } from './filters.ts';
import type { Keys } from './words/keys.ts';
import { type QueryTerm, readQuery } from './query.ts';
import type { FoundRecord } from './shown.ts';

/** An index that is ready to be searched. */
export interface SearchIndex {
  readonly bundle: Bundle;
  /** Changes when `prepare` has loaded stems. */
  readonly keys: Keys;
  /** Loads what the words of a query need beside the glossary. */
  prepare(query: string): Promise<void>;
  /** Fetches what later searches need, where it is little: records that are few enough to stand in one file. */
  settle(): Promise<void>;
  /** Whether, when that is done, every record is at hand. */
  readonly gathered: boolean;
  /** Whether a search waits for nothing any more. */
  isSettled(): boolean;
  /** Reads what is shown of a record. Rejects where its file cannot be had. */
  load(fragment: string): Promise<FoundRecord>;
  /** The place of each record in the order of dates, oldest first, by the name of its fragment. */
  dates(): Promise<ReadonlyMap<string, number>>;
}

/** A record that was found; what is shown of it is loaded when it is asked for. */
export interface Hit {
  /** Its name in the index. */
  readonly fragment: string;
  /** How many words of the query it matched. */
  readonly matched: number;
  readonly score: number;
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

/** What a search found among the claims. */
export interface Outcome {
  readonly terms: readonly QueryTerm[];
  readonly claims: Group;
}

/** More combinations of alternative keys than this are not asked for. */
const mostCombinations = 12;

const nothing: Group = { every: [], some: [], counts: {} };

/** Searches the claims. With neither words nor filters it finds nothing. */
export async function searchClaims(state: SearchState, index: SearchIndex): Promise<Outcome> {
  await index.prepare(state.query);
  const terms = await readQuery(state.query, index.keys, index.bundle);
  if (asksForNothing(terms, state)) return { terms, claims: nothing };
  return { terms, claims: await searchGroup(terms, state, ask(state, true), index) };
}

/** Searches everything but the claims, by the terms that the search of the claims has read. */
export async function searchOthers(
  terms: readonly QueryTerm[],
  state: SearchState,
  index: SearchIndex,
): Promise<Group> {
  const asked = ask(state, false);
  if (!asked || asksForNothing(terms, state)) return nothing;
  await index.bundle.complete();
  return searchGroup(terms, state, asked, index);
}

function asksForNothing(terms: readonly QueryTerm[], { query, filters }: SearchState): boolean {
  return terms.length === 0 && (query.trim() !== '' || !hasFilters(filters));
}

/** What a search asks of one group. */
interface Asked {
  readonly ofClaims: boolean;
  readonly options: BundleOptions;
}

/** The filters of a search as Pagefind takes them; null where they leave nothing of the group. */
function ask({ filters }: SearchState, ofClaims: boolean): Asked | null {
  const asked: Record<string, { readonly any: readonly string[] } | { readonly none: readonly string[] }> = {};
  for (const name of filterNames) {
    const values = filters[name];
    if (name !== 'kind' && values && values.length > 0) asked[name] = { any: values };
  }
  const kinds = filters.kind ?? [];
  const wanted = kinds.filter((kind) => (kind === claimKind) === ofClaims);
  if (kinds.length > 0 && wanted.length === 0) return null;
  if (wanted.length > 0) asked['kind'] = ofClaims ? onlyClaims : { any: wanted };
  return { ofClaims, options: { filters: asked } };
}

async function searchGroup(
  terms: readonly QueryTerm[],
  state: SearchState,
  asked: Asked | null,
  { bundle, ...index }: SearchIndex,
): Promise<Group> {
  if (!asked) return nothing;
  const ranks = state.sort === 'relevance' ? null : await index.dates();
  const byDate = (a: Hit, b: Hit): number => {
    const older = (ranks?.get(a.fragment) ?? 0) - (ranks?.get(b.fragment) ?? 0);
    return state.sort === 'newest' ? -older : older;
  };
  const arranged = (hits: readonly Hit[]): Hit[] =>
    hits.toSorted((a, b) => (ranks ? byDate(a, b) : b.matched - a.matched) || compareHits(a, b));
  if (terms.length === 0) {
    const { hits, counts } = await searchIndex(null, 0, asked, bundle);
    return { every: arranged(hits), some: [], counts };
  }
  const every = terms.every(({ found }) => found) ? await searchEvery(terms, asked, bundle) : { hits: [], counts: {} };
  const some =
    terms.length > 1 ? await searchSome(terms, asked, bundle, new Set(every.hits.map(({ fragment }) => fragment))) : [];
  return { every: arranged(every.hits), some: arranged(some), counts: every.counts };
}

/** Records that have a key of every term. Pagefind knows no “or”: each combination is a search of its own. */
async function searchEvery(
  terms: readonly QueryTerm[],
  asked: Asked,
  bundle: Bundle,
): Promise<{ hits: Hit[]; counts: Counts }> {
  const combinations = combine(terms.map(({ keys }) => keys)).slice(0, mostCombinations);
  const answers = await Promise.all(
    combinations.map((keys) => searchIndex(keys.join(' '), terms.length, asked, bundle)),
  );
  const hits = bestOfEach(answers.flatMap((answer) => answer.hits));
  return { hits, counts: answers.length === 1 ? (answers[0]?.counts ?? {}) : {} };
}

/** One search of the index, of which the results of the group are kept. */
async function searchIndex(
  keys: string | null,
  matched: number,
  { ofClaims, options }: Asked,
  bundle: Bundle,
): Promise<{ hits: Hit[]; counts: Counts }> {
  const { results, filters } = await bundle.search(keys, options);
  const own = results.filter(({ isClaim }) => isClaim === ofClaims);
  return { hits: own.map(({ id, score }) => ({ fragment: id, matched, score })), counts: filters };
}

/** Records that have a key of some terms; the score of one is the sum over the terms it has. */
async function searchSome(
  terms: readonly QueryTerm[],
  asked: Asked,
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
  return [...sums.values()];
}

function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.fragment);
    if (!known || known.score < hit.score) best.set(hit.fragment, hit);
  }
  return [...best.values()];
}

/** Equal scores are put in order by the name of the fragment, the same on every machine. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || (a.fragment < b.fragment ? -1 : 1);
}

function combine(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((key) => [...row, key])), [[]]);
}
