import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport, sum, tallyOf } from '../../scripts/shared/test-report.ts';
import { temporaryFolder } from './temporary-folder.ts';

function reportFile(report: unknown): string {
  return join(temporaryFolder({ 'report.json': JSON.stringify(report) }), 'report.json');
}

const file = (status: string, tests: readonly string[]): unknown => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each, fullName: 'a test' })),
});

describe('readVitestReport', () => {
  it.each([
    ['every test that passed', [file('passed', ['passed', 'passed'])], 0, [2, 0]],
    ['a test that failed', [file('failed', ['passed', 'failed'])], 1, [1, 1]],
    ['a test that was skipped', [file('passed', ['passed', 'skipped'])], 0, [1, 1]],
    ['a file that did not load', [file('failed', [])], 1, [0, 1]],
    ['no tests at all', [], 0, [0, 1]],
    ['a bad end without a failed test', [file('passed', ['passed'])], 1, [1, 1]],
  ])('counts %s', (_what, testResults, code, [passed, failed]) => {
    expect(readVitestReport(reportFile({ testResults }), code)).toMatchObject({ passed, failed });
  });

  it('counts a report that is not there as failed', () => {
    expect(readVitestReport('/nowhere/report.json', 0).failed).toBe(1);
  });
});

describe('readPlaywrightReport', () => {
  const spec = (status: string): unknown => ({ title: status, tests: [{ status }] });

  it.each([
    ['expected results, in suites within suites', [spec('expected')], [], 0, [2, 0]],
    ['all others as failed', [spec('unexpected'), spec('flaky'), spec('skipped')], [], 1, [1, 3]],
    ['errors outside tests', [], [{ message: 'Broken' }], 1, [1, 1]],
  ])('counts %s', (_what, specs, errors, code, [passed, failed]) => {
    const inner = { title: 'inner', specs };
    const report = { suites: [{ title: 'outer', specs: [spec('expected')], suites: [inner] }], errors };
    expect(readPlaywrightReport(reportFile(report), code)).toMatchObject({ passed, failed });
  });

  it('counts a run without tests as failed', () => {
    expect(readPlaywrightReport(reportFile({ suites: [], errors: [] }), 0).failed).toBe(1);
  });
});

it('sums what the suites found', () => {
  expect(sum([tallyOf('a', true), tallyOf('b', false)])).toEqual({ passed: 1, failed: 1, failures: ['b'] });
});
