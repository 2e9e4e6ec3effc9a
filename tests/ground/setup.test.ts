import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A checkout of which nothing is installed, and an npm that installs at once. */
function freshCheckout(): string {
  const folder = temporaryFolder({
    'npm.mjs': "import { mkdirSync } from 'node:fs'; mkdirSync('node_modules', { recursive: true });",
  });
  mkdirSync(join(folder, 'scripts/shared'), { recursive: true });
  for (const path of [
    'package.json',
    'package-lock.json',
    'scripts/setup.mjs',
    'scripts/shared/find-browser.mjs',
    'scripts/shared/node-version.mjs',
  ])
    cpSync(join(root, path), join(folder, path));
  return folder;
}

function setUp(folder: string): { readonly status: number | null; readonly stderr: string } {
  const env = { ...process.env, npm_execpath: join(folder, 'npm.mjs') };
  return spawnSync(process.execPath, [join(folder, 'scripts/setup.mjs')], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
}

describe('setting up', () => {
  it('installs, and leaves no lock', () => {
    const folder = freshCheckout();
    expect(setUp(folder).status).toBe(0);
    expect(existsSync(join(folder, 'node_modules'))).toBe(true);
    expect(existsSync(join(folder, '.cache/setup.lock'))).toBe(false);
    expect(setUp(folder).stderr).toBe('');
  });

  it('takes the lock of a command that was killed, and does not wait', () => {
    const folder = freshCheckout();
    mkdirSync(join(folder, '.cache/setup.lock'), { recursive: true });
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, '.cache/setup.lock/owner'), String(pid));
    const { status, stderr } = setUp(folder);
    expect([status, stderr.includes('Waiting')]).toEqual([0, false]);
  });

  it('says that it waits for a command that runs', () => {
    const folder = freshCheckout();
    mkdirSync(join(folder, '.cache/setup.lock'), { recursive: true });
    writeFileSync(join(folder, '.cache/setup.lock/owner'), String(process.pid));
    const env = { ...process.env, npm_execpath: join(folder, 'npm.mjs') };
    const waiting = spawnSync(process.execPath, [join(folder, 'scripts/setup.mjs')], {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 3000,
    });
    expect([waiting.status, waiting.stderr]).toEqual([
      null,
      expect.stringMatching(/^Waiting for another command[^\n]*\n$/u),
    ]);
    rmSync(join(folder, '.cache/setup.lock'), { recursive: true });
  });

  it('ends with a message where it cannot write', () => {
    const folder = freshCheckout();
    writeFileSync(join(folder, '.cache'), '');
    const { status, stderr } = setUp(folder);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The folder \.cache cannot be written/u)]);
  });
});
