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

/** Whether any value of any name is chosen. */
export function hasFilters(filters: Filters): boolean {
  return filterNames.some((name) => (filters[name]?.length ?? 0) > 0);
}
