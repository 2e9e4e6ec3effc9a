import { runNode } from '../../scripts/shared/run-command.ts';
import { withoutPictures } from '../../scripts/shared/test-builds.ts';

/**
 * Builds a copy of the project, but for its pictures, which have no words to read. Throws with the end
 * of what the build said.
 *
 * @param options.site the origin that it is built for, if any
 * @param options.story the folder of the story, if it is not that of the copy
 */
export async function buildCopy(
  folder: string,
  { site, story }: { readonly site?: string; readonly story?: string } = {},
): Promise<void> {
  withoutPictures(folder);
  const { SITE: _site, BASE: _base, STORY: _story, OUT: _out, SITE_DIST: _dist, NODE_ENV: _mode, ...env } = process.env;
  const built = await runNode(['scripts/build.ts'], {
    cwd: folder,
    env: { ...env, ...(site === undefined ? {} : { SITE: site }), ...(story === undefined ? {} : { STORY: story }) },
    capture: true,
  });
  if (built.code !== 0) throw new Error(built.output.slice(-3000));
}

/** Every string in some JSON. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
