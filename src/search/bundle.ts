import type { GlossaryFile } from './words/glossary-file.ts';
import { isObject } from './is-object.ts';

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

/** The part of Pagefind's interface that the search goes by. */
interface Pagefind {
  search(
    keys: string | null,
    options?: BundleOptions,
  ): Promise<{
    readonly results: readonly { readonly id: string; readonly score: number }[];
    readonly filters: Counts;
  }>;
  filters(): Promise<Counts>;
  mergeIndex(folder: string, options: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * Opens the index in a folder with Pagefind's module. Throws where the module
 * is not Pagefind's.
 */
export function openBundle(
  module: unknown,
  folder: string,
  { stamp, metas }: Pick<GlossaryFile, 'stamp' | 'metas'>,
): Bundle {
  if (!isObject(module) || !isMaker(module['createInstance']))
    throw new Error('expected the module of the search index');
  if (metas.claims === null && metas.others === null) return emptyBundle;
  const options = { metaCacheTag: stamp, ranking };
  const pagefind = module['createInstance']({ ...options, basePath: folder, noWorker: true });
  let completing: Promise<void> | undefined;
  const isWhole = metas.claims === null || metas.others === null;
  const complete = (): Promise<void> =>
    (completing ??= isWhole
      ? Promise.resolve()
      : pagefind.mergeIndex(folder + othersFolder, { ...options, indexWeight: othersWeight }));
  return {
    search: async (keys, asked) => {
      const { results, filters } = await pagefind.search(keys, asked);
      const toResult = ({ id, score }: { readonly id: string; readonly score: number }): BundleResult => {
        const isMerged = score < 0 || Object.is(score, -0);
        return { id, score: Math.abs(score), isClaim: metas.claims !== null && !isMerged };
      };
      return { results: results.map(toResult), filters };
    },
    complete,
    filters: async () => {
      await complete();
      return pagefind.filters();
    },
  };
}

/** What Pagefind writes of a story without records it cannot open. */
const emptyBundle: Bundle = {
  search: () => Promise.resolve({ results: [], filters: {} }),
  complete: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
};

/**
 * Tells the results of the merged index from the others by the sign of their
 * scores. A filter would do the same, but with many records Pagefind takes
 * seconds to count by one.
 */
const othersWeight = -1;

/** Records are short and of like length: what counts is which keys stand where. */
const ranking = { pageLength: 0.1, termSaturation: 1.2, termSimilarity: 1, termFrequency: 1 };

function isMaker(value: unknown): value is (options: unknown) => Pagefind {
  return typeof value === 'function';
}
