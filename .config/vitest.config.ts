import { defineConfig } from 'vitest/config';
import { root } from '../scripts/paths.ts';

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts'],
    // They read a built site; scripts/test.ts runs them after the builds.
    exclude: ['tests/browser/**', 'tests/site/**'],
    // Two cores are the least a machine of ours has.
    maxWorkers: 2,
  },
});
