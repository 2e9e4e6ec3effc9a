/**
 * Makes a fresh checkout ready: `node scripts/setup.mjs [--browser]`.
 *
 * The pre-scripts of package.json run it on whatever Node the system has, so it
 * is plain JavaScript for Node 20. Everything it says goes to standard error:
 * standard output belongs to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { findBrowser, provideBrowser } from './shared/find-browser.mjs';
import { isOlder, nodeComplaint } from './shared/node-version.mjs';

const root = new URL('..', import.meta.url);
const stampFile = new URL('node_modules/.collate-installed', root);
const lockFolder = new URL('.cache/setup.lock/', root);

/** The oldest Node that runs this file; on Linux a package then brings one that runs the project. */
const oldestNode = [20, 3];
const ownNode = 'install it from https://nodejs.org';

/** Ends the run with one sentence. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The command that follows asks the path for its Node, where that of a package comes first. */
function nextNode() {
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8' });
  return stdout?.trim() || process.version;
}

/** What is installed follows from these alone; an edit of a script in package.json installs nothing. */
function wantedStamp() {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const wanted = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies,
    manifest.allowScripts,
  ];
  return createHash('sha256')
    .update(JSON.stringify([wanted, process.platform, process.arch]))
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

function npm(...args) {
  // `npm_execpath` is npm's own script: running it on this Node needs no shell, on Windows too.
  const cli = process.env['npm_execpath'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const run = cli ? spawnSync(process.execPath, [cli, ...quiet], options) : spawnSync('npm', quiet, options);
  return run.status === 0;
}

function install() {
  process.stderr.write('Installing packages; the first time this can take some minutes …\n');
  const fresh = !existsSync(new URL('node_modules', root));
  // `npm ci` empties node_modules, so it is for fresh checkouts; and it refuses a lock that was written
  // against a registry without the binaries of other platforms (https://github.com/npm/cli/issues/9846).
  const done = (fresh && npm('ci')) || npm('install', '--no-save');
  if (!done)
    fail('The packages could not be installed: check the connection to the npm registry, then run the command again.');
  writeFileSync(stampFile, wantedStamp());
}

/** Two commands started at once in one checkout must not install at once. */
function withLock(work) {
  mkdirSync(new URL('.cache/', root), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch {
      const { mtimeMs } = statSync(lockFolder, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
      // A lock older than any installation was left by a run that was killed.
      if (Date.now() - mtimeMs > 10 * 60_000) rmSync(lockFolder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  process.on('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  work();
  process.off('exit', release);
  release();
}

const bringsNode = process.platform === 'linux' && !isOlder(process.version, oldestNode);
const complaint = nodeComplaint(process.version, ownNode);
if (complaint && !bringsNode) fail(complaint);
if (!isInstalled()) withLock(() => isInstalled() || install());
const stillOld = complaint && nodeComplaint(nextNode(), ownNode);
if (stillOld) fail(stillOld);
if (process.argv.includes('--browser') && !findBrowser()) {
  withLock(() => {
    const failure = findBrowser() ? null : provideBrowser();
    if (failure) fail(failure);
  });
}
