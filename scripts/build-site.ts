import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkSite } from './check-site.ts';
import { indexSite } from './index-site.ts';
import { inputDigest } from './input-digest.ts';
import { type SiteAddress, siteEnvironment } from './paths.ts';
import { runNode } from './run-command.ts';
import { exchange, nextFolder, restore } from './swap-folders.ts';

/** Where a build reads and writes. */
export interface BuildTarget {
  /** The project's folder. */
  readonly root: string;
  /** The folder that holds the site, on the same disk as `root`. */
  readonly dist: string;
  readonly address: SiteAddress;
}

/** The program of Astro, to be run by this Node. */
export const astroProgram = 'node_modules/astro/bin/astro.mjs';

/**
 * Builds the site aside and puts it in place only when pages, data, search and
 * checks are done. Throws, leaving the last site as it was, when a step fails.
 */
export async function buildSite(target: BuildTarget, report: (line: string) => void): Promise<void> {
  const { root, dist, address } = target;
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  restore(dist, cache);
  const digest = inputDigest(root, address);
  const next = nextFolder(cache);
  const env = siteEnvironment(process.env, address);
  try {
    if (address.site === null) report('SITE is not set: the sitemap and other absolute addresses are left out.');
    const content = await runNode(['scripts/build-content.ts'], { cwd: root, env });
    if (content.code !== 0) throw new Error('The content was not built; the messages above say why.');
    const pages = await runNode([astroProgram, 'build', '--outDir', next], { cwd: root, env });
    if (pages.code !== 0) throw new Error('The pages were not built; the message above says why.');
    report(`Indexed ${await indexSite(next)} pages for search.`);
    const problems = checkSite(next, address);
    if (problems.length > 0) throw new Error(`The built site is not sound:\n  ${problems.join('\n  ')}`);
    rmSync(stampFile(target), { force: true });
    exchange(next, dist, cache);
    writeFileSync(stampFile(target), digest);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Whether the site in place was built from exactly what is there now. */
export function isFresh(target: BuildTarget): boolean {
  const stamp = stampFile(target);
  if (!existsSync(stamp) || !existsSync(join(target.dist, 'index.html'))) return false;
  return readFileSync(stamp, 'utf8') === inputDigest(target.root, target.address);
}

/** The stamp does not lie in the site: it is not for the public. */
function stampFile(target: BuildTarget): string {
  return join(target.root, '.cache', `${basename(target.dist)}.digest`);
}
