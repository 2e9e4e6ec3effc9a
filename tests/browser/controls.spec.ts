import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { siteLanguages } from '../languages.ts';
import { dist, test } from './guarded-page.ts';
import { pairPath, readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const data = readSiteData(dist);
const [english, ...others] = siteLanguages;
const [first] = data.claims;
const claim = first?.id ?? '';

const switchTo = (page: Page, language: string) => page.locator(`[data-languages] a[hreflang=${language}]`);

test('the theme follows the system until it is chosen, is remembered, and is there before the page is drawn', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole('button', { name: ui.t('theme.light') }).press('Enter');
  expect(await paper()).toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: ui.t('theme.dark') }).click();
  expect(await paper()).toBe(dark);
});

// Where the switches of all pages lead is read without a browser.
test('the language switch keeps the place, the choice of rows and the claim that is looked at', async ({
  page,
  baseURL,
}) => {
  const path = pairPath(data) ?? '';
  await page.goto(path);
  for (const language of [...others, english]) {
    await switchTo(page, language).click();
    const below = language === english ? '' : `${language}/`;
    expect(page.url()).toBe(new URL(`${below}${path}`, baseURL).href);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  const [other = english] = others;
  await page.goto('compare/?order=date');
  await switchTo(page, other).click();
  await expect(page.locator('#order-date')).toBeChecked();
  await page.goto(`articles/${first?.article ?? ''}/#claim-${claim}`);
  await switchTo(page, other).click();
  expect(new URL(page.url()).hash).toBe(`#claim-${claim}`);
});

test('a claim is copied with its quote, source and address', async ({ page, context, complaints }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`claims/${claim}/`);
  // The first stop of the tab key leads past the head of the page.
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: ui.t('skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await page.getByRole('button', { name: ui.t('claim.copy') }).press('Enter');
  await expect(page.getByRole('button', { name: ui.t('claim.copied') })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(first?.quote).toBeTruthy();
  expect(copied).toContain(first?.quote);
  expect(copied).toContain(`claims/${claim}/`);
  expect(complaints).toEqual([]);
});

test('the keys of a page are listed on `?` and from its foot, and those that work by themselves can be turned off', async ({
  page,
  complaints,
}) => {
  await page.goto('compare/');
  const box = page.locator('[data-search-box]');
  const list = page.getByRole('dialog', { name: ui.t('keys.title') });
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await expect(list).toContainText(ui.t('keys.cells'));
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(list).toBeHidden();
  await expect(box).not.toBeFocused();

  await page.goto('method/');
  await page.keyboard.press('/');
  await expect(box).not.toBeFocused();
  await page.getByRole('button', { name: ui.t('keys.open') }).click();
  await expect(list).not.toContainText(ui.t('keys.cells'));
  await list.getByRole('checkbox').check();
  await list.getByRole('button', { name: ui.t('keys.close') }).click();
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  // What is typed is no command.
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('?');
  expect(complaints).toEqual([]);
});

test('a narrow screen has a low head, and goes to the page of the search', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of siteLanguages) {
    await page.goto(language === english ? '' : `${language}/`);
    const head = await page.locator('header').first().boundingBox();
    expect(head?.height, language).toBeLessThan(100);
  }
  await page.goto('');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\//u);
});
