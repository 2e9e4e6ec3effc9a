import { createHash, type Hash } from 'node:crypto';
import { type Dirent, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, siteMarker } from './dist-folder.ts';
import type { SiteAddress } from '../../src/build/site-address.ts';
import { ownStory, type StoryPlace } from '../../src/build/story-place.ts';

/** Where a build reads and writes. */
export interface BuildTarget {
  readonly place: StoryPlace;
  /** The folder that holds the site, on the same disk as the story. */
  readonly dist: string;
  readonly address: SiteAddress;
}

/** Everything of the project that the built site follows from, whatever its story; the content is made from the rest. */
const inputs = [
  'src/**',
  'public/**',
  'scripts/**',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A digest of all that a build reads: equal digests, equal sites. */
export function inputDigest(place: StoryPlace, address: SiteAddress): string {
  const { engine, folder, seeds, story } = place;
  const hash = createHash('sha256').update(JSON.stringify([address, process.version]));
  const notRead = [ownStory(engine).story, ownStory(engine).content].map((path) => join(engine, path));
  digestFiles(hash, engine, inputs, notRead);
  digestFiles(hash, folder, [`${seeds}/**`, `${story}/**`], []);
  return hash.digest('hex');
}

function digestFiles(hash: Hash, root: string, globs: readonly string[], notRead: readonly string[]): void {
  const exclude = (entry: Dirent): boolean => notRead.includes(join(entry.parentPath, entry.name));
  const entries = globSync(globs, { cwd: root, withFileTypes: true, exclude });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    hash.update(`\0${path.slice(root.length)}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
}

/** Whether the site in place was built from exactly what is there now. One without a marker is of Astro's own command. */
export function isFresh(target: BuildTarget): boolean {
  const stamp = stampFile(target);
  if (!existsSync(stamp) || !existsSync(join(target.dist, siteMarker))) return false;
  return readFileSync(stamp, 'utf8') === inputDigest(target.place, target.address);
}

/** Where the digest of what a site was built from is kept; not in the site, which is for the public. */
export function stampFile(target: BuildTarget): string {
  return join(target.place.cache, `${keyOf(target.place, target.dist)}.digest`);
}
