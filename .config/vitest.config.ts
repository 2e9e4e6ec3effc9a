import { defineConfig } from 'vitest/config';
import { root } from '../scripts/shared/paths.ts';

export default defineConfig({
  root,
  test: {
    // A busy machine is no failure: what takes how long is for the benchmarks to say.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.test.ts'],
    // They read a built site; scripts/test.ts runs them after the builds.
    exclude: ['tests/browser/**', 'tests/site/**'],
    // Each file makes what it needs; a worker for each would cost more than their tests.
    isolate: false,
    // Two cores are the least a machine of ours has.
    maxWorkers: 2,
  },
});
