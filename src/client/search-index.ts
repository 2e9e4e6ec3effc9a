// Opens the search index. Everything that does not wait for another file is asked for at once: on a slow line the waiting costs more than the bytes.
import { openBundle } from '../search/bundle.ts';
import { claimKind } from '../search/engine.ts';
import { createKeys } from '../search/keys.ts';
import type { SearchIndex } from '../search/run.ts';
import { readGlossaryFile } from '../search/glossary-file.ts';

const opened = new Map<string, Promise<SearchIndex>>();

/** Opens the index in a folder, once; after a failure it is tried again. */
export function openIndex(folder: string): Promise<SearchIndex> {
  const known = opened.get(folder);
  if (known) return known;
  const opening = open(folder);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

async function open(folder: string): Promise<SearchIndex> {
  preload(`${folder}wasm.unknown.pagefind`);
  const importing: Promise<unknown> = import(/* @vite-ignore */ `${folder}pagefind.js`);
  const file = readGlossaryFile(await (await fetch(`${folder}glossary.json`, { cache: 'no-cache' })).json());
  preload(`${folder}${file.meta}`);
  preload(`${folder}pagefind-entry.json?ts=${file.stamp}`);
  const keys = createKeys(file.glossary);
  const bundle = openBundle(await importing, { basePath: folder, metaCacheTag: file.stamp });
  // Waits for Pagefind, and fetches the part of the index that almost every query asks for.
  await bundle.search(file.warm, { filters: { kind: { any: [claimKind] } } });
  return { bundle, keys };
}

function preload(address: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}
