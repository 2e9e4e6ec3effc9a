import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, siteMarker } from './dist-folder.ts';
import type { SiteAddress } from '../../src/build/site-address.ts';

/** Where a build reads and writes. */
export interface BuildTarget {
  /** The project's folder. */
  readonly root: string;
  /** The folder that holds the site, on the same disk as `root`. */
  readonly dist: string;
  readonly address: SiteAddress;
}

/** Everything the built site follows from. `src/content` is made from the rest. */
const inputs = [
  'seeds/**',
  'src/**',
  'public/**',
  'scripts/**',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A digest of all that a build reads: equal digests, equal sites. */
export function inputDigest(root: string, address: SiteAddress): string {
  const hash = createHash('sha256').update(JSON.stringify([address, process.version]));
  const entries = globSync(inputs, { cwd: root, withFileTypes: true, exclude: (entry) => isGenerated(root, entry) });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    hash.update(`\0${path.slice(root.length)}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Whether the site in place was built from exactly what is there now. One without a marker is of Astro's own command. */
export function isFresh(target: BuildTarget): boolean {
  const stamp = stampFile(target);
  if (!existsSync(stamp) || !existsSync(join(target.dist, siteMarker))) return false;
  return readFileSync(stamp, 'utf8') === inputDigest(target.root, target.address);
}

/** Where the digest of what a site was built from is kept; not in the site, which is for the public. */
export function stampFile(target: BuildTarget): string {
  return join(target.root, '.cache', `${keyOf(target.root, target.dist)}.digest`);
}

function isGenerated(root: string, entry: { readonly parentPath: string; readonly name: string }): boolean {
  return join(entry.parentPath, entry.name) === join(root, 'src', 'content');
}
