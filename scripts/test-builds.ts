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
import { join } from 'node:path';
import { root } from './paths.ts';
import { type Outcome, runNode } from './run-command.ts';
import { type Tally, sum, tallyOf } from './test-report.ts';

/** Where the tests of site and browser find their site: built for a sub-path of a host. */
export const testedSite = {
  dist: join(root, '.cache', 'test-build'),
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
 * Builds the site for the later suites, and proves of the build that it gives
 * the same bytes in another folder and another time zone, works at the root of
 * a host that is not known, and leaves the last site alone when a page throws.
 */
export async function testBuilds(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-'));
  try {
    const { SITE: _site, BASE: _base, ...env } = process.env;
    const placed = { ...env, SITE: testedSite.site, BASE: testedSite.base };
    const here = await build(root, { ...placed, TZ: 'UTC' });
    if (here.code !== 0) return fail('the build', here);
    const checks = [tallyOf('the build under a sub-path', true)];

    const copy = join(folder, 'a copy of the project');
    copyProject(copy);
    const there = await build(copy, { ...placed, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    if (there.code !== 0) return sum([...checks, fail('the build in another folder', there)]);
    const differing = compareFolders(testedSite.dist, join(copy, '.cache', 'test-build'));
    for (const path of differing.slice(0, 10)) console.log(`    differs: ${path}`);
    checks.push(tallyOf('two builds are byte-identical', differing.length === 0));

    const plain = await build(copy, env);
    if (plain.code !== 0) checks.push(fail('the build without SITE and BASE', plain));
    else
      checks.push(tallyOf('the build without SITE says so once', plain.output.split('SITE is not set').length === 2));

    const before = digestFolder(join(copy, '.cache', 'test-build'));
    writeFileSync(join(copy, 'src', 'pages', 'throws.astro'), throwingPage);
    const thrown = await build(copy, env);
    checks.push(
      tallyOf('a page that throws fails the build', thrown.code === 1 && thrown.output.includes('This page throws.')),
    );
    const after = digestFolder(join(copy, '.cache', 'test-build'));
    const leftovers = globSync(['next-*', '*.previous'], { cwd: join(copy, '.cache') });
    checks.push(
      tallyOf('a page that throws leaves the last site as it was', leftovers.length === 0 && sameMap(before, after)),
    );
    return sum(checks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(project: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const dist = join('.cache', 'test-build');
  return runNode(['scripts/build.ts', '--dist', dist], { cwd: project, env, capture: true });
}

function copyProject(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of projectFiles) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

function fail(name: string, outcome: Outcome): Tally {
  console.log(outcome.output.replaceAll(/^/gmu, '    '));
  return tallyOf(name, false);
}

function compareFolders(left: string, right: string): string[] {
  const [one, other] = [digestFolder(left), digestFolder(right)];
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}

function sameMap(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size > 0 && left.size === right.size && [...left].every(([path, digest]) => right.get(path) === digest);
}

function digestFolder(folder: string): Map<string, string> {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
