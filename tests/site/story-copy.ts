import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run-command.ts';

/** Puts the small base story of the fixtures in the place of that of a copy of the project. */
export function useBaseStory(folder: string): void {
  for (const part of ['seeds', 'src/story']) {
    rmSync(join(folder, part), { recursive: true });
    cpSync(join(root, 'tests/fixtures/story-base', part), join(folder, part), { recursive: true });
  }
}

/**
 * Builds a copy of the project, but for its pictures: they are made of the same
 * story as pages, take minutes, and have no words to read. Throws with the end
 * of what the build said.
 *
 * @param site the origin that it is built for, if any
 */
export async function buildCopy(folder: string, site?: string): Promise<void> {
  for (const name of globSync('src/pages/**/share.png.ts', { cwd: folder })) rmSync(join(folder, name));
  const { SITE: _site, BASE: _base, SITE_DIST: _dist, NODE_ENV: _mode, ...env } = process.env;
  const built = await runNode(['scripts/build.ts'], {
    cwd: folder,
    env: site === undefined ? env : { ...env, SITE: site },
    capture: true,
  });
  if (built.code !== 0) throw new Error(built.output.slice(-3000));
}

/** Every string in some JSON. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
