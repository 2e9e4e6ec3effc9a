import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSiteAddress, type SiteAddress } from '../../src/build/site-address.ts';

/** The folder of the built site under test. */
export const dist: string = z
  .string({ error: 'expected SITE_DIST in the environment: run npm test -- build site' })
  .parse(process.env['SITE_DIST']);

/** The address it was built for. */
export const address: SiteAddress = readSiteAddress(process.env);

/** One page as built. */
export interface BuiltPage {
  /** Below the site's folder. */
  readonly path: string;
  readonly html: string;
}

let pages: readonly BuiltPage[] | null = null;

/** Every page of the site, in order of their paths; read once. Throws where there is none, of which all would be true. */
export function builtPages(): readonly BuiltPage[] {
  pages ??= globSync('**/*.html', { cwd: dist, exclude: ['pagefind'] })
    .sort()
    .map((path) => ({ path, html: readBuilt(path) }));
  if (pages.length === 0) throw new Error(`expected pages in ${dist}`);
  return pages;
}

/** One file of the site as text. */
export function readBuilt(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** One data file of the site; `schema` states what the test relies on. */
export function readData<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readBuilt(`data/${name}`)));
}
