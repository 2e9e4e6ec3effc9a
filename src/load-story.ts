import * as collections from './collections.ts';
import { indexStory, type Story } from './comparison/story.ts';
import { withholdStory } from './comparison/withhold.ts';

let loaded: Promise<Story> | undefined;

/**
 * The story as the site may show it, read once a build. In development every page reads it anew, so
 * that an edit shows.
 */
export function loadStory(): Promise<Story> {
  if (import.meta.env.DEV) return readStory();
  loaded ??= readStory();
  return loaded;
}

async function readStory(): Promise<Story> {
  const ledger = await collections.ledger();
  const parts = {
    site: await collections.site(),
    articles: await collections.articles(),
    claims: await collections.claims(),
    questions: await collections.questions(),
    moved: await collections.moved(),
    sources: await collections.sources(),
    topics: await collections.topics(),
    events: await collections.events(),
    summaries: await collections.summaries(),
    prose: await collections.prose(),
    readings: await collections.readings(),
    words: ledger.words,
    relays: ledger.relays,
    coding: await collections.coding(),
  };
  return indexStory(withholdStory(parts));
}
