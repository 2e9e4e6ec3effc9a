/** How the search grows: an index of as many claims as are asked for, made up of the words of the story's own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openIndex } from '../site/open-index.ts';
import { indexRecords } from '../../src/build/index-site.ts';
import { pagefindFiles } from '../../src/search/pagefind.ts';
import { firstResults, runSearch } from '../../src/search/run.ts';
import { type Searchable, searchables } from '../../src/search/records.ts';
import { toGlossary } from '../../src/search/words/to-glossary.ts';
import { splitWords } from '../../src/search/words/words.ts';
import { readBuiltStory } from './built-story.ts';

const [, , size = '1000', step, given = ''] = process.argv;
if (step === 'build') await build(Number(size), given);
else if (step === 'search') await search(given);
else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  try {
    const began = performance.now();
    const built = spawnSync(process.execPath, [import.meta.filename, size, 'build', folder], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    const seconds = (performance.now() - began) / 1000;
    const searched = spawnSync(process.execPath, [import.meta.filename, size, 'search', folder], { encoding: 'utf8' });
    if (searched.status !== 0) throw new Error(searched.stderr);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    const say = [
      `${size} claims: index ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files`,
      `built in ${seconds.toFixed(1)} s with ${built.stdout.trim()}`,
      searched.stdout.trim(),
    ];
    console.log(say.join('; '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(n: number, folder: string): Promise<void> {
  const { story, terms } = readBuiltStory();
  const records = searchables(story).filter(({ kind }) => kind === 'claim');
  // Pagefind runs in a process of its own: its memory is read while it holds the whole index.
  let peak = 0;
  const watching = setInterval(() => (peak = Math.max(peak, childMemory())), 100);
  await indexRecords(folder, synthetic(n, records), toGlossary(terms));
  clearInterval(watching);
  const own = process.resourceUsage().maxRSS / 1000;
  console.log(`${Math.round(own)} MB, Pagefind ${Math.round(peak / 1000)} MB`);
}

async function search(folder: string): Promise<void> {
  const { terms } = readBuiltStory();
  const word = terms[0]?.en?.[0]?.replace('$', '') ?? '';
  const began = performance.now();
  const loaded = new Map<string, number>();
  const index = await openIndex(folder);
  const reading = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await reading(input, init);
    const name = input instanceof Request ? input.url : input.toString();
    loaded.set(name, (await response.clone().arrayBuffer()).byteLength);
    return response;
  };
  const state = { query: word, filters: {}, sort: 'relevance', exact: false } as const;
  const { claims } = await runSearch(state, index, firstResults);
  const first = performance.now() - began;
  const fetched = [...loaded];
  const again = performance.now();
  await runSearch({ ...state, query: `${word} ${terms[1]?.en?.[0]?.replace('$', '') ?? ''}` }, index, firstResults);
  const later = performance.now() - again;
  const compressed = [pagefindFiles.module, 'glossary.json'].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
    0,
  );
  const wasm = statSync(join(folder, pagefindFiles.wasm)).size;
  // What was fetched before the count began: the entry, the list of records and the program.
  const before = readdirSync(folder)
    .filter((name) => /entry|pf_meta/u.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const counted = fetched
    .filter(([name]) => /\/(?:index|filter|records)\//u.test(name))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(
    `first query ${Math.round((compressed + wasm + before + counted) / 1000)} KB, ${Math.round(first)} ms, ${claims.total} found; a later one ${Math.round(later)} ms`,
  );
}

/** Claims made of words of real ones, and of as many new words as texts of that number bring. Chance without chance: the same for every run. */
function* synthetic(n: number, real: readonly Searchable[]): Generator<Searchable> {
  let seed = 20_241_127;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
  const texts = real.map(({ strong, weak }) => ({ strong: strong.map(plainWords), weak: weak.map(plainWords) }));
  const syllables = [
    'ka',
    'ro',
    'mi',
    'ten',
    'sul',
    'var',
    'de',
    'lo',
    'pin',
    'gar',
    'zhu',
    'tash',
    'bek',
    'or',
    'nim',
  ];
  const mixed = (from: readonly (readonly string[])[], rare: string): string => {
    const words = from.flatMap((list) => list.filter(() => next(3) > 0));
    return [...words, rare].join(' ');
  };
  for (let count = 0; count < n; count++) {
    const base = real[count % real.length];
    const one = texts[next(texts.length)];
    const two = texts[next(texts.length)];
    if (!base || !one || !two) return;
    // New words grow with the square root of the number of texts, as vocabularies do.
    const rank = next(Math.ceil(40 * Math.sqrt(count + 1)));
    const rare =
      [0, 1, 2].map((place) => syllables[Math.floor(rank / syllables.length ** place) % syllables.length]).join('') +
      (rank % 7 === 0 ? 'ov' : 'a');
    yield {
      ...base,
      id: `${count}-synthetic`,
      strong: [0, 1, 2].map((language) =>
        mixed([one.strong[language] ?? [], (two.strong[language] ?? []).slice(0, 4)], rare),
      ),
      weak: [mixed([one.weak[0] ?? [], (two.weak[0] ?? []).slice(0, 4)], rare)],
      tags: { ...base.tags, article: [String(Math.floor(count / 12)).padStart(5, '0')] },
    };
  }
}

function plainWords(text: string): string[] {
  return splitWords(text).map(({ plain }) => plain);
}

/** Kilobytes that Pagefind's process holds; 0 where the system does not tell. */
function childMemory(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return children.reduce(
      (sum, child) => sum + Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0),
      0,
    );
  } catch {
    return 0;
  }
}
