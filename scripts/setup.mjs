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
const ownerFile = new URL('owner', lockFolder);

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

/** Whether the lock was left by a command that was killed: its process is gone, or never wrote which it is. */
function isLeft() {
  try {
    process.kill(Number(readFileSync(ownerFile, 'utf8')) || process.pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return true;
  }
  const { mtimeMs } = statSync(lockFolder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return !existsSync(ownerFile) && Date.now() - mtimeMs > 10_000;
}

/** Two commands started at once in one checkout must not install at once. */
function withLock(work) {
  let isTold = false;
  for (;;) {
    try {
      mkdirSync(new URL('.cache/', root), { recursive: true });
      mkdirSync(lockFolder);
      writeFileSync(ownerFile, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || !statSync(lockFolder, { throwIfNoEntry: false })?.isDirectory())
        fail(
          `The folder .cache cannot be written (${error.code}): give this user the right to, then run the command again.`,
        );
      if (isLeft()) rmSync(lockFolder, { recursive: true, force: true });
      else {
        if (!isTold) process.stderr.write('Waiting for another command of this project that installs packages …\n');
        isTold = true;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      }
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
