/** What the search finds of two sets of queries, and what other ways of searching find of the same. */
import MiniSearch from 'minisearch';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex, type PagefindServiceConfig } from 'pagefind';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Claim } from '../../src/model/claim.ts';
import { runSearch } from '../../src/search/run.ts';
import { isObject } from '../../src/search/is-object.ts';
import { indexSite } from '../../src/build/index-site.ts';
import { readFilesByAddress } from '../../src/build/files-by-address.ts';
import { openIndex } from '../site/open-index.ts';
import { root } from '../shared/paths.ts';
import { measure, type Query, type Ranking, writeTable } from './search-measures.ts';
import { readBuiltStory } from './built-story.ts';

const querySetSchema = z.object({
  unjudged: z.array(z.string()).default([]),
  queries: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      language: z.string(),
      kind: z.string(),
      relevant: z.array(z.string()),
    }),
  ),
});

function readQueries(half: string): { readonly unjudged: readonly string[]; readonly queries: readonly Query[] } {
  return querySetSchema.parse(parse(readFileSync(join(root, `src/story/search/queries-${half}.yaml`), 'utf8')));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
const [, , dist = join(root, 'dist')] = process.argv;
try {
  const { claims } = readBuiltStory().story;
  const rankings: Ranking[] = [
    { name: 'Pagefind over the pages, its default', search: await overPages(dist) },
    { name: 'Pagefind, one forced language', search: await overTexts(claims, 'ru') },
    { name: 'MiniSearch, prefix and fuzzy', search: overMiniSearch(claims) },
    { name: 'keys and glossary', search: await overKeys() },
  ];
  for (const half of ['tuning', 'measured']) {
    const { queries, unjudged } = readQueries(half);
    const rows = [];
    for (const ranking of rankings) rows.push(await measure(ranking, queries, new Set(unjudged)));
    console.log(writeTable(`${half} half, ${queries.length} queries`, rows));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function overKeys(): Promise<Ranking['search']> {
  const { story, terms } = readBuiltStory();
  await indexSite(folder, story, terms);
  const index = await openIndex(join(folder, 'pagefind'));
  return async (query) => {
    const { claims } = await runSearch({ query, filters: {}, sort: 'relevance', exact: false }, index, Infinity);
    return claims.results.map(({ record }) => record.id);
  };
}

/** The English pages as they are built: pages of claims are its answers, other pages count for nothing. */
async function overPages(site: string): Promise<Ranking['search']> {
  return overPagefind('pages', {}, async (index) => {
    const { errors, page_count } = await index.addDirectory({ path: site, glob: 'claims/*/index.html' });
    if (errors.length > 0 || page_count === 0)
      throw new Error(`No pages of claims in ${site}: run npm run build first.`);
  });
}

async function overTexts(claims: readonly Claim[], language: string): Promise<Ranking['search']> {
  return overPagefind('texts', { forceLanguage: language }, async (index) => {
    for (const claim of claims)
      await index.addCustomRecord({ url: `/claims/${claim.id}/`, content: textsOf(claim).join('\n'), language });
  });
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function overPagefind(
  name: string,
  config: PagefindServiceConfig,
  fill: (index: Index) => Promise<void>,
): Promise<Ranking['search']> {
  const { index, errors } = await createIndex(config);
  if (!index) throw new Error(`Pagefind gave no index: ${errors.join('; ')}`);
  await fill(index);
  const outputPath = join(folder, name, 'pagefind');
  await index.writeFiles({ outputPath });
  await close();
  readFilesByAddress();
  const address = pathToFileURL(`${outputPath}/`).href;
  const module: unknown = await import(`${address}pagefind.js`);
  if (!isObject(module) || !isMaker(module['createInstance'])) throw new Error('expected Pagefind’s module');
  // Its own ranking: what is measured is Pagefind as it comes.
  const instance: unknown = module['createInstance']({ basePath: address, noWorker: true });
  if (!isBundle(instance)) throw new Error('expected Pagefind’s interface');
  return async (query) => {
    const { results } = await instance.search(query);
    const urls = await Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
    return urls.flatMap((url) => /claims\/([^/]+)\//u.exec(url)?.[1] ?? []);
  };
}

function isMaker(value: unknown): value is (options: unknown) => unknown {
  return typeof value === 'function';
}

interface PlainBundle {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
}

function isBundle(value: unknown): value is PlainBundle {
  return isObject(value) && typeof value['search'] === 'function';
}

function overMiniSearch(claims: readonly Claim[]): Ranking['search'] {
  const index = new MiniSearch<{ readonly id: string; readonly strong: string; readonly weak: string }>({
    fields: ['strong', 'weak'],
  });
  index.addAll(
    claims.map(({ id, statement, quote, translation }) => ({
      id,
      strong: Object.values(statement).join('\n'),
      weak: [quote, ...Object.values(translation)].join('\n'),
    })),
  );
  return (query) => {
    const found = index.search(query, { prefix: true, fuzzy: 0.2, boost: { strong: 2 } });
    return Promise.resolve(found.map(({ id }) => String(id)));
  };
}

function textsOf({ statement, quote, translation }: Claim): string[] {
  return [...Object.values(statement), quote, ...Object.values(translation)];
}
