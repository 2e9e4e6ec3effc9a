import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder, type StoryPlace } from './story-place.ts';
import { whereWritable } from './where-writable.ts';

/** The file by which the folder is known as ours; it keeps Git out of what can be made again. */
const marker = '.gitignore';
const markerText = '# Made by Collate, and made again when it is not there.\n*\n';

/**
 * Makes the folder in which builds of a story that is not the project's own keep content and caches. Throws one
 * sentence where somebody else's is in its place, or the folder of the story cannot be written to.
 */
export function openKept(place: StoryPlace): void {
  if (place.folder === place.engine) return;
  const kept = join(place.folder, keptFolder);
  if (existsSync(join(kept, marker))) return;
  const sentence = `Unexpected folder ${place.folder}: it cannot be written to, and the content of a story is kept in ${keptFolder}/ there. Make it writable, or copy the story.`;
  whereWritable(sentence, () => {
    if (existsSync(kept) && readdirSync(kept).length > 0)
      throw new Error(
        `Unexpected folder ${kept}: it is not of our making, and what is made of a story is kept under this name. Move it away.`,
      );
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, marker), markerText);
  });
}
