import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { astroProgram } from '../site/build-site.ts';
import { proveNew, siteOfWorkflow } from './prove-new.ts';
import { root } from './paths.ts';
import { type Outcome, runNode } from './run-command.ts';
import { type Tally, sum, tallyOf } from './test-report.ts';

/** Where the tests of site and browser find their site: built for a sub-path of a host. */
export const testedSite = {
  dist: join(root, '.cache', 'test', 'site'),
  site: 'https://example.org',
  base: '/under/here/',
};

/** What a build follows from; a copy of the project is a copy of these. */
const projectFiles = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'public',
  'scripts',
  'seeds',
  'src',
];

/** A page that throws as it is drawn. It lives here and never in the product. */
const throwingPage = `---\nif (Astro.url) throw new Error('This page throws.');\n---\n<p>Never seen</p>\n`;

/**
 * Builds the site for the later suites, and proves of the build, on small
 * stories, that it works at the root of a host that is not known, that the
 * workflow of a new story works, that two are built at once, that Astro's own
 * command gives the same bytes in another folder, time zone and language, and
 * that the last site is left alone when a page throws.
 * All of it in copies: the tree, and what is being served from it, stay alone.
 * One after the other: the other core is at work on the suites that need no site.
 */
export async function testBuilds(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-'));
  // Or the suites that read the site would read that of another run, when this one fails.
  rmSync(testedSite.dist, { recursive: true, force: true });
  try {
    const { SITE: _site, BASE: _base, STORY: _story, OUT: _out, ...env } = process.env;
    return sum([await testWholeStory(join(folder, 'whole'), env), await testSmallStories(join(folder, 'small'), env)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function testWholeStory(folder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  copyProject(root, folder);
  // Half of the time goes into pictures; they are proved with the small stories.
  withoutPictures(folder);
  const built = await build(folder, { ...env, SITE: testedSite.site, BASE: testedSite.base });
  if (built.code !== 0) return fail('the build under a sub-path', built);
  cpSync(join(folder, 'dist'), testedSite.dist, { recursive: true });
  return tallyOf('the build under a sub-path', true);
}

async function testSmallStories(folder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const [engine, other, host] = [join(folder, 'engine'), join(folder, 'another folder'), join(folder, 'host')];
  copyProject(root, engine);
  useBaseStory(engine);
  copyProject(engine, other);
  mkdirSync(host);
  const problem = proveNew(host, engine, { ...env, TZ: 'UTC' });
  if (problem !== null) console.log(problem.replaceAll(/^/gmu, '    '));

  const again = join(folder, 'again');
  const [plain, beside] = await Promise.all([
    build(engine, env),
    build(engine, { ...env, STORY: join(host, 'story'), OUT: again, ...siteOfWorkflow }),
  ]);
  if (plain.code !== 0) return fail('the build without SITE and BASE', plain);
  const isOwn = beside.code === 0 && isSame(digestFolder(join(host, 'site')), digestFolder(again));

  const before = digestFolder(join(engine, 'dist'));
  const elsewhere = { ...env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
  const there = await runNode([astroProgram, 'build'], { cwd: other, env: elsewhere, capture: true });
  if (there.code !== 0) return fail("Astro's own build in another folder and time zone", there);
  const differing = compareFolders(before, digestFolder(join(other, 'dist')));
  for (const path of differing.slice(0, 10)) console.log(`    differs: ${path}`);

  writeFileSync(join(engine, 'src', 'pages', 'throws.astro'), throwingPage);
  const thrown = await build(engine, env);
  const leftovers = globSync(['next-*', '*.previous'], { cwd: join(engine, '.cache') });
  return sum([
    tallyOf('the workflow of a new story builds its site, step by step', problem === null),
    tallyOf('two stories are built at once, each into its own site', isOwn),
    tallyOf('every page that has a picture to share has it beside it', hasPictures(again)),
    tallyOf('the build without SITE says so once', plain.output.split('SITE is not set').length === 2),
    tallyOf(
      "Astro's own build in another folder and time zone is byte-identical",
      before.size > 0 && differing.length === 0,
    ),
    tallyOf('a page that throws fails the build', thrown.code === 1 && thrown.output.includes('This page throws.')),
    tallyOf(
      'a page that throws leaves the last site as it was',
      leftovers.length === 0 && isSame(before, digestFolder(join(engine, 'dist'))),
    ),
  ]);
}

/** Whether the pictures that the pages of a site name are there. */
function hasPictures(site: string): boolean {
  const named = globSync('**/*.html', { cwd: site }).flatMap((path) => {
    const [, image] = /property="og:image" content="([^"]+)"/u.exec(readFileSync(join(site, path), 'utf8')) ?? [];
    return image === undefined ? [] : [join(site, dirname(path), basename(image))];
  });
  return named.length > 0 && named.every((path) => readFileSync(path).toString('latin1', 1, 4) === 'PNG');
}

function build(project: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  return runNode(['scripts/build.ts'], { cwd: project, env, capture: true });
}

/** Copies what a build follows from into a folder, which shares the packages of this project. */
export function copyProject(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of projectFiles) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Puts the small base story of the fixtures in the place of that of a copy of the project. */
export function useBaseStory(folder: string): void {
  for (const part of ['seeds', 'src/story']) {
    rmSync(join(folder, part), { recursive: true });
    cpSync(join(root, 'tests/fixtures/story-base', part), join(folder, part), { recursive: true });
  }
}

/** Takes from a copy of the project the pages that are pictures: as many as all others, and dear to draw. */
export function withoutPictures(folder: string): void {
  for (const name of globSync('src/pages/**/share.png.ts', { cwd: folder })) rmSync(join(folder, name));
}

function fail(name: string, outcome: Outcome): Tally {
  console.log(outcome.output.replaceAll(/^/gmu, '    '));
  return tallyOf(name, false);
}

function compareFolders(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}

function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size > 0 && left.size === right.size && [...left].every(([path, digest]) => right.get(path) === digest);
}

/** Of each file but the hidden one that marks the site of `npm run build`. */
function digestFolder(folder: string): Map<string, string> {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
