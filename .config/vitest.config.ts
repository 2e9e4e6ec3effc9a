import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { root } from '../scripts/shared/paths.ts';

/** What all tests of the tree have in common. */
const shared = {
  // A busy machine is no failure: what takes how long is for the benchmarks to say.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Each file makes what it needs; a worker for each would cost more than their tests.
  isolate: false,
};

/** Components are drawn by Astro's own compiler, without the integrations of a build. */
const components = getViteConfig(
  { root, test: { ...shared, name: 'components', include: ['tests/components/**/*.test.ts'] } },
  { root, configFile: false, logLevel: 'warn' },
);

export default defineConfig({
  root,
  test: {
    // Two cores are the least a machine of ours has.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          // The last two read a built site; scripts/test.ts runs them after the builds.
          exclude: ['tests/components/**', 'tests/browser/**', 'tests/site/**'],
        },
      },
      components,
    ],
  },
});
