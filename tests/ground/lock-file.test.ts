import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, lockFileSchema, missingPackages } from '../../scripts/shared/lock-file.ts';
import { root } from '../../scripts/shared/paths.ts';

const lock = lockFileSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

describe('package-lock.json', () => {
  it('names every optional package, so that npm ci accepts it (npm run complete-lock)', () => {
    expect(missingPackages(lock).map(({ path }) => path)).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]?.resolved !== undefined)).toEqual([]);
  });

  it('pins the bytes of every package that this system can install', () => {
    const unpinned = Object.entries(lock.packages).filter(([path, { integrity, ...entry }]) => {
      const isForOthers = Array.isArray(entry['os']) && !entry['os'].includes('linux');
      return path !== '' && integrity === undefined && !isForOthers && entry['optional'] !== true;
    });
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });
});

describe('completeLock', () => {
  const partial = lockFileSchema.parse({
    lockfileVersion: 3,
    packages: {
      '': { name: 'x' },
      'node_modules/a': {
        version: '1.0.0',
        optionalDependencies: { '@b/linux-x64': '1.0.0', '@b/windows-arm64': '1.0.0', c: '^1.0.0' },
      },
      'node_modules/@b/linux-x64': { version: '1.0.0', integrity: 'sha512-x' },
      'node_modules/d': { version: '2.0.0', optionalDependencies: { '@b/linux-x64': '2.0.0' } },
    },
  });

  it('adds what is missing, beside its dependent where another version is in the way', () => {
    const { packages } = completeLock(partial);
    expect(packages['node_modules/@b/windows-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      optional: true,
      os: ['win32'],
    });
    expect(packages['node_modules/d/node_modules/@b/linux-x64']).toMatchObject({ version: '2.0.0', os: ['linux'] });
    expect(packages['node_modules/@b/linux-x64']).toEqual(partial.packages['node_modules/@b/linux-x64']);
    expect(missingPackages(completeLock(partial))).toEqual([]);
  });
});
