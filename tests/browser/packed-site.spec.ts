import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { serveSite } from '../../scripts/site/serve.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { claims } from '../site/wanted-words.ts';
import { dist } from './guarded-page.ts';

const ui = createInterface(undefined, '/');
const [claim] = claims;
if (!claim) throw new Error('expected a claim');
let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dist, 'collate.zip'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the archive opened as a file shows its pages, leads from one to another, and says what needs a server', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'collate/index.html')).href);
  await expect(page.getByText(ui.t('file.why'))).toBeVisible();
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).not.toBe('none');
  await page.goto(pathToFileURL(join(folder, `collate/claims/${claim.id}/index.html`)).href);
  await page.getByRole('link', { name: ui.t('claim.inText') }).click();
  await expect(page).toHaveURL(/\/articles\/[^/]+\/index\.html#/u);
  await page.goto(pathToFileURL(join(folder, 'collate/search/index.html')).href);
  await expect(page.getByText(ui.t('search.noScript'))).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
});

test('the archive served from a folder works whole', async ({ page }) => {
  const { server, address } = await serveSite({ dist: join(folder, 'collate'), base: '/some/where/', port: 0 });
  try {
    await page.goto(`${address}search/index.html?q=${encodeURIComponent(claim.quote.split(/\s+/u)[0] ?? '')}`);
    await page.locator('[data-search-results] [data-claim] a').first().click();
    await expect(page).not.toHaveURL(/search/u);
    await expect(page.locator('h1, h2').first()).toBeVisible();
    await page.goto(`${address}articles/${claim.article}/index.html`);
    await page.getByRole('button', { name: ui.t('verify.button') }).click();
    const count = String(claims.filter(({ article }) => article === claim.article).length);
    await expect(page.locator('output')).toHaveText(ui.t('verify.passed', { k: count, n: count }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
