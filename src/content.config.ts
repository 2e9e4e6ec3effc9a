import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection, reference } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentReader, type ReadContent } from './build/read-content.ts';
import { isWithin, readStoryPlace, type StoryPlace } from './build/story-place.ts';
import { articleSchema } from './model/article.ts';
import { claimSchema } from './model/claim.ts';
import { eventSchema, movedSchema, questionSchema, sourceSchema, topicSchema } from './model/codebook.ts';
import {
  articleFileSchema,
  codingContentSchema,
  ledgerFileSchema,
  proseSchema,
  rulesFileSchema,
  storyFileSchema,
  summarySchema,
} from './model/content.ts';
import { correctionSchema } from './model/corrections.ts';
import { idSchema } from './model/id.ts';
import { goneSchema } from './model/published.ts';
import { siteSchema } from './model/site.ts';

/*
 * The collections of the story. What a field of an entry names is a reference;
 * ids deeper inside an entry stay ids. The generated files are checked once,
 * as they are read, against the schemas of the entries.
 */
const [answering, unasked] = claimSchema.options;
const ofClaim = {
  article: idSchema.pipe(reference('articles')),
  event: idSchema.pipe(reference('events')),
  topic: idSchema.pipe(reference('topics')),
};
const claims = z.union([answering.extend(ofClaim), unasked.extend(ofClaim)]);
const questions = questionSchema.extend({
  event: idSchema.pipe(reference('events')),
  topic: idSchema.pipe(reference('topics')),
});
const moved = movedSchema.extend({ to: idSchema.pipe(reference('questions')).nullable() });
const site = siteSchema.extend({ pivot: idSchema.pipe(reference('events')).nullable() });
const articleFile = articleFileSchema.extend({
  article: articleSchema.extend({ source: idSchema.pipe(reference('sources')).nullable() }),
  claims: z.array(claims),
});
const articles = articleFile.omit({ generatedBy: true, claims: true });
const ledger = ledgerFileSchema.omit({ generatedBy: true });
const coding = codingContentSchema.shape.coding;
const rules = rulesFileSchema.omit({ generatedBy: true });

const schemas = {
  article: articleFile,
  story: storyFileSchema.extend({ site, questions: z.array(questions), moved: z.array(moved) }),
  ledger: ledgerFileSchema,
  coding: codingContentSchema,
  rules: rulesFileSchema,
};

const readContent = contentReader(schemas);

/** Astro loads this file by itself: nobody can hand it the place. */
const placeOf = (project: URL): StoryPlace =>
  readStoryPlace(fileURLToPath(project).replace(/[/\\]$/u, ''), process.env);

/** Milliseconds to wait after a change: the content build writes several files. */
const settle = 60;

/** What fills each collection, by its name. */
const fills = new Map<string, () => void>();

/**
 * A collection and the entries that the generated files give it. All entries
 * are replaced each time, so that neither a removed one nor one made by older
 * code can survive in Astro's store. Everything wrong throws, in a build and in dev.
 */
function collection<Schema extends z.ZodType<Record<string, unknown>>>(
  schema: Schema,
  entriesOf: (content: ReadContent<typeof schemas>) => readonly (readonly [id: string, data: z.output<Schema>])[],
) {
  const loader: Loader = {
    name: 'generated-content',
    load(context) {
      const fill = (): void => {
        const entries = entriesOf(readContent(placeOf(context.config.root)));
        context.store.clear();
        for (const [id, data] of entries) context.store.set({ id, data });
      };
      fill();
      fills.set(context.collection, fill);
      if (context.collection === 'site') watch(context);
      return Promise.resolve();
    },
  };
  return defineCollection({ loader, schema });
}

/** Fills all collections anew when a generated file has changed. */
function watch({ config, watcher, logger }: LoaderContext): void {
  let timer: NodeJS.Timeout | undefined;
  const { folder, content } = placeOf(config.root);
  const written = join(folder, content);
  // That of another story lies outside of what the server watches.
  watcher?.add(written);
  watcher?.on('all', (_event, path) => {
    if (!isWithin(written, path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        for (const fill of fills.values()) fill();
      } catch (error) {
        logger.error(error instanceof Error ? error.message : String(error));
      }
    }, settle);
  });
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): (readonly [string, Entry])[] {
  return entries.map((entry) => [entry.id, entry]);
}

/** What Astro knows of the story; `load-story.ts` makes it the story that pages show. */
export const collections = {
  site: collection(site, ({ story }) => [['site', story.site]]),
  articles: collection(articles, ({ articles }) =>
    articles.map(({ article, words, sentences, uncoded }) => [article.id, { article, words, sentences, uncoded }]),
  ),
  claims: collection(claims, ({ articles }) => byId(articles.flatMap((file) => file.claims))),
  events: collection(eventSchema, ({ story }) => byId(story.events)),
  topics: collection(topicSchema, ({ story }) => byId(story.topics)),
  questions: collection(questions, ({ story }) => byId(story.questions)),
  moved: collection(moved, ({ story }) => story.moved.map((entry) => [entry.from, entry])),
  sources: collection(sourceSchema, ({ story }) => byId(story.sources)),
  corrections: collection(correctionSchema, ({ story }) =>
    story.corrections.map((correction, index) => [String(index).padStart(6, '0'), correction]),
  ),
  gone: collection(goneSchema, ({ story }) => story.gone.map((entry) => [`${entry.kind}-${entry.id}`, entry])),
  summaries: collection(summarySchema, ({ story }) =>
    story.summaries.map((summary) => [`${summary.about}-${summary.id}`, summary]),
  ),
  prose: collection(proseSchema, ({ story }) => byId(story.prose)),
  ledger: collection(ledger, ({ ledger: { words, relays } }) => [['ledger', { words, relays }]]),
  coding: collection(coding, ({ coding }) => [['coding', coding.coding]]),
  rules: collection(rules, ({ rules: { drafts, measure } }) => [['rules', { drafts, measure }]]),
};
