/**
 * All that must know how Pagefind is made inside: the names of its files, and
 * what its interface does but does not promise. Everything else goes by its
 * documented interface. The build checks that the version is the one that this
 * was read of.
 */
import { type Bundle, type BundleOptions, type BundleResult, type Counts, othersFolder } from './bundle.ts';
import { isObject } from './is-object.ts';
import type { GlossaryFile } from './words/glossary-file.ts';

/** The version whose files and behaviour are known. */
const knownVersion = '1.6.0';

/** Files of Pagefind by their names. */
export const pagefindFiles = {
  module: 'pagefind.js',
  wasm: 'wasm.unknown.pagefind',
  entry: 'pagefind-entry.json',
  /** The folder of what comes back with a result; the site has files of its own for that. */
  fragments: 'fragment',
} as const;

/** What a file of Pagefind is for: its program in two parts, what is read first, the list of records, a part of the index. */
export type FileRole = 'module' | 'wasm' | 'entry' | 'list' | 'part';

/** What a file of Pagefind is for; null for what the site does not use. */
export function roleOfFile(name: string): FileRole | null {
  if (name === pagefindFiles.module) return 'module';
  if (name === pagefindFiles.entry) return 'entry';
  if (name.startsWith('wasm.')) return 'wasm';
  if (name.endsWith('.pf_meta')) return 'list';
  return name.endsWith('.pf_index') || name.endsWith('.pf_filter') ? 'part' : null;
}

/** Throws where an index was written by another version than the one that is known. `entry` is its entry file. */
export function assertKnownVersion(entry: unknown): void {
  const version = isObject(entry) ? String(entry['version']) : 'an unknown version';
  if (version !== knownVersion)
    throw new Error(
      `Pagefind ${version} wrote the search index, but src/search/pagefind.ts knows the files of ${knownVersion}: read it against the new version and change knownVersion.`,
    );
}

/** The address of the entry file, which must not come from an old cache. */
export function entryAddress(folder: string, stamp: string): string {
  return `${folder}${pagefindFiles.entry}?ts=${stamp}`;
}

/** The part of Pagefind's interface that the search goes by. */
interface Pagefind {
  search(
    keys: string | null,
    options?: BundleOptions,
  ): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      data(): Promise<{ readonly url: string }>;
    }[];
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
  if (metas.claims === null && metas.others === null) return emptyBundle;
  const options = { metaCacheTag: stamp, ranking };
  const pagefind = makerOf(module)({ ...options, basePath: folder, noWorker: true });
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

/**
 * The addresses under which an index keeps its records, by the names under
 * which it finds them. The fragments must still be there.
 */
export async function addressesOf(module: unknown, folder: string): Promise<ReadonlyMap<string, string>> {
  const { results } = await makerOf(module)({ basePath: folder, noWorker: true }).search(null);
  // Before an address stands that of the site, which ends in a slash; ours have none.
  const addressOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
  return new Map(
    await Promise.all(results.map(async (result) => [result.id, addressOf((await result.data()).url)] as const)),
  );
}

function makerOf(module: unknown): (options: unknown) => Pagefind {
  if (!isObject(module) || !isMaker(module['createInstance']))
    throw new Error('expected the module of the search index');
  return module['createInstance'];
}

function isMaker(value: unknown): value is (options: unknown) => Pagefind {
  return typeof value === 'function';
}
