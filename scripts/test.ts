/**
 * `npm test`: every check there is; all run even when one fails. The last line
 * tells how many held. `npm test -- lint unit` runs only those.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, siteEnvironment } from './shared/paths.ts';
import { runNode } from './shared/run-command.ts';
import { serveSite } from './site/serve.ts';
import { testBuilds, testedSite } from './shared/test-builds.ts';
import { type Tally, readPlaywrightReport, readVitestReport, sum, tallyOf } from './shared/test-report.ts';

interface Suite {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

const reports = join(root, '.cache', 'test');
const bin = (name: string, file: string): string => `node_modules/${name}/${file}`;

/** What reads the files as they stand. */
const checks: readonly Suite[] = [
  {
    name: 'types',
    // It checks every file that TypeScript knows, not the components alone.
    run: () =>
      check('astro check', [
        bin('astro', 'bin/astro.mjs'),
        'check',
        '--minimumFailingSeverity',
        'warning',
        '--minimumSeverity',
        'warning',
      ]),
  },
  {
    name: 'lint',
    run: () =>
      together([
        check('eslint', [
          bin('eslint', 'bin/eslint.js'),
          '-c',
          '.config/eslint.config.mjs',
          '--max-warnings',
          '0',
          '.',
        ]),
        check('knip', [bin('knip', 'bin/knip.js'), '--config', '.config/knip.jsonc', '--no-progress']),
      ]),
  },
  { name: 'unit', run: () => vitest('unit', []) },
];

/** What builds, and what reads a built site as files. */
const builds: readonly Suite[] = [
  { name: 'build', run: testBuilds },
  { name: 'site', run: () => vitest('site', ['--config', '.config/vitest.site.config.ts']) },
  {
    name: 'format',
    run: () => check('prettier', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  },
  { name: 'content', run: () => check('build-content --check', ['scripts/story/build-content.ts', '--check']) },
];

/**
 * One stage after the other. The lanes of a stage go side by side, one for each
 * core of the least machine that we have, and take about as long as each other;
 * the browser uses both cores itself.
 */
const stages: readonly (readonly (readonly Suite[])[])[] = [[builds, checks], [[{ name: 'browser', run: playwright }]]];

/** Two checks at a time. */
async function together(checks: readonly Promise<Tally>[]): Promise<Tally> {
  return sum(await Promise.all(checks));
}

async function check(name: string, args: readonly string[]): Promise<Tally> {
  const outcome = await runNode(args, { env: toolEnvironment(), capture: true });
  if (outcome.code !== 0) console.log(outcome.output.trimEnd().replaceAll(/^/gmu, '    '));
  return tallyOf(name, outcome.code === 0);
}

async function vitest(name: string, args: readonly string[]): Promise<Tally> {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const config = args.length > 0 ? args : ['--config', '.config/vitest.config.ts'];
  const outputs = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await runNode([bin('vitest', 'vitest.mjs'), 'run', ...config, ...outputs], {
    env: toolEnvironment(),
    capture: true,
  });
  const tally = readVitestReport(report, outcome.code);
  if (tally.failed > 0) console.log(outcome.output.trimEnd().replaceAll(/^/gmu, '    '));
  return tally;
}

async function playwright(): Promise<Tally> {
  const report = join(reports, 'browser.json');
  rmSync(report, { force: true });
  const served = await serveSite({ dist: testedSite.dist, base: testedSite.base, port: 0 });
  try {
    const env = { ...toolEnvironment(), SITE_URL: served.address, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ['test', '--config', '.config/playwright.config.ts', '--reporter=dot,json'];
    const outcome = await runNode([bin('@playwright/test', 'cli.js'), ...args], { env, capture: true });
    const tally = readPlaywrightReport(report, outcome.code);
    if (tally.failed > 0) console.log(outcome.output.trimEnd().replaceAll(/^/gmu, '    '));
    return tally;
  } finally {
    served.server.closeAllConnections();
    served.server.close();
  }
}

/** Where the suites that read a built site find it. */
function toolEnvironment(): NodeJS.ProcessEnv {
  return {
    ...siteEnvironment(process.env, { site: testedSite.site, base: testedSite.base }),
    SITE_DIST: testedSite.dist,
    FORCE_COLOR: '0',
  };
}

const chosen = process.argv.slice(2);
const names = stages.flat(2).map(({ name }) => name);
const tallies: Tally[] = chosen
  .filter((name) => !names.includes(name))
  .map((name) => tallyOf(`unknown suite ${name}`, false));

/** Runs the suites of a lane that were chosen, one after the other. */
async function runLane(lane: readonly Suite[]): Promise<void> {
  for (const { name, run } of lane) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`${name} …`);
    const began = performance.now();
    let tally: Tally;
    try {
      tally = await run();
    } catch (error) {
      console.log(`    ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      tally = tallyOf(`${name} broke off`, false);
    }
    tallies.push(tally);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  }
}

for (const lanes of stages) await Promise.all(lanes.map(runLane));
const total = sum(tallies);
for (const failure of total.failures) console.log(`  failed: ${failure}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
