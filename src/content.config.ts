import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { articleSchema } from './model/article.ts';
import { claimSchema } from './model/claim.ts';
import { eventSchema, movedSchema, questionSchema, sourceSchema, topicSchema } from './model/codebook.ts';
import { codingSchema } from './model/coding.ts';
import { ledgerFileSchema, proseSchema, readingSchema, summarySchema } from './model/content.ts';
import { siteSchema } from './model/site.ts';
import { type Content, readContent } from './read-content.ts';

/** Milliseconds to wait after a change: the content build writes several files. */
const settle = 60;

/**
 * Loads one list of the generated content. It replaces all entries each time,
 * so that neither a removed entry nor one made by older code can survive in
 * Astro's store. Everything wrong throws, in a build and in dev.
 */
function loader(
  name: string,
  entriesOf: (content: Content) => readonly { id: string; data: Record<string, unknown> }[],
): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const fill = async (): Promise<void> => {
        const content = readContent(root);
        const entries = await Promise.all(
          entriesOf(content).map(async ({ id, data }) => ({ id, data: await context.parseData({ id, data }) })),
        );
        context.store.clear();
        for (const entry of entries) context.store.set(entry);
      };
      await fill();
      let timer: NodeJS.Timeout | undefined;
      context.watcher?.on('all', (_event, path) => {
        if (!path.replaceAll('\\', '/').includes('/src/content/')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          fill().catch((error: unknown) => {
            context.logger.error(error instanceof Error ? error.message : String(error));
          });
        }, settle);
      });
    },
  };
}

function listed<Entry extends { readonly id: string }>(entries: readonly Entry[]): { id: string; data: Entry }[] {
  return entries.map((entry) => ({ id: entry.id, data: entry }));
}

/** An article without its text: `collections.ts` reads that from the file, so that the store stays small. */
const storedArticleSchema = articleSchema.omit({ text: true });

export const collections = {
  articles: defineCollection({
    loader: loader('articles', ({ articles }) =>
      listed(articles.map(({ article: { text: _text, ...stored } }) => stored)),
    ),
    schema: storedArticleSchema,
  }),
  claims: defineCollection({
    loader: loader('claims', ({ articles }) => listed(articles.flatMap((file) => file.claims))),
    schema: claimSchema,
  }),
  events: defineCollection({ loader: loader('events', ({ story }) => listed(story.events)), schema: eventSchema }),
  topics: defineCollection({ loader: loader('topics', ({ story }) => listed(story.topics)), schema: topicSchema }),
  questions: defineCollection({
    loader: loader('questions', ({ story }) => listed(story.questions)),
    schema: questionSchema,
  }),
  moved: defineCollection({
    loader: loader('moved', ({ story }) => story.moved.map((entry) => ({ id: entry.from, data: entry }))),
    schema: movedSchema,
  }),
  sources: defineCollection({ loader: loader('sources', ({ story }) => listed(story.sources)), schema: sourceSchema }),
  summaries: defineCollection({
    loader: loader('summaries', ({ story }) =>
      story.summaries.map((summary) => ({ id: `${summary.about}-${summary.id}`, data: summary })),
    ),
    schema: summarySchema,
  }),
  prose: defineCollection({ loader: loader('prose', ({ story }) => listed(story.prose)), schema: proseSchema }),
  readings: defineCollection({
    loader: loader('readings', ({ articles }) =>
      listed(articles.map(({ article: { id }, words, sentences, uncoded }) => ({ id, words, sentences, uncoded }))),
    ),
    schema: readingSchema,
  }),
  ledger: defineCollection({
    loader: loader('ledger', ({ ledger }) => [{ id: 'ledger', data: ledger }]),
    schema: ledgerFileSchema,
  }),
  coding: defineCollection({
    loader: loader('coding', ({ coding }) => [{ id: 'coding', data: coding.coding }]),
    schema: codingSchema,
  }),
  site: defineCollection({
    loader: loader('site', ({ story }) => [{ id: 'site', data: story.site }]),
    schema: siteSchema,
  }),
};
