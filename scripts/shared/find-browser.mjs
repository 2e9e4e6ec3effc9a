/**
 * Finds Chromium, or brings one. Plain JavaScript, because setup.mjs runs it on
 * the system's own Node.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first is Chromium without its windows: the same pages in two thirds of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const ownFolder = fileURLToPath(new URL('../../.cache/browser/', import.meta.url));
const ownRecord = join(ownFolder, 'browser.json');

/** Chromium from npm: a build for servers that needs neither root nor a system package. */
const portablePackage = '@sparticuz/chromium@153.0.0';

/** What every run of the browser is started with. */
export const browserFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * The browser to drive, or null: `CHROMIUM` from the environment, one on the
 * path, or the one that `provideBrowser` fetched.
 *
 * @returns {{path: string, env: Record<string, string>} | null}
 */
export function findBrowser() {
  const named = process.env['CHROMIUM'];
  if (named) return isExecutable(named) ? { path: named, env: {} } : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (folder && isExecutable(path)) return { path, env: {} };
    }
  }
  if (!existsSync(ownRecord)) return null;
  const own = JSON.parse(readFileSync(ownRecord, 'utf8'));
  return isExecutable(own.path) ? own : null;
}

/**
 * Installs a browser: Debian's as root, else the portable one from npm.
 *
 * @returns {string | null} one sentence on what is missing, or null
 */
export function provideBrowser() {
  if (process.env['CHROMIUM']) return `CHROMIUM names ${process.env['CHROMIUM']}, which is no program that can be run.`;
  if (process.platform !== 'linux')
    return 'The tests need a browser: install Google Chrome or Chromium, and name its program in CHROMIUM.';
  process.stderr.write('Installing a browser for the tests …\n');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], env);
      if (findBrowser()) return null;
    }
  }
  // The portable build is for one kind of processor, and a bare system may still not run it.
  if (process.arch === 'x64' && fetchPortable() && canRun(findBrowser())) return null;
  return 'The tests need a browser and none could be installed: install Chromium, or name its program in CHROMIUM.';
}

function fetchPortable() {
  mkdirSync(ownFolder, { recursive: true });
  // A manifest of its own, or npm would take the project above for the place to install to.
  writeFileSync(join(ownFolder, 'package.json'), '{"private": true, "type": "module"}\n');
  const cli = process.env['npm_execpath'];
  const args = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    portablePackage,
  ];
  const installed = cli
    ? run(process.execPath, [cli, ...args], process.env, ownFolder)
    : run('npm', args, process.env, ownFolder);
  if (!installed) return false;
  // The package unpacks into the folder for temporary files; the project's own outlives a restart.
  const unpack = [
    "import chromium, { inflate } from '@sparticuz/chromium';",
    "import { createRequire } from 'node:module';",
    "import { dirname, join } from 'node:path';",
    "const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');",
    "await inflate(join(bin, 'al2023.tar.br'));",
    'process.stdout.write(await chromium.executablePath());',
  ].join('\n');
  writeFileSync(join(ownFolder, 'unpack.mjs'), `${unpack}\n`);
  const unpacked = spawnSync(process.execPath, ['unpack.mjs'], {
    cwd: ownFolder,
    env: { ...process.env, TMPDIR: ownFolder },
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
  });
  if (unpacked.status !== 0) return false;
  // What a bare system may lack: the libraries beside the program, and a list of fonts.
  const env = { LD_LIBRARY_PATH: join(ownFolder, 'al2023', 'lib') };
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_PATH'] = join(ownFolder, 'fonts');
  const record = { path: unpacked.stdout, env };
  writeFileSync(ownRecord, JSON.stringify(record));
  return findBrowser() !== null;
}

function canRun(browser) {
  return (
    browser !== null && spawnSync(browser.path, ['--version'], { env: { ...process.env, ...browser.env } }).status === 0
  );
}

function run(command, args, env, cwd) {
  return spawnSync(command, args, { env, cwd, stdio: ['ignore', 2, 2] }).status === 0;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
