import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many checks of a suite held. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Names of what failed, for the summary. */
  readonly failures: readonly string[];
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** One check that holds or does not. */
export function tallyOf(name: string, holds: boolean): Tally {
  return holds ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };
}

/** All tallies as one. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/**
 * Reads the JSON report of vitest. A file that does not load, a skipped test
 * and a run without tests count as failed; so does an exit code that the
 * report does not explain.
 */
export function readVitestReport(file: string, code: number): Tally {
  if (!existsSync(file)) return tallyOf('vitest wrote no report', false);
  const { testResults } = vitestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = tests.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  for (const { name, status, assertionResults } of testResults) {
    if (status !== 'passed' && !assertionResults.some((test) => test.status === 'failed')) failures.push(name);
  }
  return settle(passed, failures, code);
}

/** Reads the JSON report of Playwright, by the same rules. */
export function readPlaywrightReport(file: string, code: number): Tally {
  if (!existsSync(file)) return tallyOf('Playwright wrote no report', false);
  const { stats, errors } = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unmet = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return settle(
    stats.expected,
    Array.from({ length: unmet }, () => 'a browser test'),
    code,
  );
}

function settle(passed: number, failures: string[], code: number): Tally {
  if (passed + failures.length === 0) failures.push('no test ran');
  if (code !== 0 && failures.length === 0) failures.push(`exit code ${code} without a failed test`);
  return { passed, failed: failures.length, failures };
}
