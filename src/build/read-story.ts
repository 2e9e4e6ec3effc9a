import { readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { StoryInput } from '../pipeline/build-story.ts';
import type { InputFile } from '../pipeline/read/story-files.ts';
import { readPhrases } from './read-phrases.ts';

/** Reads everything that the story of a project is built from, in the order of paths. */
export function readStory(root: string): StoryInput {
  return {
    seeds: readFolder(root, 'seeds'),
    strays: pathsIn(root, 'seeds', (entry) => !entry.isFile()),
    story: readFolder(root, 'src/story'),
    phrases: readPhrases(root),
  };
}

function readFolder(root: string, folder: string): InputFile[] {
  return pathsIn(root, folder, (entry) => entry.isFile()).map((path) => ({
    path,
    bytes: readFileSync(join(root, path)),
  }));
}

/**
 * Paths, below the project's folder, of what lies in one of its folders and those
 * in it. Hidden files and folders belong to editors and systems. Links are not
 * followed, as `recursive` would: what they lead to is no part of the project.
 */
function pathsIn(root: string, folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return pathsIn(root, path, isWanted);
      return isWanted(entry) ? [path] : [];
    })
    .sort();
}
