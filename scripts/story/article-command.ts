import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readPhrases } from '../../src/build/read-phrases.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { formatMessages } from '../../src/pipeline/messages/format-messages.ts';
import { parseFile } from '../../src/pipeline/parse-file.ts';
import { isPage, textOfPage } from '../../src/pipeline/read/html/page-seeds.ts';
import { annotationEntry, withDigests } from './annotation-entry.ts';
import { type ArticleOptions, type Ask, editorsWord, listing, Refusal } from './article-answers.ts';

/**
 * Adds a file to a story: copies it into its seeds (of a page the
 * text beside it), shows its blocks, asks what it doubts, and writes the
 * annotation. Nothing that is there is overwritten.
 *
 * @returns the paths written, below the folder of the story
 * @throws {Refusal} where the file or an answer is none that can be used; then nothing is written
 */
export async function addArticle(
  place: StoryPlace,
  path: string,
  options: ArticleOptions,
  ask: Ask | null,
  say: (text: string) => void,
): Promise<string[]> {
  const name = seedName(place, path, options.id);
  const bytes = readFileSync(path);
  const parsed = parseFile({ name, path: `${place.seeds}/${name}`, bytes }, readPhrases(place.engine));
  if (parsed.file.messages.length > 0) say(`${formatMessages([parsed.file])}\n`);
  const { article, text, page } = parsed;
  if (!article) throw new Refusal(`${path} cannot be read; nothing was written.`);
  say(listing({ article, text }));
  const words = await editorsWord(place, { article, text }, options, ask);
  const files = new Map<string, Uint8Array | string>([[`${place.seeds}/${name}`, bytes]]);
  if (page) files.set(`${place.seeds}/${textOfPage(name)}`, parsed.bytes);
  files.set(
    `${place.story}/annotations/${article.id}.yaml`,
    annotationEntry(article, text, page?.origin ?? null, words),
  );
  const [taken] = [...files.keys()].filter((file) => existsSync(join(place.folder, file)));
  if (taken !== undefined) throw new Refusal(`${taken} is there already; nothing was written.`);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(place.folder, file)), { recursive: true });
    writeFileSync(join(place.folder, file), content, { flag: 'wx' });
  }
  return [...files.keys()];
}

/**
 * Accepts the text that is taken out of a page now: writes it beside the page,
 * and its digest into the annotation, where there is one.
 *
 * @param path of the page, or of its text, in `seeds/`
 * @throws {Refusal} where there is no such page
 */
export function acceptText(place: StoryPlace, path: string): string[] {
  const page = path.replace(/\.txt$/u, '');
  if (!isPage(page) || !existsSync(page)) throw new Refusal(`${path} is no page; expected a file that ends in .html.`);
  const parsed = parseFile({ name: basename(page), path: page, bytes: readFileSync(page) }, readPhrases(place.engine));
  if (!parsed.article || !parsed.page) throw new Refusal(`${page} cannot be read; nothing was written.`);
  const textPath = textOfPage(page);
  writeFileSync(textPath, parsed.bytes);
  const annotation = join(place.folder, place.story, 'annotations', `${parsed.article.id}.yaml`);
  const written = [textPath];
  if (existsSync(annotation)) {
    const changed = withDigests(readFileSync(annotation, 'utf8'), parsed.article.sha256, parsed.page.origin);
    writeFileSync(annotation, changed);
    written.push(annotation);
  }
  return written.map((file) => relative(place.folder, file).replaceAll('\\', '/'));
}

/** The name in `seeds/`: digits lead it, those given or the next that no seed has. */
function seedName({ folder, seeds }: StoryPlace, path: string, id: string | undefined): string {
  const name = basename(path);
  if (!existsSync(path)) throw new Refusal(`${path} is no file.`);
  if (!name.endsWith('.txt') && !isPage(name))
    throw new Refusal(`${name}: expected a name that ends in .txt or .html.`);
  const ids = readdirSync(join(folder, seeds), { recursive: true, encoding: 'utf8' }).flatMap(
    (file) => /^\d+/u.exec(basename(file))?.[0] ?? [],
  );
  const own = /^\d+/u.exec(name)?.[0];
  const width = Math.max(3, ...ids.map((one) => one.length));
  const next = String(Math.max(-1, ...ids.map(Number)) + 1).padStart(width, '0');
  const wanted = id ?? own ?? next;
  if (!/^\d+$/u.test(wanted)) throw new Refusal(`--id ${wanted}: expected digits.`);
  if (ids.includes(wanted))
    throw new Refusal(`${wanted} is the id of another seed; the next free one is --id ${next}.`);
  return own === wanted ? name : `${wanted}_${name.replace(/^\d+_?/u, '')}`;
}
