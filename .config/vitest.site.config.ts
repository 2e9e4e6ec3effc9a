import { defineConfig } from 'vitest/config';
import { root } from '../scripts/shared/paths.ts';

/** Tests of a built site: SITE_DIST names its folder, BASE and SITE its address. */
export default defineConfig({
  root,
  // Files of one worker share the pages that they read.
  test: { include: ['tests/site/**/*.test.ts'], isolate: false, maxWorkers: 2, testTimeout: 120_000 },
});
