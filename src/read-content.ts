/**
 * Reads and checks the generated files in `src/content`, for `content.config.ts`
 * alone. Astro lets a missing file, a duplicate id or a dangling reference pass;
 * here each of them throws, with the file and the place in it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkLedgers } from './content-references.ts';
import { partiesBehind } from './model/claim.ts';
import {
  type ArticleFile,
  articleFileSchema,
  type CodingContent,
  codingContentSchema,
  type LedgerFile,
  ledgerFileSchema,
  type StoryFile,
  storyFileSchema,
} from './model/content.ts';

/** The checked content of a story. */
export interface Content {
  readonly articles: readonly ArticleFile[];
  readonly story: StoryFile;
  readonly ledger: LedgerFile;
  readonly coding: CodingContent;
}

const articlesFolder = 'src/content/articles';
const storyPath = 'src/content/story.json';
const ledgerPath = 'src/content/ledger.json';
const codingPath = 'src/content/coding.json';

let last: { key: string; content: Content } | null = null;

/** The content below a project's folder. Throws one message that lists everything wrong with it. */
export function readContent(root: string): Content {
  const inFolder = articlePaths(root);
  const paths = [...inFolder, storyPath, ledgerPath, codingPath];
  const key = JSON.stringify([root, paths.map((path) => stamp(root, path))]);
  if (last?.key === key) return last.content;
  const faults: string[] = [];
  const articles = inFolder.flatMap((path) => readFile(root, path, articleFileSchema, faults) ?? []);
  const story = readFile(root, storyPath, storyFileSchema, faults);
  const ledger = readFile(root, ledgerPath, ledgerFileSchema, faults);
  const coding = readFile(root, codingPath, codingContentSchema, faults);
  if (!story || !ledger || !coding || faults.length > 0) throw fault(faults);
  const content = { articles, story, ledger, coding };
  faults.push(...checkContent(content));
  if (faults.length > 0) throw fault(faults);
  last = { key, content };
  return content;
}

function articlePaths(root: string): string[] {
  try {
    return readdirSync(join(root, articlesFolder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${articlesFolder}/${name}`);
  } catch (cause) {
    throw new Error(`${articlesFolder}: Unexpected lack of the folder. Run \`node scripts/story/build-content.ts\`.`, {
      cause,
    });
  }
}

function stamp(root: string, path: string): string {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found ? `${path} ${found.mtimeMs} ${found.size}` : path;
}

function readFile<Schema extends z.ZodType>(
  root: string,
  path: string,
  schema: Schema,
  faults: string[],
): z.infer<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : 'unreadable'}`);
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) faults.push(`${path}: ${issue.path.join('.')}: ${issue.message}`);
  return null;
}

/** Everything wrong between the files: ids that are used twice, and ids that stand for nothing. */
export function checkContent({ articles, story, ledger, coding }: Content): string[] {
  const faults: string[] = [];
  const ids = (list: readonly { readonly id: string }[], path: string): Set<string> => {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) faults.push(`${path}: Unexpected second use of the id \`${id}\``);
      seen.add(id);
    }
    return seen;
  };
  const known = {
    event: ids(story.events, `${storyPath}: events`),
    topic: ids(story.topics, `${storyPath}: topics`),
    question: ids(story.questions, `${storyPath}: questions`),
    source: ids(story.sources, `${storyPath}: sources`),
    article: ids(
      articles.map((file) => file.article),
      articlesFolder,
    ),
    claim: ids(
      articles.flatMap((file) => file.claims),
      `${articlesFolder}: claims`,
    ),
  };
  const answers = new Set(
    story.questions.flatMap((question) => question.answers.map((answer) => `${question.id} ${answer.id}`)),
  );
  const expect = (kind: keyof typeof known, id: string | null, path: string): void => {
    if (id !== null && !known[kind].has(id))
      faults.push(`${path}: Unexpected ${kind} \`${id}\`, expected one that exists`);
  };
  for (const question of story.questions) {
    expect('event', question.event, `${storyPath}: questions.${question.id}.event`);
    expect('topic', question.topic, `${storyPath}: questions.${question.id}.topic`);
  }
  for (const { to } of story.moved) expect('question', to, `${storyPath}: moved`);
  expect('event', story.site.pivot, `${storyPath}: site.pivot`);
  for (const moment of story.site.moments) expect('claim', moment.claim, `${storyPath}: site.moments`);
  for (const summary of story.summaries) expect(summary.about, summary.id, `${storyPath}: summaries`);
  for (const source of story.sources)
    for (const { evidence } of source.facts)
      if ('article' in evidence) expect('article', evidence.article, `${storyPath}: sources.${source.id}.facts`);
  for (const { article, claims, uncoded } of articles) {
    const path = `${articlesFolder}/${article.id}.json`;
    expect('source', article.source, `${path}: article.source`);
    for (const relay of article.relays) expect('source', relay.source, `${path}: article.relays`);
    for (const id of article.gaps.flatMap((gap) => gap.questions)) expect('question', id, `${path}: article.gaps`);
    for (const passage of uncoded)
      if (passage.reason === 'repeats') expect('claim', passage.repeats, `${path}: uncoded`);
    for (const claim of claims) {
      const at = `${path}: claims.${claim.id}`;
      if (article.text.slice(claim.start, claim.end) !== claim.quote)
        faults.push(`${at}: Unexpected offsets, expected those of the quote`);
      if (claim.article !== article.id)
        faults.push(`${at}.article: Unexpected \`${claim.article}\`, expected \`${article.id}\``);
      expect('event', claim.event, `${at}.event`);
      expect('topic', claim.topic, `${at}.topic`);
      for (const { question, answer } of claim.answers) {
        expect('question', question, `${at}.answers`);
        if (!answers.has(`${question} ${answer}`))
          faults.push(`${at}.answers: Unexpected \`${answer}\`, expected an answer of \`${question}\``);
      }
      for (const party of partiesBehind(claim.voice)) expect('source', party, `${at}.voice`);
    }
  }
  faults.push(
    ...checkLedgers(
      ledger,
      coding.coding,
      articles.map((file) => file.article),
      { source: known.source, claim: known.claim },
    ),
  );
  return faults;
}

function fault(faults: readonly string[]): Error {
  return new Error(
    `The generated content cannot be used; run \`node scripts/story/build-content.ts\`.\n${faults.map((line) => `  ${line}`).join('\n')}`,
  );
}
