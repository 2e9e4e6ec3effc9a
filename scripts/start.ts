/**
 * `npm start`: builds the site if anything changed since, and serves it. PORT, HOST, SITE and BASE come from the
 * environment; without HOST this machine alone is answered.
 */
import { join } from 'node:path';
import { readSiteAddress } from '../src/build/site-address.ts';
import { root } from './shared/paths.ts';
import { serveSite } from './site/serve.ts';
import { type BuildTarget, isFresh } from './site/site-stamp.ts';

try {
  const target: BuildTarget = { root, dist: join(root, 'dist'), address: readSiteAddress(process.env) };
  if (!isFresh(target)) {
    // Loaded only to build: an unchanged tree is served at once.
    const { buildSite } = await import('./site/build-site.ts');
    await buildSite(target);
  }
  const served = await serveSite({
    dist: target.dist,
    base: target.address.base,
    port: Number(process.env['PORT'] ?? 4321),
    host: process.env['HOST'] || undefined,
  });
  console.log(`Serving the site at ${served.address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
