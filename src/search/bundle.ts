/** The kind of records that stands first and apart. */
export const claimKind = 'claim';

/** The kinds of all other records. */
export const otherKinds = ['article', 'question', 'source', 'word'] as const;

/** The kinds of records, in the order in which they are offered. */
export const recordKinds = [claimKind, ...otherKinds] as const;

/** The kind of a record. */
export type RecordKind = (typeof recordKinds)[number];

/** A filter that leaves the claims alone: their index does not know their kind. */
export const onlyClaims = { none: otherKinds };

/** The folder, below that of the claims, of the index of everything else. */
export const othersFolder = 'others/';

/** One record that was found. */
export interface BundleResult {
  /** Its name in the index, by which its file is found. */
  readonly id: string;
  readonly score: number;
  readonly isClaim: boolean;
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
  readonly filters?: Readonly<
    Record<string, { readonly any: readonly string[] } | { readonly none: readonly string[] }>
  >;
}

/** The index: claims from the start, everything else when it is asked for. */
export interface Bundle {
  /** With null for keys, everything that the filters leave. */
  search(keys: string | null, options?: BundleOptions): Promise<BundleAnswer>;
  /** Loads the filters of all records, after which searches count by them. */
  filters(): Promise<Counts>;
  /** Adds everything else to the claims, for this and all later searches. */
  complete(): Promise<void>;
}
