// Opens the search index. Everything that does not wait for another file is asked for at once: on a slow line the waiting costs more than the bytes.
import { othersFolder } from '../../search/bundle.ts';
import { entryAddress, openBundle, pagefindFiles } from '../../search/pagefind.ts';
import { readDatesFile } from '../../search/words/dates-file.ts';
import { readWordsFile } from '../../search/words/words-file.ts';
import type { SearchIndex } from '../../search/engine.ts';
import { createKeys } from '../../search/words/keys.ts';
import { type GlossaryFile, readGlossaryFile } from '../../search/words/glossary-file.ts';
import { type FoundRecord, readRecords, recordFile } from '../../search/shown.ts';

/** Milliseconds after the first results before the rest is fetched: another key may come. */
export const betweenKeys = 200;

const opened = new Map<string, Promise<SearchIndex>>();

/** Opens the index in a folder, given from the page on, once; after a failure it is tried again. */
export function loadIndex(address: string): Promise<SearchIndex> {
  // A script would look for it from its own folder on.
  const folder = new URL(address, document.baseURI).href;
  const known = opened.get(folder);
  if (known) return known;
  const opening = open(folder);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

async function open(folder: string): Promise<SearchIndex> {
  preload(folder + pagefindFiles.wasm);
  const importing: Promise<unknown> = import(/* @vite-ignore */ folder + pagefindFiles.module);
  const file = readGlossaryFile(await fetchJson(`${folder}glossary.json`, { cache: 'no-cache' }));
  const { claims, others } = file.metas;
  const meta = claims ?? others;
  if (meta !== null) preload(folder + meta);
  preload(entryAddress(folder, file.stamp));
  let keys = createKeys(file.glossary, null);
  const bundle = openBundle(await importing, folder, file);
  // Fetches the part of the index that almost every query asks for; without a key, all records would be listed.
  if (file.warm !== null) await bundle.search(file.warm);
  // After a failure Pagefind cannot go on: the next search opens the index anew.
  const guarded = <Value>(answer: Promise<Value>): Promise<Value> =>
    answer.catch((error: unknown) => {
      opened.delete(folder);
      throw error;
    });
  let dates: Promise<ReadonlyMap<string, number>> | undefined;
  let words: Promise<readonly string[]> | undefined;
  let stems: Promise<void> | undefined;
  const loadStems = (): Promise<void> =>
    (stems ??= import('../../search/words/stems.ts').then(({ stemsOf }) => {
      keys = createKeys(file.glossary, stemsOf);
    }));
  const records = new Map<string, FoundRecord>();
  const keepFrom = async (address: string): Promise<void> => {
    const found = readRecords(await fetchJson(address));
    for (const [name, record] of found) records.set(name, record);
  };
  const files = new Map<string, Promise<void>>();
  const load = async (fragment: string): Promise<FoundRecord> => {
    const name = recordFile(fragment);
    if (!records.has(fragment)) {
      const fetching = files.get(name) ?? keepFrom(stamped(folder, name, file));
      files.set(name, fetching);
      await fetching.finally(() => files.delete(name));
    }
    const record = records.get(fragment);
    if (!record) throw new Error(`expected a record in ${name}`);
    return record;
  };
  let settling: Promise<void> | undefined;
  let settled = false;
  return {
    get keys() {
      return keys;
    },
    prepare: (query) => (keys.needStems(query) ? guarded(loadStems()) : Promise.resolve()),
    bundle: {
      search: (asked, options) => guarded(bundle.search(asked, options)),
      filters: () => guarded(bundle.filters()),
      complete: () => {
        if (claims !== null && others !== null) preload(folder + othersFolder + others);
        return guarded(bundle.complete());
      },
    },
    load,
    gathered: file.gathered,
    isSettled: () => settled,
    words: () => (words ??= fetchText(stamped(folder, 'words.txt', file)).then(readWordsFile)),
    dates: () => (dates ??= fetchJson(stamped(folder, 'dates.json', file)).then(readDatesFile)),
    settle: () =>
      (settling ??= file.gathered
        ? Promise.all([keepFrom(stamped(folder, 'records.json', file)), loadStems()])
            .then(() => {
              settled = true;
            })
            // Each record can still be fetched by itself.
            .catch(() => undefined)
        : Promise.resolve()),
  };
}

/** Files that change with the index, at an address that changes with them. */
function stamped(folder: string, name: string, { stamp }: GlossaryFile): string {
  return `${folder}${name}?ts=${stamp}`;
}

async function fetchJson(address: string, options: RequestInit = {}): Promise<unknown> {
  return (await fetchFile(address, options)).json();
}

async function fetchText(address: string): Promise<string> {
  return (await fetchFile(address)).text();
}

async function fetchFile(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

const preloaded = new Set<string>();

function preload(address: string): void {
  if (preloaded.has(address)) return;
  preloaded.add(address);
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}
