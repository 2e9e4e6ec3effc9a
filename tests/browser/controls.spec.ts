import { expect } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const [english, ...others] = interfaceLanguages;
const claim = data.claims[0]?.id ?? '';

test('the theme follows the system until it is chosen, and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole('button', { name: ui.t('theme.light') }).press('Enter');
  expect(await paper()).toBe(light);
  await page.goto('compare/');
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: ui.t('theme.dark') }).click();
  expect(await paper()).toBe(dark);
});

test('a chosen theme is there before the page is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await page.getByRole('button', { name: ui.t('theme.dark') }).click();
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

// Where the switches of all pages lead is read without a browser.
for (const { kind, path } of pagesOf(data, english).filter(({ kind }) => ['front', 'duo'].includes(kind))) {
  test(`the language switch keeps the place on the page ${kind}`, async ({ page, baseURL }) => {
    await page.goto(path);
    for (const language of others) {
      await page.locator(`.lang a[hreflang=${language}]`).click();
      expect(page.url()).toBe(new URL(`${language}/${path}`, baseURL).href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
    await page.locator(`.lang a[hreflang=${english}]`).click();
    expect(page.url()).toBe(new URL(path, baseURL).href);
  });
}

test('the language switch keeps the choice in the matrix and the claim that is looked at', async ({ page }) => {
  await page.goto('compare/?divided=1');
  await page.locator('.lang a[hreflang=uk]').click();
  await expect(page.locator('.bar .only-divided')).toBeChecked();
  const article = data.claims[0]?.article ?? '';
  await page.goto(`articles/${article}/#claim-${claim}`);
  await page.locator('.lang a[hreflang=ru]').click();
  expect(new URL(page.url()).hash).toBe(`#claim-${claim}`);
});

test('a claim is copied with its quote, source and address', async ({ page, context, complaints }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`claims/${claim}/`);
  await page.getByRole('button', { name: ui.t('claim.copy') }).press('Enter');
  await expect(page.getByRole('button', { name: ui.t('claim.copied') })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(await page.locator('blockquote mark').first().innerText());
  expect(copied).toContain(`claims/${claim}/`);
  expect(complaints).toEqual([]);
});

test('the first stop of the tab key leads past the head of the page', async ({ page }) => {
  await page.goto('questions/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: ui.t('skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing stands there that only a script can work', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('[data-theme-switch]')).toBeHidden();
    await page.goto('search/');
    await expect(page.locator('[data-search-filters]')).toBeHidden();
    await page.goto('compare/');
    await expect(page.locator('[data-turn]')).toBeHidden();
  });
});
