import { gzip } from '@gfx/zopfli';
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { claimKind, othersFolder } from '../search/bundle.ts';
import { filterNames } from '../search/filters.ts';
import { addressesOf, assertKnownVersion, type FileRole, pagefindFiles, roleOfFile } from '../search/pagefind.ts';
import { writeDatesFile } from '../search/words/dates-file.ts';
import { writeWordsFile } from '../search/words/words-file.ts';
import type { Glossary } from '../search/words/glossary.ts';
import { toGlossary } from '../search/words/to-glossary.ts';
import { conceptKey, createKeys, type Keys } from '../search/words/keys.ts';
import { writeGlossaryFile } from '../search/words/glossary-file.ts';
import { recordPage } from '../search/record-page.ts';
import { type Searchable, searchables, toKeyed, wordsKnown } from '../search/records.ts';
import { type FoundRecord, recordAddress, recordFile, writeRecords } from '../search/shown.ts';
import { stemsOf } from '../search/words/stems.ts';
import type { Story } from '../comparison/story.ts';
import type { Term } from '../model/terms.ts';
import { readFilesByAddress } from './files-by-address.ts';

/**
 * From this many records on, the parts of the index are many, and none is
 * fetched before it is asked for; nor are the records gathered in one file.
 */
const manyRecords = 1000;

/**
 * Writes the search index of a built site into its folder `pagefind`: one
 * record for each claim, article, question, source and word of the story, the
 * same for every language of the interface. Throws with all that
 * Pagefind complains of.
 *
 * @param terms the concepts by which words are found
 * @returns how many records were indexed
 */
export async function indexSite(outDir: string, story: Story, terms: readonly Term[]): Promise<number> {
  return indexRecords(join(outDir, 'pagefind'), searchables(story), toGlossary(terms));
}

/**
 * Writes the index of records into a folder, which holds nothing else
 * afterwards: claims, whose index is opened first, and in a folder of their own
 * all other records, which follow when the claims are found.
 */
export async function indexRecords(folder: string, records: Iterable<Searchable>, glossary: Glossary): Promise<number> {
  const list = [...records];
  const { claims = [], others = [] } = Object.groupBy(list, ({ kind }) => (kind === claimKind ? 'claims' : 'others'));
  const both = claims.length > 0 && others.length > 0;
  const besides = join(folder, othersFolder);
  const digest = createHash('sha256').update(JSON.stringify(glossary));
  const keys = createKeys(glossary, stemsOf);
  rmSync(folder, { recursive: true, force: true });
  try {
    await writeIndex(folder, claims.length > 0 ? claims : others, keys, digest);
    if (both) await writeIndex(besides, others, keys, digest);
  } finally {
    await close();
  }
  const found = new Map([...(await foundIn(folder, list)), ...(both ? await foundIn(besides, list) : [])]);
  removeUnused(folder, ['module', 'entry', 'wasm', 'list', 'part']);
  // The index of the others is merged into that of the claims, whose program it shares.
  if (both) removeUnused(besides, ['entry', 'list', 'part']);
  const gathered = list.length < manyRecords;
  await minifyModule(join(folder, pagefindFiles.module));
  // Of a large index only the program is pressed: it takes minutes to save what is soon outgrown.
  await pressFiles(folder, gathered ? ['wasm', 'list', 'part'] : ['wasm']);
  const dates = new Map(list.map(({ kind, id, date }) => [recordAddress(kind, id), date ?? '']));
  const ordered = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const datesByFragment = new Map(
    ordered.map(([fragment, { kind, id }]) => [fragment, dates.get(recordAddress(kind, id)) ?? '']),
  );
  mkdirSync(join(folder, 'records'));
  for (const [name, records] of Map.groupBy(ordered, ([fragment]) => recordFile(fragment)))
    writeFileSync(join(folder, name), writeRecords(new Map(records)));
  writeFileSync(join(folder, 'dates.json'), writeDatesFile(datesByFragment));
  writeFileSync(join(folder, 'words.txt'), writeWordsFile(list.flatMap(wordsKnown)));
  if (gathered) writeFileSync(join(folder, 'records.json'), writeRecords(new Map(ordered)));
  // The key of the first concept leads to the part of the index that holds the others too, while there is only one.
  const warm = gathered && glossary.length > 0 ? conceptKey(0) : null;
  const stamp = digest.digest('hex').slice(0, 12);
  const metas = {
    claims: claims.length > 0 ? metaOf(folder) : null,
    others: both ? metaOf(besides) : others.length > 0 ? metaOf(folder) : null,
  };
  writeFileSync(join(folder, 'glossary.json'), writeGlossaryFile({ stamp, metas, gathered, warm, glossary }));
  return list.length;
}

/** Writes one of Pagefind's indexes, and adds what went into it to a digest. */
async function writeIndex(folder: string, list: readonly Searchable[], keys: Keys, digest: Hash): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  assertNoErrors('create the index', errors);
  if (!index) throw new Error('Pagefind gave no index.');
  const addresses = new Set<string>();
  for (const record of list) {
    const url = recordAddress(record.kind, record.id);
    // Pagefind would replace the first record without a word.
    if (addresses.has(url)) throw new Error(`The search index has two records for ${url}.`);
    addresses.add(url);
    const content = recordPage(toKeyed(record, keys), list.length >= manyRecords);
    digest.update(content);
    assertNoErrors(`read ${url}`, (await index.addHTMLFile({ url, content })).errors);
  }
  assertNoErrors('write the index', (await index.writeFiles({ outputPath: folder })).errors);
}

function metaOf(folder: string): string {
  const meta = readdirSync(folder).find((name) => roleOfFile(name) === 'list');
  if (meta === undefined) throw new Error('Pagefind wrote no list of records.');
  return meta;
}

/** The records of an index, by the names under which it finds them. */
async function foundIn(folder: string, list: readonly Searchable[]): Promise<Map<string, FoundRecord>> {
  assertKnownVersion(JSON.parse(readFileSync(join(folder, pagefindFiles.entry), 'utf8')));
  // What Pagefind writes of nothing it cannot open.
  if (list.length === 0) return new Map();
  readFilesByAddress();
  const place = pathToFileURL(`${folder}/`).href;
  const module: unknown = await import(/* @vite-ignore */ place + pagefindFiles.module);
  const records = new Map(list.map((record) => [recordAddress(record.kind, record.id), toFound(record)]));
  const found = new Map<string, FoundRecord>();
  for (const [fragment, address] of await addressesOf(module, place)) {
    const record = records.get(address);
    if (!record) throw new Error(`Pagefind has a record ${address} that is none of the site's.`);
    found.set(fragment, record);
  }
  return found;
}

function toFound({ kind, id, shown, tags }: Searchable): FoundRecord {
  const known = filterNames.flatMap((name) => {
    const values = tags[name]?.filter((value) => value !== null) ?? [];
    return values.length > 0 ? [[name, [...new Set(values)]] as const] : [];
  });
  return { kind, id, shown, tags: Object.fromEntries(known) };
}

/**
 * Removes what an index of the site does not need: user interfaces, and the
 * fragments, which repeat the keys and are as many as there are records. What
 * is shown of records stands in fewer files of the site's own.
 */
function removeUnused(folder: string, needed: readonly FileRole[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const role = roleOfFile(entry.name);
    const isNeeded = role !== null && needed.includes(role);
    if (entry.isFile() && !isNeeded) rmSync(join(folder, entry.name));
  }
  rmSync(join(folder, pagefindFiles.fragments), { recursive: true, force: true });
}

/** Compresses Pagefind's files, which no host compresses again, as small as their format allows. */
async function pressFiles(folder: string, which: readonly FileRole[]): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const role = roleOfFile(entry.name);
    if (role === null || !which.includes(role)) continue;
    const file = readFileSync(path);
    const smaller = await press(gunzipSync(file));
    if (smaller.length < file.length) writeFileSync(path, smaller);
  }
}

/** Zopfli gives nothing for more rounds than these. */
const rounds = 15;

function press(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gzip(bytes, { numiterations: rounds }, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/** Pagefind writes its module with long names; every reader who searches waits for it. */
async function minifyModule(path: string): Promise<void> {
  const { code, errors } = await minify('pagefind.js', readFileSync(path, 'utf8'), { module: true });
  assertNoErrors(
    'be minified',
    errors.map(({ message }) => message),
  );
  writeFileSync(path, code);
}

function assertNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}: ${errors.join('; ')}`);
}
