/**
 * The only module that asks Astro for collections. Pages get plain arrays of
 * model types, each in one order.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { Article } from './model/article.ts';
import type { Claim } from './model/claim.ts';
import type { Moved, Question, Source, StoryEvent, Topic } from './model/codebook.ts';
import type { Coding } from './model/coding.ts';
import { articleFileSchema, type LedgerFile, type Prose, type Reading, type Summary } from './model/content.ts';
import { timeOf } from './model/dating.ts';
import { compareIds } from './model/id.ts';
import type { Site } from './model/site.ts';

/** Texts by the digest of their seed: the same seed is the same text. */
const texts = new Map<string, string>();

/** All articles by the date of publication, oldest first, undated ones last, then by id. */
export const articles = kept(async (): Promise<Article[]> => {
  const stored = await getCollection('articles');
  const read = await Promise.all(
    stored.map(async ({ data }) => ({ ...data, text: await textOf(data.id, data.sha256) })),
  );
  return read.toSorted((a, b) => compareDates(timeOf(a.published), timeOf(b.published)) || compareIds(a.id, b.id));
});

/** All claims, by article and place. */
export const claims = kept(async (): Promise<Claim[]> => {
  const read = listed(await getCollection('claims'));
  return read.toSorted((a, b) => compareIds(a.article, b.article) || a.start - b.start || a.end - b.end);
});

/** All events, dated ones first, by their beginning. */
export const events = kept(async (): Promise<StoryEvent[]> => {
  const read = listed(await getCollection('events'));
  return read.toSorted((a, b) => compareDates(a.starts, b.starts));
});

/** All topics, by id. */
export const topics = kept(async (): Promise<Topic[]> => listed(await getCollection('topics')));

/** All questions, by id. */
export const questions = kept(async (): Promise<Question[]> => listed(await getCollection('questions')));

/** The questions whose ids are gone, by id. */
export const moved = kept(async (): Promise<Moved[]> =>
  (await getCollection('moved')).map(({ data }) => data).toSorted((a, b) => compareIds(a.from, b.from)),
);

/** All sources, by id. */
export const sources = kept(async (): Promise<Source[]> => listed(await getCollection('sources')));

/** All summaries, by id; a source and an article can each have one under the same id. */
export const summaries = kept(async (): Promise<Summary[]> => {
  const read = listed(await getCollection('summaries'));
  return read.toSorted((a, b) => compareIds(a.about, b.about));
});

/** The site's own pages of prose, by id. */
export const prose = kept(async (): Promise<Prose[]> => listed(await getCollection('prose')));

/** How the sentences of each article were read, by id. */
export const readings = kept(async (): Promise<Reading[]> => listed(await getCollection('readings')));

/** What stands beside the claims: the naming ledger, and originals beside their retellings. */
export const ledger = kept(async (): Promise<Pick<LedgerFile, 'words' | 'relays'>> => {
  const [only] = await getCollection('ledger');
  if (!only) throw new Error('expected the collection `ledger` to hold one entry');
  return only.data;
});

/** The codings of the two readers, and the settlement. */
export const coding = kept(async (): Promise<Coding> => {
  const [only] = await getCollection('coding');
  if (!only) throw new Error('expected the collection `coding` to hold one entry');
  return only.data;
});

/** What the site says of itself and of its story. */
export const site = kept(async (): Promise<Site> => {
  const [only] = await getCollection('site');
  if (!only) throw new Error('expected the collection `site` to hold one entry');
  return only.data;
});

/** In a build every page asks for the same lists, which are read once; in dev they change under it. */
function kept<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (value ??= read()) : read());
}

function listed<Data extends { readonly id: string }>(entries: readonly { readonly data: Data }[]): Data[] {
  return entries.map((entry) => entry.data).toSorted((a, b) => compareIds(a.id, b.id));
}

/** The text of an article, from its generated file: kept out of Astro's store, which is held in memory whole. */
async function textOf(id: string, sha256: string): Promise<string> {
  const known = texts.get(sha256);
  if (known !== undefined) return known;
  // Astro and the commands run in the project's folder.
  const path = join(process.cwd(), 'src/content/articles', `${id}.json`);
  const { article } = articleFileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  texts.set(sha256, article.text);
  return article.text;
}

function compareDates(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : compareIds(a, b);
}
