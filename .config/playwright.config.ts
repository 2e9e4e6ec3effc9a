import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/shared/find-browser.mjs';
import { root } from '../scripts/shared/paths.ts';

const browser = findBrowser();
if (!browser) throw new Error('No browser was found: npm test brings one.');

/** Tests in a browser: SITE_URL is the address of the served site, SITE_DIST its folder. */
export default defineConfig({
  testDir: `${root}/tests/browser`,
  outputDir: `${root}/.cache/test/browser`,
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  use: {
    // What is not there is not there after this time either.
    actionTimeout: 20_000,
    baseURL: process.env['SITE_URL'] ?? 'http://localhost:4321/',
    launchOptions: {
      executablePath: browser.path,
      args: browserFlags,
      env: { ...process.env, ...browser.env },
    },
  },
});
