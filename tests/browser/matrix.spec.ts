import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { divides } from '../../src/model/codebook.ts';
import { dist, test } from './guarded-page.ts';
import { readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const { articles, questions } = readSiteData(dist);
const divided = questions.filter(({ difference }) => difference !== null && divides[difference]);
const address = 'compare/';
/** Wide enough for the table; narrower windows get a stack. */
const wide = { width: 1280, height: 900 };

const tableOf = (page: Page) => page.locator('[data-matrix] table');
const rowsOf = (page: Page) => tableOf(page).locator('tr[id^="q-"]');
const shownRows = (page: Page) => rowsOf(page).filter({ visible: true });
const shownHeads = (page: Page) => tableOf(page).locator('thead th').filter({ visible: true });
const choices = (page: Page, of: 'article' | 'event' | 'topic' | 'divided') =>
  page.locator(`[data-matrix] input[data-choice=${of}]`);
const turnOf = (page: Page) => page.getByRole('button', { name: ui.t('compare.turn') });
/** The cells of one article, the first being 1. */
const columnOf = (page: Page, number: number) => rowsOf(page).locator(`td:nth-of-type(${number})`);

/** The words and ids of the table, in order. */
function contentOf(page: Page): Promise<{ text: string; ids: string[] }> {
  return tableOf(page).evaluate((table) => ({
    text: table.textContent,
    ids: [...table.querySelectorAll('[id]')].map(({ id }) => id),
  }));
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts, viewport: wide });

    test('a box hides its column, its event, its topic, and all rows that are not divided', async ({ page }) => {
      await page.goto(address);
      await expect(shownHeads(page)).toHaveCount(articles.length + 1);
      await expect(shownRows(page)).toHaveCount(questions.length);

      const column = choices(page, 'article').nth(1);
      await column.uncheck();
      await expect(shownHeads(page)).toHaveCount(articles.length);
      await expect(columnOf(page, 2).filter({ visible: true })).toHaveCount(0);
      await expect(columnOf(page, 1).filter({ visible: true })).toHaveCount(questions.length);
      await column.check();

      for (const kind of ['event', 'topic'] as const) {
        if (kind === 'topic')
          await page
            .locator('summary')
            .filter({ hasText: ui.t('compare.topics') })
            .click();
        const box = choices(page, kind).first();
        const value = (await box.getAttribute('value')) ?? '';
        const others = questions.filter((question) => question[kind] !== value);
        expect(others.length).toBeLessThan(questions.length);
        await box.uncheck();
        await expect(shownRows(page)).toHaveCount(others.length);
        await box.check();
      }

      await choices(page, 'divided').check();
      expect(divided.length).toBeGreaterThan(0);
      await expect(shownRows(page)).toHaveCount(divided.length);
    });
  });
}

test.describe('the matrix', () => {
  test.use({ viewport: wide });

  test('keeps its state in the address, and takes it from there', async ({ page, complaints }) => {
    await page.goto(address);
    await choices(page, 'article').first().uncheck();
    await choices(page, 'event').first().uncheck();
    await choices(page, 'divided').check();
    await turnOf(page).click();
    const before = new URL(page.url()).search;
    await page.goto(address + before);
    await expect(choices(page, 'article').first()).not.toBeChecked();
    await expect(choices(page, 'article').nth(1)).toBeChecked();
    await expect(choices(page, 'event').first()).not.toBeChecked();
    await expect(choices(page, 'divided')).toBeChecked();
    await expect(turnOf(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('rowheader')).toHaveCount(articles.length - 1);
    expect(new URL(page.url()).search).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('is a table that is turned and turned back, by hand and for paper, with the same words and ids', async ({
    page,
  }) => {
    await page.goto(address);
    const table = page.getByRole('table', { name: ui.t('compare.caption') });
    await expect(table).toHaveCount(1);
    await expect(table.getByRole('rowheader')).toHaveCount(questions.length);
    await expect(table.locator('tbody td')).toHaveCount(articles.length * questions.length);
    const heads = await table.locator('thead').getByRole('columnheader').allInnerTexts();
    expect(heads).toHaveLength(articles.length + 1);
    expect(heads.filter((text) => text.trim() === '')).toEqual([]);
    await expect(page.getByRole('group', { name: ui.t('compare.show') })).toHaveCount(1);

    const before = await contentOf(page);
    await turnOf(page).click();
    await expect(table.getByRole('row')).toHaveCount(articles.length + 1);
    await expect(table.getByRole('columnheader')).toHaveCount(questions.length + 1);
    await expect(table.getByRole('rowheader')).toHaveCount(articles.length);
    // What it is chosen by still works.
    await choices(page, 'article').first().uncheck();
    await expect(table.getByRole('row')).toHaveCount(articles.length);
    await choices(page, 'article').first().check();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(table.getByRole('rowheader')).toHaveCount(questions.length);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(table.getByRole('rowheader')).toHaveCount(articles.length);
    await turnOf(page).click();
    expect(await contentOf(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('');
  });

  test('is moved through by arrow keys, Home and End, its head in view', async ({ page }) => {
    await page.goto(address);
    const first = rowsOf(page).first();
    const cell = (index: number) => first.locator('td').nth(index);
    await cell(0).focus();
    await page.keyboard.press('ArrowRight');
    await expect(cell(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(cell(articles.length - 1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rowsOf(page).nth(1).locator('td').last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(first.getByRole('rowheader')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(tableOf(page).locator('thead th').first()).toBeFocused();
    await page.keyboard.press('Control+End');
    await expect(rowsOf(page).last().locator('td').last()).toBeFocused();
    // The focused cell is not under the head of the table.
    const head = tableOf(page).locator('thead th').nth(1);
    await expect(head).toBeInViewport();
    const [box, above] = await Promise.all([tableOf(page).locator('td:focus').boundingBox(), head.boundingBox()]);
    expect(box && above ? box.y + box.height : 0).toBeGreaterThan(above ? above.y + above.height : 0);
    // One stop for the tab key; what stands in a cell is reached from it.
    await expect(tableOf(page).locator(':is(td, th)[tabindex="0"]')).toHaveCount(1);
  });
});

test.describe('the matrix on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('is a list of questions, opens one at a time, and steps over those that the boxes leave out', async ({
    page,
    complaints,
  }) => {
    await page.goto(address);
    const rows = rowsOf(page);
    const cells = tableOf(page).locator('td').filter({ visible: true });
    const stepIn = (row: number) => shownRows(page).nth(row).locator('a[href^="#q-"]');
    const steps = page.getByRole('navigation', { name: ui.t('compare.steps') });
    const step = (name: 'next' | 'back' | 'all') => steps.getByRole('link', { name: ui.t(`compare.${name}`) });
    await expect(cells).toHaveCount(0);
    await expect(rows.first()).toBeVisible();
    const ids = await rows.evaluateAll((all) => all.map(({ id }) => id));
    await stepIn(1).click();
    await expect(page).toHaveURL(new RegExp(`#${ids[1]}$`, 'u'));
    await expect(shownRows(page)).toHaveCount(1);
    await expect(cells).not.toHaveCount(0);
    await expect(steps).toContainText(ui.t('compare.at', { k: '2', n: String(ids.length) }));
    await step('next').click();
    await expect(page.locator(`#${ids[2]}`)).toBeVisible();
    await step('back').click();
    await step('back').click();
    await expect(page.locator(`#${ids[0]}`)).toBeVisible();
    await expect(step('back')).toHaveCount(0);
    await step('all').click();
    await expect(shownRows(page)).toHaveCount(ids.length);

    await choices(page, 'divided').check();
    const left = await shownRows(page).evaluateAll((all) => all.map(({ id }) => id));
    expect(left).toHaveLength(divided.length);
    expect(left.length).toBeLessThan(ids.length);
    await stepIn(0).click();
    await step('next').click();
    await expect(page.locator(`#${left[1]}`)).toBeVisible();
    expect(complaints).toEqual([]);
  });
});
