import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFilesByAddress } from '../../src/build/files-by-address.ts';
import { openBundle, pagefindFiles } from '../../src/search/pagefind.ts';
import { readGlossaryFile } from '../../src/search/words/glossary-file.ts';
import { createKeys } from '../../src/search/words/keys.ts';
import { type FoundRecord, readRecords, recordFile } from '../../src/search/shown.ts';
import { stemsOf } from '../../src/search/words/stems.ts';
import { readDatesFile } from '../../src/search/words/dates-file.ts';
import { readWordsFile } from '../../src/search/words/words-file.ts';
import type { SearchIndex } from '../../src/search/engine.ts';

/**
 * Opens the search index in a folder, as the browser does, without a server:
 * Pagefind asks for files by address, and here addresses of files are read
 * from the disk. Throws where there is no index.
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  if (!existsSync(join(folder, pagefindFiles.module)))
    throw new Error(`There is no search index in ${folder}: run npm run build first.`);
  readFilesByAddress();
  const file = readGlossaryFile(JSON.parse(readFileSync(join(folder, 'glossary.json'), 'utf8')));
  const address = pathToFileURL(`${folder}/`).href;
  const module: unknown = await import(address + pagefindFiles.module);
  const files = new Map<string, ReadonlyMap<string, FoundRecord>>();
  return {
    bundle: openBundle(module, address, file),
    keys: createKeys(file.glossary, stemsOf),
    // Files of this machine need not be gathered.
    load: (fragment) => {
      const name = recordFile(fragment);
      const found = files.get(name) ?? readRecords(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      files.set(name, found);
      const record = found.get(fragment);
      return record ? Promise.resolve(record) : Promise.reject(new Error(`expected ${fragment} in ${name}`));
    },
    prepare: () => Promise.resolve(),
    gathered: true,
    isSettled: () => true,
    settle: () => Promise.resolve(),
    words: async () => readWordsFile(await readFile(join(folder, 'words.txt'), 'utf8')),
    dates: async () => readDatesFile(JSON.parse(await readFile(join(folder, 'dates.json'), 'utf8'))),
  };
}
