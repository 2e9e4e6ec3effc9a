import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Content } from '../model/content.ts';
import { compareIds } from '../model/id.ts';
import { siteFileSchema } from '../model/site.ts';
import { checkAcross, checkStory } from './check/check-references.ts';
import { type CodedArticles, codeArticles, type SeedsInput } from './code-articles.ts';
import type { Codebook, Known } from './read/codebook.ts';
import { readCodebook } from './read/read-codebook.ts';
import { readCorrections, upgradeSite } from './check/read-corrections.ts';
import { readPublished } from './check/read-published.ts';
import { readCoding } from './anchor/anchor-coding.ts';
import { tagStory } from './tag-story.ts';
import { readRelays, readWords } from './anchor/anchor-ledger.ts';
import { readProse, readSummaries } from './read/read-summaries.ts';
import { readYaml } from './read/read-yaml.ts';
import type { RuleId } from './messages/rules.ts';
import { type InputFile, storyFiles } from './read/story-files.ts';

/** Everything that a story is built from. Paths are those that messages show. */
export interface StoryInput extends SeedsInput {
  /** The files of editors. */
  readonly story: readonly InputFile[];
  /** The folder that they lie in, as their paths and messages show it. */
  readonly folder: string;
  /**
   * Whether a seed that was edited is shown all the same, for somebody who works on the text. It is
   * reported as the error that it is.
   */
  readonly draft?: boolean;
}

/** What became of a story. */
export interface BuiltStory {
  /** Null where any message is an error (but for `draft`). */
  readonly built: Content | null;
  /** Every file with its messages. */
  readonly files: readonly VFile[];
  /** What could be read, whatever is wrong elsewhere: for those who look something up in a story that is being written. */
  readonly read: { readonly articles: CodedArticles['articles']; readonly codebook: Codebook };
}

/** What the generated files say of themselves. */
const generatedBy = 'scripts/story/build-content.ts from seeds/ and src/story/; not edited by hand';

/**
 * Builds the content of a story. Pure: the same bytes give the same content and
 * the same messages.
 */
export function buildStory(input: StoryInput): BuiltStory {
  const files: VFile[] = [];
  const story = storyFiles(input.folder, input.story, files);
  // The codebook comes first: everything else refers to it.
  const site = story.site && readYaml(story.site, siteFileSchema, upgradeSite);
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
  const gone = readPublished(story.published, targets, read.moved);
  const corrections = readCorrections(story.corrections, targets, gone, site?.value.edition ?? null);
  const summaries = readSummaries(story.summaries, targets);
  const prose = readProse(story.prose, targets);
  const ledgers = { articles, claims, sources: read.codebook.sources };
  const words = readWords(story.words, ledgers);
  const relays = readRelays(story.relays, ledgers);
  const coding = readCoding(story.coding, articles, claims);

  const stops = (message: VFileMessage): boolean =>
    message.fatal === true && !(input.draft === true && message.ruleId === ('seed-changed' satisfies RuleId));
  const partly = { articles: coded.articles, codebook: read.codebook };
  if (!site || files.some((file) => file.messages.some(stops))) return { built: null, files, read: partly };
  const { events, topics, questions, sources } = read.codebook;
  const lists = {
    events: listed(events),
    topics: listed(topics),
    questions: listed(questions),
    sources: listed(sources),
    terms: [...read.terms],
  };
  const rules = site.value.drafts ? tagStory(coded.articles, lists, input.phrases) : { drafts: [], measure: null };
  return {
    built: {
      articles: coded.articles.map((file) => ({ generatedBy, ...file })),
      story: {
        generatedBy,
        site: site.value,
        ...lists,
        moved: [...read.moved],
        corrections,
        gone,
        summaries,
        prose,
      },
      ledger: { generatedBy, words, relays },
      coding: { generatedBy, coding },
      rules: { generatedBy, ...rules },
    },
    files,
    read: partly,
  };
}

function listed<Entry extends { readonly id: string }>(known: Known<Entry>): Entry[] {
  return [...known.byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
}
