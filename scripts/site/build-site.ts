import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markerText, settleDist, siteMarker } from './dist-folder.ts';
import { openKept } from '../../src/build/kept-folder.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { siteEnvironment } from '../shared/paths.ts';
import { runNode } from '../shared/run-command.ts';
import { type BuildTarget, inputDigest, stampFile } from './site-stamp.ts';
import { exchange, nextFolder, restore } from './swap-folders.ts';

/** The program of Astro, to be run by this Node. */
export const astroProgram = 'node_modules/astro/bin/astro.mjs';

/**
 * Lets Astro build the site aside, and puts it in place only when it is whole.
 * Throws, leaving the last site as it was, when the build fails, and before
 * anything is done when `dist` is no folder for a site.
 */
export async function buildSite(target: BuildTarget): Promise<void> {
  const { place, dist, address } = target;
  const settled = settleDist(place, dist);
  openKept(place);
  mkdirSync(place.cache, { recursive: true });
  restore(settled, place);
  const digest = inputDigest(place, address);
  // What Astro writes for itself finds the packages only below the project, and is that of one build only in its own folder.
  const made = nextFolder(ownStory(place.engine).cache);
  const next = nextFolder(place.cache);
  try {
    const env = siteEnvironment(process.env, address, place);
    process.stderr.write('Building the site …\n');
    const args = [astroProgram, 'build', '--outDir', made];
    // A line for each page would hide what is said of the story.
    const built = await runNode(args, { cwd: place.engine, env, capture: 'stdout' });
    if (built.code !== 0) {
      process.stderr.write(built.output);
      throw new Error('The site was not built; the messages above say why.');
    }
    if (made !== next) cpSync(made, next, { recursive: true });
    writeFileSync(join(next, siteMarker), markerText);
    rmSync(stampFile(target), { force: true });
    exchange(next, dist, place);
    writeFileSync(stampFile(target), digest);
  } finally {
    for (const folder of [made, next]) rmSync(folder, { recursive: true, force: true });
  }
}
