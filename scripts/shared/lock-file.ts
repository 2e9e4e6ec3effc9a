import { z } from 'zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/** What of package-lock.json we rely on; all else passes through. */
export const lockFileSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

/** The lock of npm, version 3. */
export type LockFile = z.infer<typeof lockFileSchema>;

/** The words in names of binary packages, and the systems and processors they stand for. */
const systems: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const processors: Readonly<Record<string, string>> = { arm: 'arm', arm64: 'arm64', wasm32: 'wasm32', x64: 'x64' };

/** An optional package that the lock does not name where its dependent looks for it. */
interface Missing {
  /** Where it would stand. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** The optional packages with an exact version that the lock leaves out. `npm ci` refuses such a lock. */
export function missingPackages({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const found = packageSeenFrom(dependent, name, packages);
      if (!/^\d/u.test(version) || found?.version === version) return [];
      const above = found && dependent !== '' ? `${dependent}/` : '';
      return [{ path: `${above}node_modules/${name}`, name, version }];
    }),
  );
}

/**
 * The lock with an entry for each missing package: its version, and the system
 * that its name says it is for. There is no integrity to give, because the
 * registry that the lock was written against does not carry them.
 */
export function completeLock(lock: LockFile): LockFile {
  const added = missingPackages(lock).map(({ path, name, version }) => {
    const words = name.split(/[/-]/u);
    const os = words.map((word) => systems[word]).find((word) => word !== undefined);
    const cpu = words.map((word) => processors[word]).find((word) => word !== undefined);
    return [path, { version, ...(cpu && { cpu: [cpu] }), optional: true, ...(os && { os: [os] }) }] as const;
  });
  const entries: (readonly [string, LockFile['packages'][string]])[] = [...Object.entries(lock.packages), ...added];
  return {
    ...lock,
    packages: Object.fromEntries<LockFile['packages'][string]>(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The package of this name that Node would find from a package, or undefined. */
function packageSeenFrom(
  dependent: string,
  name: string,
  packages: LockFile['packages'],
): z.infer<typeof packageSchema> | undefined {
  for (let folder = dependent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found || folder === '') return found;
  }
}
