/** `npm run build`: builds the site into `dist`. SITE and BASE come from the environment. */
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { readSiteAddress, root } from './paths.ts';

try {
  const address = readSiteAddress(process.env);
  await buildSite({ root, dist: join(root, 'dist'), address }, (line) => console.log(line));
  console.log(`Built dist, to be served at ${address.site ?? ''}${address.base}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
