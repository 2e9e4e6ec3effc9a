import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isWithin, keptFolder, projectFolders, type StoryPlace } from '../../src/build/story-place.ts';

/** A file that `npm run build` writes into its site: the folder that holds it may be exchanged. */
export const siteMarker = '.collate-site';

/** What the marker says to those who find it. */
export const markerText = 'A site built by Collate. The next build replaces this folder with all that is in it.\n';

/** As many names of what was found as a message can hold. */
const longestList = 5;

/**
 * The folder that a site for `dist` is put in the place of, links followed.
 * Throws one sentence, before anything is changed, unless that folder is not
 * there, is empty, or holds a site of ours: all that is in it will be gone.
 */
export function settleDist({ engine, folder, cache, seeds, story }: StoryPlace, dist: string): string {
  const place = followLinks(dist);
  const project = realpathSync.native(engine);
  const home = realpathSync.native(folder);
  const kept = realpathSync.native(nearest(cache));
  if (isWithin(place, project)) throw refusal(dist, 'holds the project itself');
  if (isWithin(place, home)) throw refusal(dist, 'holds the story itself');
  if (isWithin(place, kept)) throw refusal(dist, 'holds the folder in which sites are built');
  const part = projectFolders.find((name) => isWithin(join(project, name), place));
  if (part !== undefined) throw refusal(dist, `lies in ${part}/, which is part of the project`);
  const own = [seeds, story, keptFolder].find((name) => isWithin(join(home, name), place));
  if (own !== undefined) throw refusal(dist, `lies in ${own}/, which is part of the story`);
  if (!statSync(nearest(place)).isDirectory()) throw refusal(dist, 'is a file, or lies in one');
  const found = statSync(place, { throwIfNoEntry: false });
  const names = found ? readdirSync(place).sort() : [];
  if (names.length > 0 && !isSite(place)) throw refusal(dist, `holds no site of ours, but ${listed(names)}`);
  const disk = statSync(kept).dev;
  if ((found?.dev ?? disk) !== disk || statSync(nearest(dirname(place))).dev !== disk)
    throw refusal(dist, 'lies on another disk than the story, and a site is put in its place by renaming it');
  return place;
}

/** A name for what is kept of a folder: its own where it lies in that of the story, else one that no other folder has. */
export function keyOf({ folder }: Pick<StoryPlace, 'folder'>, dist: string): string {
  const path = relative(folder, dist);
  if (path === basename(dist)) return path;
  return `${basename(dist)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}

/** Whether a folder holds a site that a build has made. */
function isSite(folder: string): boolean {
  return existsFile(join(folder, siteMarker)) || isUnmarkedSite(folder);
}

/** Sites that Astro's own command built have no marker and are known by the schema of their claims. */
function isUnmarkedSite(folder: string): boolean {
  const schema = join(folder, 'data', 'claims.schema.json');
  return (
    existsFile(schema) &&
    existsFile(join(folder, 'data', 'claims.json')) &&
    readFileSync(schema, 'utf8').includes('<article>-<slug>; permanent')
  );
}

function existsFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Where a path leads on the disk; the last parts of it may not be there yet. */
function followLinks(path: string): string {
  const there = nearest(path);
  try {
    return join(realpathSync.native(there), relative(there, path));
  } catch {
    throw refusal(path, `leads over a link to ${resolve(dirname(there), readlinkSync(there))}, where nothing is`);
  }
}

/** The part of a path that is there, if only as a link that leads nowhere. */
function nearest(path: string): string {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })) return path;
  } catch {
    // A file, or a folder that may not be entered, is in the way: nothing of ours is behind it.
  }
  return nearest(dirname(path));
}

function listed(names: readonly string[]): string {
  const more = names.length - longestList;
  return names.slice(0, longestList).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function refusal(dist: string, what: string): Error {
  return new Error(
    `Unexpected folder ${dist}: it ${what}. Nothing was changed. Expected one that is empty, not there yet, or holds a site built before: name another, or move away what is there.`,
  );
}
