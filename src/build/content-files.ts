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
import { outletPhrasesSchema } from '../model/phrases.ts';
import { relaysFileSchema } from '../model/relays.ts';
import { siteSchema } from '../model/site.ts';
import { wordsFileSchema } from '../model/words.ts';
import type { Content } from '../model/content.ts';

const articlesFolder = 'src/content/articles';

/** The generated files of a story: text by path below the project's folder. */
export function contentFiles({ articles, story, ledger, coding }: Content): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of articles) files.set(articleFile(file.article.id), toJson(file));
  files.set('src/content/story.json', toJson(story));
  files.set('src/content/ledger.json', toJson(ledger));
  files.set('src/content/coding.json', toJson(coding));
  for (const [name, { title, schema }] of Object.entries(editorSchemas)) {
    const options = { io: 'input', override: localizedIn(story.site.languages) } as const;
    const text = toJson({ title, ...z.toJSONSchema(schema, options) });
    files.set(`src/story/schemas/${name}.schema.json`, text);
  }
  return files;
}

/** The path of the generated file of an article, below the project's folder. */
export function articleFile(id: string): string {
  return `${articlesFolder}/${id}.json`;
}

/** The paths, in order, of files that are missing, stale, or not what they should be. */
export function differingFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  return [...changed.map(([path]) => path), ...staleFiles(root, files)].sort();
}

/** Writes the files that differ, and removes articles that are no more. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  const stale = new Set(staleFiles(root, files));
  for (const path of differingFiles(root, files)) {
    const text = files.get(path);
    if (stale.has(path) || text === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}

function staleFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  const folder = join(root, articlesFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${articlesFolder}/${name}`)
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
} as const;

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
