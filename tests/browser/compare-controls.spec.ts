import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { address, cellsOf, choose, panelOf, rowCount, rowsOf, shownRows, summaryOf, wide } from './compare-page.ts';
import { test } from './guarded-page.ts';

const ui = createInterface(undefined, '');
const originalOf = (page: Page) => page.getByRole('checkbox', { name: ui.t('compare.original') });

test.use({ viewport: wide });

test('the choice stands in the address, is taken from there, and is undone by going back', async ({
  page,
  complaints,
}) => {
  await page.goto(address);
  const chosen = await page.locator('input[name=show]').nth(1).getAttribute('value');
  await choose(page, chosen ?? '');
  await choose(page, 'date');
  const { search } = new URL(page.url());
  expect([...new URLSearchParams(search)]).toEqual([
    ['show', chosen],
    ['order', 'date'],
  ]);
  const count = await shownRows(page).count();
  expect(count).toBeLessThan(rowCount);
  await page.reload();
  await expect(page.locator('#order-date')).toBeChecked();
  await expect(shownRows(page)).toHaveCount(count);
  await page.goBack();
  await expect(page.locator('#order-pattern')).toBeChecked();
  await expect(shownRows(page)).toHaveCount(count);
  await page.goBack();
  await expect(page.locator('#show-all')).toBeChecked();
  await expect(shownRows(page)).toHaveCount(rowCount);
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${address}?show=nothing-like-it&order=neither`);
  await expect(shownRows(page)).toHaveCount(rowCount);
  expect(complaints).toEqual([]);
});

test('arrow keys, Home and End move between cells that answer', async ({ page }) => {
  await page.goto(address);
  const cells = (row: number) => cellsOf(page, row);
  await cells(0).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells(0).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cells(0).last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tbody[data-show]').nth(1).locator('[data-cell]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(cells(0).first()).toBeFocused();
  // Where there is nowhere to go the focus stays.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(cells(0).first()).toBeFocused();
  // Rows are what they are on the screen.
  await choose(page, 'topic');
  await cells(0).first().focus();
  await page.keyboard.press('ArrowDown');
  const below = await page.locator('[data-cell]:focus').boundingBox();
  expect(below?.y).toBeGreaterThan((await cells(0).first().boundingBox())?.y ?? Number.NaN);
});

test('a cell is copied, its words and its address with the choice, and the address opens it', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await choose(page, 'date');
  const row = rowsOf(page).first();
  await summaryOf(row).click();
  const cell = row.locator('.voice').first();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await cell.getByRole('button', { name: ui.t('compare.cellLink') }).click();
  await expect(cell.getByRole('button', { name: ui.t('claim.copied') })).toHaveCount(1);
  const copied = await read();
  const hash = `#${(await cell.getAttribute('id')) ?? ''}`;
  expect(copied).toBe(new URL(`?order=date${hash}`, new URL(page.url()).origin + new URL(page.url()).pathname).href);
  await cell.getByRole('button', { name: ui.t('claim.copy') }).click();
  await expect.poll(read).toContain(copied);
  expect(await read()).toContain(await cell.locator('q').first().textContent());
  const other = await context.newPage();
  await other.goto(copied);
  await expect(other.locator('#order-date')).toBeChecked();
  await expect(panelOf(rowsOf(other).first())).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a cell opens its row as the question does; its question, its link and Escape close it, and going back does', async ({
  page,
}) => {
  await page.goto(address);
  const row = page.locator('tbody[data-show]').nth(2);
  const isOpen = () => row.locator('[data-row]').evaluate((details) => details.hasAttribute('open'));
  const cell = row.locator('[data-cell]').last();
  const ways = [
    () => summaryOf(row).click(),
    () => row.getByRole('link', { name: ui.t('compare.close') }).click(),
    () => page.keyboard.press('Escape'),
    () => page.goBack(),
  ];
  for (const close of ways) {
    await cell.click();
    await expect(row.locator('.voice:target')).toBeInViewport();
    expect(await isOpen()).toBe(true);
    await close();
    await expect(panelOf(row)).toBeHidden();
    expect(await isOpen()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
  }
});

test('the chart keeps the columns of the rows that are shown', async ({ page }) => {
  await page.goto(address);
  const chart = page.locator('[data-compare] table').first();
  const before = await chart.boundingBox();
  await choose(page, 'kind-one');
  const [columns, shown] = [page.locator('col[data-col~="kind-one"]'), shownRows(page)];
  await expect(columns).toHaveCount(await shown.count());
  expect((await chart.boundingBox())?.width).toBeLessThan(before?.width ?? 0);
});

test('whether the words of the texts are shown is remembered, and the address has the last word', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await originalOf(page).uncheck();
  expect(new URL(page.url()).search).toBe('?original=0');
  await page.goto(address);
  await expect(originalOf(page)).not.toBeChecked();
  await originalOf(page).check();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(address);
  await expect(originalOf(page)).toBeChecked();
  const other = await context.newPage();
  await other.goto(`${address}?original=0`);
  await expect(originalOf(other)).not.toBeChecked();
});
