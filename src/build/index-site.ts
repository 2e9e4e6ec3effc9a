import { gzip } from '@gfx/zopfli';
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { claimKind, othersFolder } from '../search/bundle.ts';
import { writeDatesFile } from '../search/words/dates-file.ts';
import { writeWordsFile } from '../search/words/words-file.ts';
import { type Glossary, toGlossary } from '../search/words/glossary.ts';
import { conceptKey, createKeys, type Keys } from '../search/words/keys.ts';
import { writeGlossaryFile } from '../search/words/glossary-file.ts';
import { recordPage } from '../search/record-page.ts';
import { type Searchable, searchables, toKeyed, wordsKnown } from '../search/records.ts';
import { type FoundRecord, readRecord, recordAddress, recordFile, writeRecords } from '../search/shown.ts';
import { stemsOf } from '../search/words/stems.ts';
import type { Story } from '../comparison/story.ts';
import type { Term } from '../model/terms.ts';

/**
 * From this many records on, the parts of the index are many, and none is
 * fetched before it is asked for; nor are the records gathered in one file.
 */
const manyRecords = 1000;

/** Pagefind's own user interfaces, and its worker: the site uses none of them. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

/** Pagefind's program. */
const ofProgram = /^pagefind(?:-[a-z-]+)?\.(?:js|css)$|^wasm\./u;

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
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
  // The index of the others is merged into that of the claims, whose program it shares.
  if (both) for (const name of readdirSync(besides)) if (ofProgram.test(name)) rmSync(join(besides, name));
  const gathered = list.length < manyRecords;
  await minifyModule(join(folder, 'pagefind.js'));
  await pressFiles(folder, gathered ? ofAll : ofProgramAlone);
  const found = new Map([...takeFragments(folder), ...takeFragments(besides)]);
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
    others: both ? metaOf(besides) : claims.length > 0 ? null : metaOf(folder),
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
  const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  if (meta === undefined) throw new Error('Pagefind wrote no list of records.');
  return meta;
}

/**
 * The records that Pagefind wrote, by the names under which it finds them. Its
 * files of them are removed: they repeat the keys, and are as many as there are
 * records; sharing them would make the list of records, which is read whole, half as long again.
 */
function takeFragments(folder: string): Map<string, FoundRecord> {
  const found = new Map<string, FoundRecord>();
  const place = join(folder, 'fragment');
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    const text = gunzipSync(readFileSync(join(place, name))).toString('utf8');
    if (!text.startsWith(signature)) throw new Error(`Pagefind wrote ${name} in a form that is not known.`);
    found.set(name.replace('.pf_fragment', ''), readRecord(JSON.parse(text.slice(signature.length))));
  }
  rmSync(place, { recursive: true, force: true });
  return found;
}

/** Begins every file of Pagefind. */
const signature = 'pagefind_dcd';

/** Compresses Pagefind's files, which no host compresses again, as small as their format allows. Fragments are many, and small as they are. */
async function pressFiles(folder: string, which: RegExp): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!which.test(entry.name)) continue;
    const file = readFileSync(path);
    const smaller = await press(gunzipSync(file));
    if (smaller.length < file.length) writeFileSync(path, smaller);
  }
}

/** The files that are pressed: of a large index only the program, for it takes Zopfli minutes to save what is soon outgrown. */
const ofAll = /^wasm\.|\.pf_(?:meta|index|filter)$/u;
const ofProgramAlone = /^wasm\./u;

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
