import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from './check-site.ts';
import { markerText, settleDist, siteMarker } from './dist-folder.ts';
import { indexSite } from './index-site.ts';
import { siteEnvironment } from '../shared/paths.ts';
import { runNode } from '../shared/run-command.ts';
import { type BuildTarget, inputDigest, stampFile } from './site-stamp.ts';
import { exchange, nextFolder, restore } from './swap-folders.ts';

/** The program of Astro, to be run by this Node. */
export const astroProgram = 'node_modules/astro/bin/astro.mjs';

/**
 * Builds the site aside and puts it in place only when pages, data, search and
 * checks are done. Throws, leaving the last site as it was, when a step fails,
 * and before anything is done when `dist` is no folder for a site.
 */
export async function buildSite(target: BuildTarget, report: (line: string) => void): Promise<void> {
  const { root, dist, address } = target;
  const cache = join(root, '.cache');
  const place = settleDist(root, dist);
  mkdirSync(cache, { recursive: true });
  restore(place, cache);
  const digest = inputDigest(root, address);
  const next = nextFolder(cache);
  const env = siteEnvironment(process.env, address);
  try {
    if (address.site === null)
      report('SITE is not set: the sitemap, the feed, the share pictures and other absolute addresses are left out.');
    const content = await runNode(['scripts/story/build-content.ts'], { cwd: root, env });
    if (content.code !== 0) throw new Error('The content was not built; the messages above say why.');
    const pages = await runNode([astroProgram, 'build', '--outDir', next], { cwd: root, env });
    if (pages.code !== 0) throw new Error('The pages were not built; the message above says why.');
    report(`Indexed ${await indexSite(next)} pages for search.`);
    const problems = checkSite(next, address);
    if (problems.length > 0) throw new Error(`The built site is not sound:\n  ${problems.join('\n  ')}`);
    writeFileSync(join(next, siteMarker), markerText);
    rmSync(stampFile(target), { force: true });
    exchange(next, dist, cache);
    writeFileSync(stampFile(target), digest);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
