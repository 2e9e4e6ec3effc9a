/**
 * `npm run dev`: Astro's server, and beside it the content built anew at each
 * edit of a seed, a story file or the parser. On errors the last good content stays.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { astroProgram } from './site/build-site.ts';
import type { BuildRequest } from './story/content-worker.ts';
import { readSiteAddress } from '../src/build/site-address.ts';
import { root, siteEnvironment } from './shared/paths.ts';

/** Folders whose files the content is made from. */
const contentInputs = ['seeds', 'src/story', 'src/language', 'src/pipeline', 'src/model', 'src/build', 'scripts'];

/** Those of them that hold code. */
const codeFolders = ['src/pipeline', 'src/model', 'src/build', 'scripts'];

/** Folders whose code Astro holds in memory and does not read again (https://github.com/withastro/astro/issues/13253). */
const heldByAstro = ['src/model'];

/** Written by the content build itself, or an edit would set off the next one. */
const generated = /[/\\]schemas[/\\]/u;

/** Milliseconds to wait for further edits: editors write a file in several steps. */
const settle = 80;

const env = siteEnvironment(process.env, readSiteAddress(process.env));
const worker = fork(join(root, 'scripts/story/content-worker.ts'), { cwd: root, env });
let astro: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;
let building = false;
let codeEdited = false;
let again = false;
let restart = false;

function startAstro(): void {
  const child = spawn(process.execPath, [astroProgram, 'dev', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  astro = child;
  child.on('exit', (code) => {
    if (astro === child) process.exit(code ?? 0);
  });
}

function restartAstro(): void {
  const old = astro;
  astro = null;
  if (!old || old.exitCode !== null) startAstro();
  else {
    old.once('exit', startAstro);
    old.kill();
  }
}

/** Builds the content; whether it is whole. */
function buildContent(request: BuildRequest): Promise<boolean> {
  return new Promise((resolve) => {
    worker.once('message', (whole) => resolve(whole === true));
    worker.send(request);
  });
}

async function rebuild(): Promise<void> {
  if (building) {
    again = true;
    return;
  }
  building = true;
  const request = { codeEdited };
  codeEdited = false;
  const whole = await buildContent(request);
  building = false;
  if (!whole) console.error('The content stays as it was until the messages above are dealt with.');
  if (again) {
    again = false;
    await rebuild();
  } else if (restart && whole) {
    restart = false;
    restartAstro();
  }
}

function watchInputs(): void {
  for (const folder of contentInputs) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    watch(path, { recursive: true }, (_event, name) => {
      if (name === null || generated.test(join(path, name))) return;
      if (heldByAstro.includes(folder)) restart = true;
      if (codeFolders.includes(folder)) codeEdited = true;
      clearTimeout(timer);
      timer = setTimeout(() => void rebuild(), settle);
    });
  }
}

worker.on('exit', (code) => {
  console.error('The process that builds the content ended.');
  astro?.kill();
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    astro?.kill(signal);
    process.exit(0);
  });
}

await rebuild();
watchInputs();
startAstro();
