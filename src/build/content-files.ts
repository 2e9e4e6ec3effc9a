import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import {
  eventsFileSchema,
  movedFileSchema,
  questionsFileSchema,
  sourcesFileSchema,
  topicsFileSchema,
} from '../model/codebook.ts';
import { localizedIn } from '../model/localized.ts';
import { correctionsFileSchema } from '../model/corrections.ts';
import { publishedFileSchema } from '../model/published.ts';
import { outletPhrasesSchema } from '../model/phrases.ts';
import { relaysFileSchema } from '../model/relays.ts';
import { siteSchema } from '../model/site.ts';
import { wordsFileSchema } from '../model/words.ts';
import type { Content } from '../model/content.ts';
import { openKept } from './kept-folder.ts';
import type { StoryPlace } from './story-place.ts';

/** The generated files of a story: text by path below its folder. */
export function contentFiles(
  place: StoryPlace,
  { articles, story, ledger, coding, rules }: Content,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of articles) files.set(articleFile(place, file.article.id), toJson(file));
  files.set(`${place.content}/story.json`, toJson(story));
  files.set(`${place.content}/ledger.json`, toJson(ledger));
  files.set(`${place.content}/coding.json`, toJson(coding));
  files.set(`${place.content}/rules.json`, toJson(rules));
  for (const [name, { title, schema }] of Object.entries(editorSchemas)) {
    const options = { io: 'input', override: localizedIn(story.site.languages) } as const;
    const text = toJson({ title, ...z.toJSONSchema(schema, options) });
    files.set(`${place.story}/schemas/${name}.schema.json`, text);
  }
  return files;
}

/** The path of the generated file of an article, below the folder of the story. */
export function articleFile({ content }: Pick<StoryPlace, 'content'>, id: string): string {
  return `${content}/articles/${id}.json`;
}

/** The paths, in order, of files that are missing, stale, or not what they should be. */
export function differingFiles(place: StoryPlace, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(
    ([path, text]) => !existsSync(join(place.folder, path)) || readFileSync(join(place.folder, path), 'utf8') !== text,
  );
  return [...changed.map(([path]) => path), ...staleFiles(place, files)].sort();
}

/** Writes the files that differ, and removes articles that are no more. */
export function writeFiles(place: StoryPlace, files: ReadonlyMap<string, string>): void {
  openKept(place);
  // Who reads the content tells by the folder that it was made, if of no article.
  mkdirSync(join(place.folder, place.content, 'articles'), { recursive: true });
  const root = place.folder;
  const stale = new Set(staleFiles(place, files));
  for (const path of differingFiles(place, files)) {
    const text = files.get(path);
    if (stale.has(path) || text === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}

function staleFiles(place: StoryPlace, files: ReadonlyMap<string, string>): string[] {
  const folder = join(place.folder, place.content, 'articles');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${place.content}/articles/${name}`)
    .filter((path) => !files.has(path));
}

/** The schemas by which editors complete and check a file of the story while they type it. */
const editorSchemas = {
  annotation: { title: 'Annotation of one seed', schema: annotationSchema },
  events: { title: 'Events', schema: eventsFileSchema },
  topics: { title: 'Topics', schema: topicsFileSchema },
  questions: { title: 'Questions', schema: questionsFileSchema },
  sources: { title: 'Sources', schema: sourcesFileSchema },
  moved: { title: 'Ids that are gone', schema: movedFileSchema },
  words: { title: 'The naming ledger', schema: wordsFileSchema },
  relays: { title: 'Originals and their retellings', schema: relaysFileSchema },
  phrases: { title: 'Lines that outlets add to their texts', schema: outletPhrasesSchema },
  site: { title: 'The site', schema: siteSchema },
  corrections: { title: 'Corrections', schema: correctionsFileSchema },
  published: { title: 'What was ever published', schema: publishedFileSchema },
} as const;

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
