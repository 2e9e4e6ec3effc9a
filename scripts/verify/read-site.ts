import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A built site seen from outside: its files by their path below its front page. */
export interface OutsideSite {
  /** The bytes of a file, or null where there is none: `data/claims.json`. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** The paths of all its files; null where they cannot be listed. */
  readonly paths: readonly string[] | null;
}

/** Hosts that are this machine. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/**
 * Opens a folder, or an address on this machine.
 *
 * @throws Error where it is neither
 */
export function openSite(where: string): OutsideSite {
  if (/^https?:/u.test(where)) return servedSite(where);
  if (!statSync(where, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`Unexpected ${where}, expected the folder of a built site or its address on this machine`);
  return {
    read: (path) => {
      const file = join(where, path);
      return Promise.resolve(existsSync(file) ? readFileSync(file) : null);
    },
    paths: globSync('**/*', { cwd: where, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(where, '/').length).replaceAll('\\', '/'))
      .sort(),
  };
}

function servedSite(where: string): OutsideSite {
  const front = URL.parse(where.endsWith('/') ? where : `${where}/`);
  if (!front || !loopback.test(front.hostname))
    throw new Error(`Unexpected address ${where}, expected one on this machine`);
  return {
    read: async (path) => {
      const response = await fetch(new URL(path.split('/').map(encodeURIComponent).join('/'), front));
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
    paths: null,
  };
}
