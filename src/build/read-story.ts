import { existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { StoryInput } from '../pipeline/build-story.ts';
import type { InputFile } from '../pipeline/read/story-files.ts';
import { readPhrases } from './read-phrases.ts';
import type { StoryPlace } from './story-place.ts';

/** Reads everything that a story is built from, in the order of paths. A folder that is not there holds nothing. */
export function readStory({ engine, folder, seeds, story }: StoryPlace): StoryInput {
  return {
    seeds: readFolder(folder, seeds),
    strays: pathsIn(folder, seeds, (entry) => !entry.isFile()),
    story: readFolder(folder, story),
    folder: story,
    phrases: readPhrases(engine),
  };
}

function readFolder(root: string, folder: string): InputFile[] {
  return pathsIn(root, folder, (entry) => entry.isFile()).map((path) => ({
    path,
    bytes: readFileSync(join(root, path)),
  }));
}

/**
 * Paths, below a folder, of what lies in one of its folders and those
 * in it. Hidden files and folders belong to editors and systems. Links are not
 * followed, as `recursive` would: what they lead to is no part of the story.
 */
function pathsIn(root: string, folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return pathsIn(root, path, isWanted);
      return isWanted(entry) ? [path] : [];
    })
    .sort();
}
