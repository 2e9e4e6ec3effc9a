/**
 * `npm run build [-- --dist FOLDER]`: builds the site. SITE and BASE come from the environment. A folder that holds
 * anything but a site of ours is refused.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site/build-site.ts';
import { readSiteAddress } from '../src/build/site-address.ts';
import { root } from './shared/paths.ts';

try {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } });
  const address = readSiteAddress(process.env);
  await buildSite({ root, dist: resolve(root, values.dist), address });
  console.log(`Built ${values.dist}, to be served at ${address.site ?? ''}${address.base}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
