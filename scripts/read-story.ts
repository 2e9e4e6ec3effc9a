import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryInput } from '../src/pipeline/build-story.ts';
import type { InputFile } from '../src/pipeline/story-files.ts';
import { readPhrases } from './read-phrases.ts';

/** Reads everything that the story of a project is built from, in the order of paths. */
export function readStory(root: string): StoryInput {
  return { seeds: readFolder(root, 'seeds'), story: readFolder(root, 'src/story'), phrases: readPhrases(root) };
}

/** The files of a folder and those below it; hidden files belong to editors and systems. */
function readFolder(root: string, folder: string): InputFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}
