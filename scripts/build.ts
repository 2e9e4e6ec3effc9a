/**
 * `npm run build [-- --dist FOLDER]`: builds the site. STORY, OUT, SITE and BASE come from the environment; OUT and
 * `--dist` name the folder of the site. A folder that holds anything but a site of ours is refused.
 */
import { parseArgs } from 'node:util';
import { buildSite } from './site/build-site.ts';
import { readTarget } from './site/build-target.ts';

try {
  const { values } = parseArgs({ options: { dist: { type: 'string' } } });
  const target = readTarget(process.env, values.dist);
  await buildSite(target);
  console.log(`Built ${target.dist}, to be served at ${target.address.site ?? ''}${target.address.base}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
