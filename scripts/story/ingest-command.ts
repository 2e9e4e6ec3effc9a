import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildContent } from '../../src/build/make-content.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { valuesOf } from '../../src/model/scale.ts';
import type { CommandOutcome } from '../shared/command-outcome.ts';
import { draftEntries } from './draft-entry.ts';

const usage = 'Usage: npm run -s ingest -- ARTICLE…\n';

/**
 * Runs `npm run ingest` for articles, each by its id or its seed: writes a draft of its claims into
 * `drafts/<id>.yaml`, beside the seeds. A file that is there is never written over. Exit code 1 where the story has an
 * error, or there is nothing to draft for an article; 2 where no article is named.
 */
export function runIngest(place: StoryPlace, words: readonly string[]): CommandOutcome {
  if (words.length === 0 || words.some((word) => word.startsWith('-'))) return { code: 2, out: '', err: usage };
  const { content, messages } = buildContent(place);
  if (!content) return { code: 1, out: '', err: messages };
  if (!content.story.site.drafts) return { code: 1, out: '', err: 'Drafts are switched off in site.yaml.\n' };
  const outcomes = words.map((word) => {
    const file = content.articles.find(({ article }) => article.id === word || article.seed === basename(word));
    if (!file) return { isDone: false, line: `${word}: no such article` };
    const { article, sentences } = file;
    if (article.coded) return { isDone: false, line: `${article.id}: coded already` };
    const drafts = content.rules.drafts.filter((draft) => draft.article === article.id);
    if (drafts.length === 0) return { isDone: false, line: `${article.id}: nothing found to draft` };
    const path = `drafts/${article.id}.yaml`;
    if (existsSync(join(place.folder, path)))
      return { isDone: false, line: `${path}: is there already, and was left as it is` };
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    const { questions, site } = content.story;
    const entries = draftEntries({
      ...{ article, drafts, sentences, questions, languages: site.languages },
      portrayals: valuesOf(site.scale).map(({ id }) => id),
    });
    writeFileSync(join(place.folder, path), entries, { flag: 'wx' });
    return {
      isDone: true,
      line: `${path}: ${new Set(drafts.map(({ start, end }) => `${start} ${end}`)).size} claims drafted`,
    };
  });
  const lines = (isDone: boolean): string =>
    outcomes.flatMap((outcome) => (outcome.isDone === isDone ? [`${outcome.line}\n`] : [])).join('');
  return { code: outcomes.every(({ isDone }) => isDone) ? 0 : 1, out: lines(true), err: lines(false) };
}
