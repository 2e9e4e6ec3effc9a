/** Names by which results are filtered, in the order in which they are offered. Values are the ids of the data files. */
export const filterNames = [
  'kind',
  'source',
  'article',
  'topic',
  'question',
  'event',
  'language',
  'year',
  'voice',
  'certainty',
  'portrays',
] as const;

/** A name by which results are filtered. */
export type FilterName = (typeof filterNames)[number];

/** Chosen values by name: several of one name mean any of them, different names mean all of them. */
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** The order of results. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** The order of results. */
export type Sort = (typeof sorts)[number];

/** Everything that a search page shows, as its address holds it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Only words as they are typed, in the script in which they are typed. */
  readonly exact: boolean;
}

/** Reads the state from the parameters of an address; what it does not know it leaves out. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))].sort();
    if (values.length > 0) filters[name] = values;
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    exact: parameters.get('exact') === '1',
  };
}

/** The parameters of an address that hold a state; nothing for what is not chosen. */
export function writeState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const name of filterNames) for (const value of state.filters[name] ?? []) parameters.append(name, value);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.exact) parameters.set('exact', '1');
  return parameters;
}

/** Whether any value of any name is chosen. */
export function hasFilters(filters: Filters): boolean {
  return filterNames.some((name) => (filters[name]?.length ?? 0) > 0);
}
