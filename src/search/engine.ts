import { type Bundle, type BundleOptions, claimKind, type Counts, onlyClaims } from './bundle.ts';
import { filterNames, hasFilters, type SearchState } from './filters.ts';
import type { Keys } from './words/keys.ts';
import { type QueryTerm, readQuery } from './query.ts';
import { remember } from './remember.ts';
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
  /** Words that the index knows, in their plain form; fetched when a word is found nowhere. */
  words(): Promise<readonly string[]>;
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
  /** The terms of the query that it matched, by their places, in order. */
  readonly matched: readonly number[];
  readonly score: number;
}

/** What a search found among claims, or among everything else. */
export interface Group {
  /** Matched every word, best first. */
  readonly every: readonly Hit[];
  /** Matched some words, those that matched most first. */
  readonly some: readonly Hit[];
}

/** What a search found among the claims. */
export interface Outcome {
  readonly terms: readonly QueryTerm[];
  /** Whether the query has more words than were looked for. */
  readonly isCut: boolean;
  readonly claims: Group;
}

const nothing: Group = { every: [], some: [] };

/** Searches the claims. With neither words nor filters it finds nothing. */
export async function searchClaims(state: SearchState, index: SearchIndex): Promise<Outcome> {
  await index.prepare(state.query);
  const bundle = remember(index.bundle);
  const { terms, isCut } = await readQuery(state.query, { keys: index.keys, bundle, words: () => index.words() });
  if (asksForNothing(terms, state)) return { terms, isCut, claims: nothing };
  return { terms, isCut, claims: await searchGroup(terms, state, ask(state, true), bundle, index) };
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
  return searchGroup(terms, state, asked, index.bundle, index);
}

/**
 * How many records that match every word have each value, by the name of the
 * filter, as the index counts them once its filters are loaded; null where it
 * cannot count: it knows no “or”, so each word must stand for one key.
 */
export async function countEvery(
  terms: readonly QueryTerm[],
  state: SearchState,
  { bundle }: SearchIndex,
): Promise<Counts | null> {
  const asked = ask(state, true) ?? ask(state, false);
  if (!asked) return {};
  if (terms.some(({ keys, found }) => !found || keys.length !== 1)) return null;
  const keys = terms.length === 0 ? null : terms.flatMap((term) => term.keys).join(' ');
  return (await bundle.search(keys, asked.options)).filters;
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
  bundle: Bundle,
  index: SearchIndex,
): Promise<Group> {
  if (!asked) return nothing;
  const ranks = state.sort === 'relevance' ? null : await index.dates();
  const byDate = (a: Hit, b: Hit): number => {
    const older = (ranks?.get(a.fragment) ?? 0) - (ranks?.get(b.fragment) ?? 0);
    return state.sort === 'newest' ? -older : older;
  };
  const arranged = (hits: readonly Hit[]): Hit[] =>
    hits.toSorted((a, b) => (ranks ? byDate(a, b) : b.matched.length - a.matched.length) || compareHits(a, b));
  if (terms.length === 0) {
    const all = await scoresOf(null, asked, bundle);
    return { every: arranged([...all].map(([fragment, score]) => ({ fragment, matched: [], score }))), some: [] };
  }
  const hits = await hitsOf(terms, asked, bundle);
  const { every = [], some = [] } = Object.groupBy(hits, ({ matched }) =>
    matched.length === terms.length ? 'every' : 'some',
  );
  return { every: arranged(every), some: arranged(some) };
}

/**
 * Records that have a key of any term. Each key is a search of its own: the
 * index leaves out of a search what it does not know, and so would find records
 * that have the other words alone. The score is the sum over the terms of the
 * best among their keys.
 */
async function hitsOf(terms: readonly QueryTerm[], asked: Asked, bundle: Bundle): Promise<Hit[]> {
  const hits = new Map<string, Hit>();
  for (const [place, { keys, found }] of terms.entries()) {
    if (!found) continue;
    const best = new Map<string, number>();
    for (const scores of await Promise.all(keys.map((key) => scoresOf(key, asked, bundle))))
      for (const [fragment, score] of scores) best.set(fragment, Math.max(score, best.get(fragment) ?? 0));
    for (const [fragment, score] of best) {
      const known = hits.get(fragment);
      hits.set(fragment, { fragment, matched: [...(known?.matched ?? []), place], score: score + (known?.score ?? 0) });
    }
  }
  return [...hits.values()];
}

/** The scores of the records of a group that have a key; with null, of all that the filters leave. */
async function scoresOf(
  key: string | null,
  { ofClaims, options }: Asked,
  bundle: Bundle,
): Promise<Map<string, number>> {
  const { results } = await bundle.search(key, options);
  return new Map(results.filter(({ isClaim }) => isClaim === ofClaims).map(({ id, score }) => [id, score]));
}

/** Equal scores are put in order by the name of the fragment, the same on every machine. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || (a.fragment < b.fragment ? -1 : 1);
}
