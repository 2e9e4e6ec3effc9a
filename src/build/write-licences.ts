import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a built site holds of others, and where the terms of it stand in the project. */
const parts = [
  { of: 'Pagefind, the program of the search', at: 'node_modules/pagefind/LICENSE/LICENSE' },
  { of: '@orama/stemmers, in the script of the search', at: 'node_modules/@orama/stemmers/LICENSE.md' },
] as const;

/** The file of the licences, at the top of the site. */
export const licencesFile = 'licences.txt';

/**
 * Writes the licences of what a built site holds of others: its fonts, and the
 * programs of the search. `engine` is the folder of the project.
 */
export function writeLicences(outDir: string, engine: string): void {
  const fonts = globSync('src/fonts/*-LICENSE.txt', { cwd: engine })
    .sort()
    .map((at) => ({ of: `The typeface ${basename(at).replace('-LICENSE.txt', '')}`, at }));
  const texts = [...fonts, ...parts].map(({ of, at }) => `${of}\n\n${readFileSync(join(engine, at), 'utf8').trim()}\n`);
  writeFileSync(join(outDir, licencesFile), texts.join(`\n${'-'.repeat(80)}\n\n`));
}
