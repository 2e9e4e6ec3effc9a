import { defineConfig } from 'vitest/config';
import { root } from '../scripts/shared/paths.ts';

/** Tests of a built site: SITE_DIST names its folder, BASE and SITE its address. */
export default defineConfig({
  root,
  test: { include: ['tests/site/**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000 },
});
