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

const specSchema = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) });
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

type PlaywrightSuite = z.infer<typeof suiteSchema>;

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
  const { suites, errors } = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const specs = suites.flatMap(specsOf);
  const failures = specs.filter(({ isExpected }) => !isExpected).map(({ title }) => title);
  failures.push(...errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside the tests'));
  return settle(specs.filter(({ isExpected }) => isExpected).length, failures, code);
}

function specsOf(suite: PlaywrightSuite): { title: string; isExpected: boolean }[] {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ title, isExpected: status === 'expected' })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(specsOf)];
}

function settle(passed: number, failures: string[], code: number): Tally {
  if (passed + failures.length === 0) failures.push('no test ran');
  if (code !== 0 && failures.length === 0) failures.push(`exit code ${code} without a failed test`);
  return { passed, failed: failures.length, failures };
}
