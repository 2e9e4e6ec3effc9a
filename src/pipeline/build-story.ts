import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Content } from '../model/content.ts';
import { compareIds } from '../model/id.ts';
import { siteSchema } from '../model/site.ts';
import { checkAcross, checkStory } from './check/check-references.ts';
import { codeArticles, type SeedsInput } from './code-articles.ts';
import type { Known } from './read/codebook.ts';
import { readCodebook } from './read/read-codebook.ts';
import { readCoding } from './anchor/anchor-coding.ts';
import { readRelays, readWords } from './anchor/anchor-ledger.ts';
import { readProse, readSummaries } from './read/read-summaries.ts';
import { readYaml } from './read/read-yaml.ts';
import type { RuleId } from './messages/rules.ts';
import { type InputFile, storyFiles } from './read/story-files.ts';

/** Everything that a story is built from. Paths are those that messages show. */
export interface StoryInput extends SeedsInput {
  /** The files below `src/story`. */
  readonly story: readonly InputFile[];
  /**
   * Whether a seed that was edited is shown all the same, for somebody who works on the text. It is
   * reported as the error that it is.
   */
  readonly draft?: boolean;
}

/** What the generated files say of themselves. */
const generatedBy = 'scripts/story/build-content.ts from seeds/ and src/story/; not edited by hand';

/**
 * Builds the content of a story. Pure: the same bytes give the same content and
 * the same messages. `built` is null where any message is an error (but for `draft`); `files`
 * holds every file with its messages.
 */
export function buildStory(input: StoryInput): { built: Content | null; files: VFile[] } {
  const files: VFile[] = [];
  const story = storyFiles(input.story, files);
  // The codebook comes first: everything else refers to it.
  const site = story.site && readYaml(story.site, siteSchema);
  const read = readCodebook(story, site);
  const coded = codeArticles(input, story, read.codebook, files);
  const articles: Known<Article> = {
    byId: new Map(coded.articles.map(({ article }) => [article.id, article])),
    whole: coded.whole,
  };
  const claims: Known<Claim> = {
    byId: new Map(coded.articles.flatMap((one) => one.claims.map((claim) => [claim.id, claim]))),
    whole: coded.whole,
  };
  // What refers across articles can only be checked when all are known.
  checkAcross(coded.loose, claims);
  checkStory(read, site, articles, claims);
  const targets = {
    article: articles,
    claim: claims,
    question: read.codebook.questions,
    source: read.codebook.sources,
  };
  const summaries = readSummaries(story.summaries, targets);
  const prose = readProse(story.prose, targets);
  const ledgers = { articles, claims, sources: read.codebook.sources };
  const words = readWords(story.words, ledgers);
  const relays = readRelays(story.relays, ledgers);
  const coding = readCoding(story.coding, articles, claims);

  const stops = (message: VFileMessage): boolean =>
    message.fatal === true && !(input.draft === true && message.ruleId === ('seed-changed' satisfies RuleId));
  if (!site || files.some((file) => file.messages.some(stops))) return { built: null, files };
  const { events, topics, questions, sources } = read.codebook;
  return {
    built: {
      articles: coded.articles.map((file) => ({ generatedBy, ...file })),
      story: {
        generatedBy,
        site: site.value,
        events: listed(events),
        topics: listed(topics),
        questions: listed(questions),
        moved: [...read.moved],
        sources: listed(sources),
        terms: [...read.terms],
        summaries,
        prose,
      },
      ledger: { generatedBy, words, relays },
      coding: { generatedBy, coding },
    },
    files,
  };
}

function listed<Entry extends { readonly id: string }>(known: Known<Entry>): Entry[] {
  return [...known.byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
}
