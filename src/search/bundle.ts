import { isObject } from './is-object.ts';

/** One result of Pagefind: what it is comes with `data`. */
export interface BundleResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<unknown>;
}

/** Counts of records by value, by name of the filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What Pagefind answers to one search. */
export interface BundleAnswer {
  readonly results: readonly BundleResult[];
  /** Filled when the filters have been loaded. */
  readonly filters: Counts;
}

/** What a search asks of Pagefind besides its keys. */
export interface BundleOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] } | { readonly not: string }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** The part of Pagefind's interface that the search goes by. */
export interface Bundle {
  /** With null for keys, everything that the filters leave. */
  search(keys: string | null, options?: BundleOptions): Promise<BundleAnswer>;
  /** Loads the filters, after which searches count by them. */
  filters(): Promise<Counts>;
}

/** Opens Pagefind from its module. Throws where the module is not Pagefind's. */
export function openBundle(module: unknown, options: Readonly<Record<string, unknown>>): Bundle {
  if (!isObject(module) || !isMaker(module['createInstance']))
    throw new Error('expected the module of the search index');
  return module['createInstance']({ ...options, noWorker: true, ranking });
}

/** Records are short and of like length: what counts is which keys stand where. */
const ranking = { pageLength: 0.1, termSaturation: 1.2, termSimilarity: 1, termFrequency: 1 };

function isMaker(value: unknown): value is (options: unknown) => Bundle {
  return typeof value === 'function';
}
