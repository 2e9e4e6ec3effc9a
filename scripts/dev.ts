/**
 * `npm run dev`: Astro's server, and beside it the content built anew at each edit of a seed, a story file or the
 * parser. On errors the last good content stays, and a bar in the page says where the first one is. STORY, PORT, HOST,
 * SITE and BASE come from the environment.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKept } from '../src/build/kept-folder.ts';
import { readSiteAddress } from '../src/build/site-address.ts';
import { isWithin } from '../src/build/story-place.ts';
import { type DevState, devStateFile } from '../src/model/dev-state.ts';
import { root, siteEnvironment } from './shared/paths.ts';
import { readPort } from './shared/read-port.ts';
import { storyOfCommand } from './shared/story-of-command.ts';
import { watchFolders } from './shared/watch-folders.ts';
import { astroProgram } from './site/build-site.ts';
import { type BuildRequest, buildAnswerSchema } from './story/content-requests.ts';

const place = storyOfCommand();

/** Folders that hold the code by which the content is made. */
const codeFolders = ['src/pipeline', 'src/model', 'src/build', 'scripts'].map((path) => join(root, path));

/** Folders whose files the content is made from. */
const contentInputs = [place.seeds, place.story].map((path) => join(place.folder, path));

/** Folders whose code Astro holds in memory and does not read again (https://github.com/withastro/astro/issues/13253). */
const heldByAstro = join(root, 'src/model');

/** Written by the content build itself, or an edit would set off the next one. */
const generated = join(place.folder, place.story, 'schemas');

/** Milliseconds to wait for further edits: editors write a file in several steps. */
const settle = 80;

const env = siteEnvironment(process.env, readSiteAddress(process.env), place);
const worker = fork(join(root, 'scripts/story/content-worker.ts'), { cwd: root, env });
let astro: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;
let building = false;
let codeEdited = false;
let again = false;
let restart = false;
let shown: string | null = null;

function startAstro(): void {
  const { port, host } = { port: readPort(process.env), host: process.env['HOST'] };
  const given = [...(port === null ? [] : ['--port', String(port)]), ...(host ? ['--host', host] : [])];
  const child = spawn(process.execPath, [astroProgram, 'dev', ...given, ...process.argv.slice(2)], {
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

/** Builds the content and tells the terminal and the pages what became of it; whether it is whole. */
async function buildContent(request: BuildRequest): Promise<boolean> {
  const answer = await new Promise<unknown>((resolve) => {
    worker.once('message', resolve);
    worker.send(request);
  });
  const { whole, errors, warnings, first } = buildAnswerSchema.parse(answer);
  const at = new Date().toISOString();
  if (whole) shown = at;
  const state: DevState = { at, shown, errors, warnings, first };
  mkdirSync(place.cache, { recursive: true });
  writeFileSync(join(place.cache, devStateFile), JSON.stringify(state));
  const time = new Date(at).toLocaleTimeString('en-GB');
  if (whole) console.log(`Content built at ${time}.`);
  else console.error(`The content stays as it was until the messages above are dealt with (${time}).`);
  return whole;
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
  if (again) {
    again = false;
    await rebuild();
  } else if (restart && whole) {
    restart = false;
    restartAstro();
  }
}

function noteEdit(path: string): void {
  if (isWithin(generated, path)) return;
  if (isWithin(heldByAstro, path)) restart = true;
  if (codeFolders.some((folder) => isWithin(folder, path))) codeEdited = true;
  clearTimeout(timer);
  timer = setTimeout(() => void rebuild(), settle);
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

try {
  readPort(process.env);
  openKept(place);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
await rebuild();
watchFolders([...contentInputs, join(root, 'src/language'), ...codeFolders], noteEdit);
startAstro();
