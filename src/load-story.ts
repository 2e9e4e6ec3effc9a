import { getCollection, getEntry } from 'astro:content';
import { type Story, storyOf } from './comparison/story.ts';
import { compareIds } from './model/id.ts';

let loaded: Promise<Story> | undefined;

/**
 * The story as the site may show it, read from Astro's collections once a build. In development
 * every page reads it anew, so that an edit shows.
 */
export function loadStory(): Promise<Story> {
  if (import.meta.env.DEV) return readStory();
  loaded ??= readStory();
  return loaded;
}

/** References become the ids by which the story itself looks things up. */
async function readStory(): Promise<Story> {
  const [site, ledger, coding, rules, articles] = await Promise.all([
    getEntry('site', 'site'),
    getEntry('ledger', 'ledger'),
    getEntry('coding', 'coding'),
    getEntry('rules', 'rules'),
    getCollection('articles'),
  ]);
  if (!site || !ledger || !coding || !rules)
    throw new Error('expected the collections `site`, `ledger`, `coding` and `rules` to hold an entry');
  return storyOf({
    site: { ...site.data, pivot: site.data.pivot?.id ?? null },
    articles: articles.map(({ data: { article } }) => ({ ...article, source: article.source?.id ?? null })),
    readings: articles.map(({ id, data: { words, sentences, uncoded } }) => ({ id, words, sentences, uncoded })),
    claims: (await getCollection('claims')).map(({ data }) => ({
      ...data,
      article: data.article.id,
      event: data.event.id,
      topic: data.topic.id,
    })),
    questions: (await getCollection('questions')).map(({ data }) => ({
      ...data,
      event: data.event.id,
      topic: data.topic.id,
    })),
    moved: (await getCollection('moved')).map(({ data }) => ({ ...data, to: data.to?.id ?? null })),
    sources: dataOf(await getCollection('sources')),
    corrections: (await getCollection('corrections'))
      .toSorted((a, b) => compareIds(a.id, b.id))
      .map(({ data }) => data),
    gone: dataOf(await getCollection('gone')),
    topics: dataOf(await getCollection('topics')),
    events: dataOf(await getCollection('events')),
    summaries: dataOf(await getCollection('summaries')),
    prose: dataOf(await getCollection('prose')),
    words: ledger.data.words,
    relays: ledger.data.relays,
    coding: coding.data,
    drafts: rules.data.drafts,
    measure: rules.data.measure,
  });
}

function dataOf<Data>(entries: readonly { readonly data: Data }[]): Data[] {
  return entries.map(({ data }) => data);
}
