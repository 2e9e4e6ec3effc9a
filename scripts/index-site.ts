import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { type Glossary, toGlossary } from '../src/search/glossary.ts';
import { conceptKey, createKeys } from '../src/search/keys.ts';
import { writeGlossaryFile } from '../src/search/glossary-file.ts';
import { recordPage } from '../src/search/record-page.ts';
import { type Searchable, searchables, toKeyed } from '../src/search/records.ts';
import { recordAddress } from '../src/search/shown.ts';
import { root as project } from './paths.ts';
import { readSearchedStory } from './searched-story.ts';

/** From this many records on, several share a file, so that their number stays within what static hosts allow; fewer do not, for it makes the list of records, which is read whole, twice as long. */
const manyFiles = 15_000;
const recordsPerFile = 4;

/** From this many records on, the parts of the index are many, and none is fetched before it is asked for. */
const manyRecords = 1000;

/** Pagefind's own user interfaces, and its worker: the site uses none of them. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

/**
 * Writes the search index of a built site into its folder `pagefind`: one
 * record for each claim, article, question, source and word of the project's
 * content, the same for every language of the interface. Throws with all that
 * Pagefind complains of.
 *
 * @returns how many records were indexed
 */
export async function indexSite(outDir: string, root: string = project): Promise<number> {
  const { story, terms } = readSearchedStory(root);
  return indexRecords(join(outDir, 'pagefind'), searchables(story), toGlossary(terms));
}

/** Writes an index of records into a folder, which holds nothing else afterwards. */
export async function indexRecords(folder: string, records: Iterable<Searchable>, glossary: Glossary): Promise<number> {
  const keys = createKeys(glossary);
  const digest = createHash('sha256').update(JSON.stringify(glossary));
  const list = [...records];
  rmSync(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'und',
      ...(list.length >= manyFiles ? { maxFragments: Math.ceil(list.length / recordsPerFile) } : {}),
    });
    assertNoErrors('create the index', errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const addresses = new Set<string>();
    for (const record of list) {
      const url = recordAddress(record.kind, record.id);
      // Pagefind would replace the first record without a word.
      if (addresses.has(url)) throw new Error(`The search index has two records for ${url}.`);
      addresses.add(url);
      const content = recordPage(toKeyed(record, keys));
      digest.update(content);
      assertNoErrors(`read ${url}`, (await index.addHTMLFile({ url, content })).errors);
    }
    assertNoErrors('write the index', (await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
  await minifyModule(join(folder, 'pagefind.js'));
  const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  if (meta === undefined) throw new Error('Pagefind wrote no list of records.');
  // The key of the first concept leads to the part of the index that holds the others too, while there is only one.
  const warm = list.length < manyRecords && glossary.length > 0 ? conceptKey(0) : null;
  const stamp = digest.digest('hex').slice(0, 12);
  writeFileSync(join(folder, 'glossary.json'), writeGlossaryFile({ stamp, meta, warm, glossary }));
  return list.length;
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
