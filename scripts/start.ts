/**
 * `npm start`: builds the site if anything changed since, and serves it. STORY, OUT, PORT, HOST, SITE and BASE come
 * from the environment; without HOST this machine alone is answered.
 */
import { readPort } from './shared/read-port.ts';
import { readTarget } from './site/build-target.ts';
import { serveSite } from './site/serve.ts';
import { isFresh } from './site/site-stamp.ts';

try {
  const target = readTarget(process.env);
  if (!isFresh(target)) {
    // Loaded only to build: an unchanged tree is served at once.
    const { buildSite } = await import('./site/build-site.ts');
    await buildSite(target);
  }
  const port = readPort(process.env) ?? 4321;
  const served = await serveSite({
    dist: target.dist,
    base: target.address.base,
    port,
    host: process.env['HOST'] || undefined,
  });
  if (port !== 0 && served.port !== port)
    console.log(`Port ${port} is taken by another program; the next free one is ${served.port}.`);
  console.log(`Serving the site at ${served.address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
