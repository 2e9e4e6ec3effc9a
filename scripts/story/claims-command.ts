import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContent, type MadeContent } from '../../src/build/make-content.ts';
import { readSiteLanguages } from '../../src/build/site-languages.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { isText } from '../../src/model/article.ts';
import type { ArticleFile, Content } from '../../src/model/content.ts';
import { openSentences } from '../../src/pipeline/check/check-coverage.ts';
import { findPassages } from '../../src/pipeline/anchor/find-passages.ts';
import { seedPlace, seedTextOf } from '../../src/pipeline/anchor/locate-passage.ts';
import { pointAt } from '../../src/pipeline/messages/words-in-messages.ts';
import { nearestQuote } from '../../src/pipeline/anchor/nearest-quote.ts';
import type { CommandOutcome } from '../shared/command-outcome.ts';
import { claimEntry } from './claim-entry.ts';
import { countTranslations } from './count-translations.ts';
import { migrateAnnotation } from './migrate-annotation.ts';

const usage = 'Usage: npm run -s claims -- [check | find "words" [--article ID] | open | translations | migrate]';

/**
 * Runs `npm run claims` with these words. Exit code 1
 * where the story has an error, nothing is found or a sentence is open; 2 where
 * the command is not understood.
 *
 * @param place the story; `migrate` writes into it
 */
export function runClaims(place: StoryPlace, words: readonly string[]): CommandOutcome {
  const command = readCommand(words);
  if (typeof command === 'string') return { code: 2, out: '', err: command };
  if (command.name === 'migrate') return { code: 0, out: migrate(place), err: '' };
  const { content, messages, errors, read } = buildContent(place);
  if (command.name === 'check' || command.name === 'translations') {
    if (!content) return { code: 1, out: '', err: messages };
    return command.name === 'check'
      ? { code: 0, out: summaryOf(content), err: messages }
      : { code: 0, out: countTranslations(content), err: '' };
  }
  // What is looked up is not what is wrong elsewhere; but an article that could not be read is not among these.
  const found = command.name === 'find' ? find(place, read, command.words, command.article) : listOpen(read);
  const elsewhere =
    errors === 0 ? '' : `The story has ${errors} ${errors === 1 ? 'error' : 'errors'}: npm run claims\n`;
  return { ...found, err: found.err + elsewhere };
}

/** The commands that take no words. */
const plainCommands = ['check', 'open', 'translations', 'migrate'] as const;

type Command =
  | { readonly name: (typeof plainCommands)[number] }
  | { readonly name: 'find'; readonly words: string; readonly article: string | undefined };

/** The command that the words are, or what to say where they are none. */
function readCommand(args: readonly string[]): Command | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { article: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = 'check', ...words] = positionals;
    const plain = plainCommands.find((one) => one === name);
    if (plain && words.length === 0) return { name: plain };
    if (name === 'find' && words.length > 0) return { name, words: words.join(' '), article: values.article };
    return `${usage}\n`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}\n`;
  }
}

function migrate({ folder: root, story }: StoryPlace): string {
  const below = `${story}/annotations`;
  const folder = join(root, below);
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const lines = names.sort().map((name) => {
    const { text, places } = migrateAnnotation(readFileSync(join(folder, name), 'utf8'));
    if (places > 0) writeFileSync(join(folder, name), text);
    return `${below}/${name}: ${places} ${places === 1 ? 'place' : 'places'} rewritten\n`;
  });
  return lines.join('');
}

type Read = MadeContent['read'];

function openOf({ claims, uncoded, sentences }: Read['articles'][number]) {
  return openSentences(sentences, [...claims, ...uncoded]);
}

function summaryOf({ articles }: Content): string {
  const count = (of: (file: ArticleFile) => number): number => articles.reduce((sum, file) => sum + of(file), 0);
  return `${count(({ claims }) => claims.length)} claims in ${articles.length} articles; ${count(({ sentences }) => sentences.length)} sentences, ${count((file) => openOf(file).length)} open.\n`;
}

function listOpen({ articles }: Read): CommandOutcome {
  const lines = articles.flatMap((file) =>
    openOf(file).map(
      ({ start, end }) => `${seedPlace(seedTextOf(file.article), start)}  ${file.article.text.slice(start, end)}\n`,
    ),
  );
  return { code: lines.length > 0 ? 1 : 0, out: lines.join(''), err: '' };
}

function find(
  place: StoryPlace,
  { articles, codebook }: Read,
  words: string,
  only: string | undefined,
): CommandOutcome {
  const searched = articles.map(({ article }) => article).filter(({ id }) => only === undefined || id === only);
  const choices = {
    events: [...codebook.events.byId.keys()].sort(),
    topics: [...codebook.topics.byId.keys()].sort(),
    portrayals: [...codebook.portrayals.byId.keys()],
    languages: readSiteLanguages(place),
  };
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
  if (entries.length > 0) return { code: 0, out: `${entries.join('\n\n')}\n`, err: '' };
  const near = searched.flatMap((article) => {
    const nearest = nearestQuote(article.text, words);
    if (!nearest) return [];
    const { start, end } = nearest.position;
    const { line, column } = pointAt(article.text, start);
    return `Not found. Near it stands, at seeds/${article.seed}:${line}:${column}: ${article.text.slice(start, end)}`;
  });
  const among = `Nothing else in ${searched.length} ${searched.length === 1 ? 'article' : 'articles'}.`;
  const err = [...near, searched.length === 0 ? noArticle(articles, only) : among].map((line) => `${line}\n`);
  return { code: 1, out: '', err: err.join('') };
}

function noArticle(articles: Read['articles'], id: string | undefined): string {
  if (articles.length === 0) return 'No article can be read yet: seeds/ holds none.';
  return `No article ${id ?? ''}, expected one of ${articles.map(({ article }) => article.id).join(', ')}.`;
}
