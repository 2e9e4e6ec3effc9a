import { runNode } from '../../scripts/shared/run-command.ts';
import { withoutPictures } from '../../scripts/shared/test-builds.ts';

/** What a site is built of and for. */
interface BuildOptions {
  /** The origin that it is built for, if any. */
  readonly site?: string;
  /** The folder of the story, if it is not that of the program. */
  readonly story?: string;
}

/** Builds a copy of the project, but for its pictures, which have no words to read. Throws as `buildWith` does. */
export async function buildCopy(folder: string, options: BuildOptions = {}): Promise<void> {
  withoutPictures(folder);
  await buildWith(folder, options);
}

/** Builds a site by the program in a folder, whatever the environment says. Throws with the end of what the build said. */
export async function buildWith(engine: string, { site, story }: BuildOptions): Promise<void> {
  const { SITE: _site, BASE: _base, STORY: _story, OUT: _out, SITE_DIST: _dist, NODE_ENV: _mode, ...env } = process.env;
  const built = await runNode(['scripts/build.ts'], {
    cwd: engine,
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
