import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { annotationSchema, type SettledRole } from '../../src/model/annotation.ts';
import type { ParsedArticle } from '../../src/model/article.ts';
import { sourcesFileSchema } from '../../src/model/codebook.ts';
import { timeOf } from '../../src/model/dating.ts';
import type { EditorsWord } from './annotation-entry.ts';

/** What an editor can say in the call; the first five are asked for where they are missing and somebody can answer. */
export interface ArticleOptions {
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  /** A block by its number in the list or its first words; `none` where no line is the headline. */
  readonly headline?: string | undefined;
  readonly id?: string | undefined;
  readonly author?: string | undefined;
  readonly display?: string | undefined;
  /** Blocks that are no text of the article, and blocks that are. */
  readonly 'set-aside'?: readonly string[] | undefined;
  readonly 'take-back'?: readonly string[] | undefined;
}

/** Puts a question and gives the answer; empty where there is none. */
export type Ask = (question: string) => Promise<string>;

/** What stops the command, in words for the editor. */
export class Refusal extends Error {}

/** A text as it was parsed. */
interface Text {
  readonly article: ParsedArticle;
  readonly text: string;
}

/** The blocks of a text, numbered from 1, each with what it is taken for. */
export function listing({ article, text }: Text): string {
  const lines = article.blocks.map((block, index) => {
    const { role, start, end } = block;
    const what = block.role === 'boilerplate' ? `set aside: ${block.reason}` : role;
    const words = text.slice(start, Math.min(end, start + 90)).replace(/\s+/gu, ' ');
    return `${String(index + 1).padStart(4)}  ${what.padEnd(28)}${words}${end - start > 90 ? '…' : ''}\n`;
  });
  const facts = [
    `headline   ${article.title ?? '(none found)'}`,
    `published  ${timeOf(article.published) ?? '(unknown)'}`,
    `language   ${article.language}`,
    `author     ${article.author ?? '(unknown)'}`,
  ];
  return `${lines.join('')}\n${facts.join('\n')}\n\n`;
}

/**
 * What an editor says of a text: in the options, else in answer to a question.
 *
 * @param ask null where nobody can answer
 * @throws {Refusal} where an answer is none that can be used
 */
export async function editorsWord(
  place: StoryPlace,
  { article, text }: Text,
  options: ArticleOptions,
  ask: Ask | null,
): Promise<EditorsWord> {
  const answer = async (name: keyof EditorsWord, given: string | undefined, question: string) => {
    const words = (given ?? (ask ? await ask(question) : '')).trim();
    return words === '' ? null : checked(name, words);
  };
  const ids = sourceIds(place);
  const publisher = await answer('publisher', options.publisher, `Publisher, one of ${ids.join(', ')}: `);
  if (publisher !== null && !ids.includes(publisher))
    throw new Refusal(`--publisher ${publisher}: no id of ${sourcesFile(place)}. Add it there first.`);
  const found = timeOf(article.published);
  const date = await answer('date', options.date, `Published${found === null ? '' : ` [${found}]`}, as YYYY-MM-DD: `);
  if (date !== null && found !== null && !date.startsWith(found) && article.published.basis !== 'metadata')
    throw new Refusal(`--date ${date}: the text says ${found}.`);
  const language = await answer('language', options.language, `Language [${article.language}], ISO 639-3: `);
  const url = await answer('url', options.url, 'Address: ');
  const title = article.title === null ? 'none' : `“${article.title}”`;
  const headline = (
    options.headline ?? (ask ? await ask(`Headline [${title}], number of a block or none: `) : '')
  ).trim();
  const named = (given: readonly string[] | undefined, as: SettledRole) =>
    (given ?? []).map((words) => ({ block: blockOf(article, text, words), as }));
  return {
    publisher,
    date,
    language: language === article.language ? null : language,
    url,
    author: checked('author', options.author ?? null),
    display: checked('display', options.display ?? null),
    blocks: [
      ...headlineOf(article, text, headline),
      ...named(options['set-aside'], 'set-aside'),
      ...named(options['take-back'], 'text'),
    ],
  };
}

/** The values that an annotation takes, each alone. */
const values = {
  url: annotationSchema.shape.url.unwrap().shape.value,
  language: annotationSchema.shape.language.unwrap().shape.value,
  date: annotationSchema.shape.published.unwrap().shape.value,
  display: annotationSchema.shape.display,
};

function checked(name: keyof EditorsWord, words: string | null): string | null {
  if (words === null || !(name === 'url' || name === 'language' || name === 'date' || name === 'display')) return words;
  const read = values[name].safeParse(words);
  if (read.success) return words;
  throw new Refusal(`--${name} ${words}: ${read.error.issues[0]?.message ?? 'unexpected'}.`);
}

function headlineOf(article: ParsedArticle, text: string, headline: string): EditorsWord['blocks'] {
  const titled = article.blocks.findIndex(({ role }) => role === 'headline');
  if (headline === '') return [];
  if (headline === 'none') return titled === -1 ? [] : [{ block: titled, as: 'set-aside' }];
  const block = blockOf(article, text, headline);
  return block === titled ? [] : [{ block, as: 'headline' }];
}

/** A block by its number as listed, or by its first words, which no other begins with. */
function blockOf({ blocks }: ParsedArticle, text: string, words: string): number {
  if (/^\d+$/u.test(words) && Number(words) >= 1 && Number(words) <= blocks.length) return Number(words) - 1;
  const found = blocks.flatMap(({ start }, index) => (text.startsWith(words, start) ? [index] : []));
  const [only, second] = found;
  if (only === undefined) throw new Refusal(`No block begins with “${words}”, and none has this number.`);
  if (second !== undefined) throw new Refusal(`Several blocks begin with “${words}”. Name it by its number.`);
  return only;
}

/** The list of sources, below the folder of the story. */
function sourcesFile({ story }: StoryPlace): string {
  return `${story}/codebook/sources.yaml`;
}

function sourceIds(place: StoryPlace): string[] {
  const file: unknown = parse(readFileSync(join(place.folder, sourcesFile(place)), 'utf8'));
  const read = sourcesFileSchema.safeParse(file);
  if (!read.success) throw new Refusal(`${sourcesFile(place)} has an error; \`npm run claims\` says which.`);
  return read.data.sources.map(({ id }) => id);
}
