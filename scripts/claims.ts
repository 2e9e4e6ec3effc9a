/**
 * `npm run claims`: the editors' tool, without building the site.
 *
 * - `npm run claims`: checks the story and says what is wrong, and where.
 * - `npm run claims -- find "words" [--article ID]`: prints a YAML entry for
 *   every place of the words; letter case, spaces, dashes, apostrophes and
 *   quotation marks need not be exact.
 * - `npm run claims -- open`: lists the sentences that are neither under a claim
 *   nor listed with a reason.
 *
 * - `npm run claims -- migrate`: rewrites annotations in the form of before version 2
 *   of the data (one question and answer a claim) in today's; nothing else changes.
 *
 * Exit code 1 where the story has an error, nothing is found or a sentence is
 * open; 2 where the command is not understood.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContent } from '../src/build/make-content.ts';
import { isText } from '../src/model/article.ts';
import type { ArticleFile, Content } from '../src/model/content.ts';
import { openSentences } from '../src/pipeline/check/check-coverage.ts';
import { findPassages } from '../src/pipeline/anchor/find-passages.ts';
import { seedPlace, seedTextOf } from '../src/pipeline/anchor/locate-passage.ts';
import { pointAt } from '../src/pipeline/messages/words-in-messages.ts';
import { nearestQuote } from '../src/pipeline/anchor/nearest-quote.ts';
import { claimEntry } from './story/claim-entry.ts';
import { migrateAnnotation } from './story/migrate-annotation.ts';
import { root } from './shared/paths.ts';

const usage = 'Usage: npm run -s claims -- [check | find "words" [--article ID] | open | migrate]';

function main(): void {
  const command = readCommand();
  if (!command) return;
  if (command.name === 'migrate') {
    migrate();
    return;
  }
  const { content, messages } = buildContent(root);
  if (!content || command.name === 'check') process.stderr.write(messages);
  if (!content) process.exitCode = 1;
  else if (command.name === 'check') summarise(content);
  else if (command.name === 'find') find(content, command.words, command.article);
  else listOpen(content);
}

type Command =
  | { readonly name: 'check' | 'open' | 'migrate' }
  | { readonly name: 'find'; readonly words: string; readonly article: string | undefined };

function readCommand(): Command | null {
  try {
    const { values, positionals } = parseArgs({ options: { article: { type: 'string' } }, allowPositionals: true });
    const [name = 'check', ...words] = positionals;
    if ((name === 'check' || name === 'open' || name === 'migrate') && words.length === 0) return { name };
    if (name === 'find' && words.length > 0) return { name, words: words.join(' '), article: values.article };
    process.stderr.write(`${usage}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  }
  process.exitCode = 2;
  return null;
}

function migrate(): void {
  const folder = join(root, 'src/story/annotations');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const { text, places } = migrateAnnotation(readFileSync(join(folder, name), 'utf8'));
    if (places > 0) writeFileSync(join(folder, name), text);
    console.log(`src/story/annotations/${name}: ${places} ${places === 1 ? 'place' : 'places'} rewritten`);
  }
}

function openOf({ claims, uncoded, sentences }: ArticleFile) {
  return openSentences(sentences, [...claims, ...uncoded]);
}

function summarise({ articles }: Content): void {
  const count = (of: (file: ArticleFile) => number): number => articles.reduce((sum, file) => sum + of(file), 0);
  console.log(
    `${count(({ claims }) => claims.length)} claims in ${articles.length} articles; ${count(({ sentences }) => sentences.length)} sentences, ${count((file) => openOf(file).length)} open.`,
  );
}

function listOpen({ articles }: Content): void {
  for (const file of articles) {
    for (const { start, end } of openOf(file)) {
      console.log(`${seedPlace(seedTextOf(file.article), start)}  ${file.article.text.slice(start, end)}`);
      process.exitCode = 1;
    }
  }
}

function find({ articles, story }: Content, words: string, only: string | undefined): void {
  const searched = articles.map(({ article }) => article).filter(({ id }) => only === undefined || id === only);
  const choices = { events: story.events.map(({ id }) => id), topics: story.topics.map(({ id }) => id) };
  const entries = searched.flatMap((article) => {
    const seed = seedTextOf(article);
    return findPassages(article, words).map((passage) => {
      const { block, isRepeated, hint, position } = passage;
      const remarks = [
        seedPlace(seed, position.start),
        block === null ? 'runs across blocks: quote words of one' : block.role,
        ...(block && !isText(block) ? ['neither headline nor body: cannot be coded'] : []),
        ...(isRepeated && hint === null ? ['stands in several places: lengthen it'] : []),
      ];
      return `  # ${remarks.join(', ')}\n${claimEntry(passage, article.language, choices)}`;
    });
  });
  if (entries.length > 0) {
    console.log(entries.join('\n\n'));
    return;
  }
  process.exitCode = 1;
  for (const article of searched) {
    const near = nearestQuote(article.text, words);
    if (!near) continue;
    const { line, column } = pointAt(article.text, near.position.start);
    const there = article.text.slice(near.position.start, near.position.end);
    console.error(`Not found. Near it stands, at seeds/${article.seed}:${line}:${column}: ${there}`);
  }
  if (searched.length === 0) console.error(`No article ${only ?? ''}.`);
  else console.error(`Nothing else in ${searched.length} ${searched.length === 1 ? 'article' : 'articles'}.`);
}

main();
