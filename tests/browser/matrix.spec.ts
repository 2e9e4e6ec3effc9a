import { expect, type Page } from '@playwright/test';
import { createInterface } from '../../src/i18n/interface.ts';
import { dist, test } from './guarded-page.ts';
import { readSiteData } from './pages.ts';

const ui = createInterface(undefined, '');
const { articles, questions } = readSiteData(dist);
const address = 'compare/';
/** Wide enough for the table; narrower windows get a stack. */
const wide = { width: 1280, height: 900 };

const shownRows = (page: Page) => page.locator('.mx .ask-row:visible');
const shownHeads = (page: Page) => page.locator('.mx thead th:visible');

/** The words and ids of the table, in order. */
function contentOf(page: Page): Promise<{ text: string; ids: string[] }> {
  return page.locator('.mx').evaluate((table) => ({
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

      const column = page.locator('[data-choices] input.col-2');
      await column.uncheck();
      await expect(shownHeads(page)).toHaveCount(articles.length);
      await expect(page.locator('.mx .k-2:visible')).toHaveCount(0);
      await column.check();
      await expect(shownHeads(page)).toHaveCount(articles.length + 1);

      const event = page.locator('[data-choices] input.ev-1');
      const ofEvent = await page.locator('.mx .g-1 .ask-row').count();
      await event.uncheck();
      await expect(shownRows(page)).toHaveCount(questions.length - ofEvent);
      await event.check();

      await page.locator('.pick summary').click();
      const topic = page.locator('.picks input').first();
      const [, name = ''] = /tp-(\d+)/u.exec((await topic.getAttribute('class')) ?? '') ?? [];
      const ofTopic = await page.locator(`.mx .t-${name}`).count();
      await topic.uncheck();
      expect(ofTopic).toBeGreaterThan(0);
      await expect(shownRows(page)).toHaveCount(questions.length - ofTopic);
      await topic.check();

      const divided = await page.locator('.mx .ask-row.dv').count();
      await page.locator('[data-choices] .only-divided').check();
      expect(divided).toBeGreaterThan(0);
      await expect(shownRows(page)).toHaveCount(divided);
    });
  });
}

test.describe('the matrix', () => {
  test.use({ viewport: wide });

  test('keeps its state in the address, and takes it from there', async ({ page, complaints }) => {
    await page.goto(address);
    await page.locator('[data-choices] input.col-1').uncheck();
    await page.locator('[data-choices] input.ev-1').uncheck();
    await page.locator('[data-choices] .only-divided').check();
    await page.getByRole('button', { name: ui.t('compare.turn') }).click();
    const before = new URL(page.url()).search;
    await page.goto(address + before);
    await expect(page.locator('[data-choices] input.col-1')).not.toBeChecked();
    await expect(page.locator('[data-choices] input.ev-1')).not.toBeChecked();
    await expect(page.locator('[data-choices] input.col-2')).toBeChecked();
    await expect(page.locator('[data-choices] .only-divided')).toBeChecked();
    await expect(page.getByRole('button', { name: ui.t('compare.turn') })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.mx.turned')).toHaveCount(1);
    await expect(page.locator('.mx .k-1:visible')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('turned and turned back has the same words and ids, and stays a table', async ({ page }) => {
    await page.goto(address);
    const turn = page.getByRole('button', { name: ui.t('compare.turn') });
    const before = await contentOf(page);
    await turn.click();
    const turned = await contentOf(page);
    expect(turned.text.length).toBeGreaterThan(0);
    await expect(page.getByRole('row')).toHaveCount(articles.length + 1);
    await expect(page.locator('.mx').getByRole('columnheader')).toHaveCount(questions.length + 1);
    await expect(page.locator('.mx').getByRole('rowheader')).toHaveCount(articles.length);
    // What it is chosen by still works.
    await page.locator('[data-choices] input.col-1').uncheck();
    await expect(page.getByRole('row')).toHaveCount(articles.length);
    await page.locator('[data-choices] input.col-1').check();
    await turn.click();
    expect(await contentOf(page)).toEqual(before);
    expect(new URL(page.url()).search).toBe('');
  });

  test('is turned back for paper, and again for the screen', async ({ page }) => {
    await page.goto(`${address}?turned=1`);
    await expect(page.locator('.mx.turned')).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.mx.turned')).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.mx.turned')).toHaveCount(1);
  });

  test('is moved through by arrow keys, Home and End', async ({ page }) => {
    await page.goto(address);
    const first = page.locator('.mx .ask-row').first();
    const cell = (index: number) => first.locator('td').nth(index);
    await cell(0).focus();
    await page.keyboard.press('ArrowRight');
    await expect(cell(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(cell(articles.length - 1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.mx .ask-row').nth(1).locator('td').last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(first.getByRole('rowheader')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.mx thead th').first()).toBeFocused();
    await page.keyboard.press('Control+End');
    await expect(page.locator('.mx .ask-row').last().locator('td').last()).toBeFocused();
    // The focused cell is not under the head of the table.
    const [box, head] = await Promise.all([
      page.locator('.mx td:focus').boundingBox(),
      page.locator('.mx thead th').first().boundingBox(),
    ]);
    expect(box && head ? box.y + box.height : 0).toBeGreaterThan(head ? head.y + head.height : 0);
    // One stop for the tab key; what stands in a cell is reached from it.
    await expect(page.locator('.mx :is(td, th)[tabindex="0"]')).toHaveCount(1);
  });

  test('has the roles and names that a screen reader tells', async ({ page }) => {
    await page.goto(address);
    const table = page.getByRole('table', { name: ui.t('compare.caption') });
    await expect(table).toHaveCount(1);
    await expect(table.getByRole('rowheader')).toHaveCount(questions.length);
    await expect(table.locator('tbody td')).toHaveCount(articles.length * questions.length);
    const heads = await table.locator('thead').getByRole('columnheader').allInnerTexts();
    expect(heads).toHaveLength(articles.length + 1);
    expect(heads.filter((text) => text.trim() === '')).toEqual([]);
    await expect(page.getByRole('group', { name: ui.t('compare.show') })).toHaveCount(1);
    const unnamed = await page
      .locator('[data-choices] input')
      .evaluateAll((boxes) => boxes.filter((box) => !box.closest('label')?.textContent.trim()).length);
    expect(unnamed).toBe(0);
  });

  test('keeps its head and its questions in view', async ({ page }) => {
    await page.goto(address);
    await page.locator('.mx .ask-row').nth(6).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect(page.locator('.mx thead th').nth(1)).toBeInViewport();
  });
});

test.describe('the matrix on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('is a list of questions, and opens one at a time', async ({ page, complaints }) => {
    await page.goto(address);
    const rows = page.locator('.ask-row');
    const cells = page.locator('.mx td:visible');
    await expect(cells).toHaveCount(0);
    await expect(rows.first()).toBeVisible();
    const ids = await rows.evaluateAll((all) => all.map(({ id }) => id));
    await rows.nth(1).locator('.step-in').click();
    await expect(page).toHaveURL(new RegExp(`#${ids[1]}$`, 'u'));
    await expect(page.locator('.ask-row:visible')).toHaveCount(1);
    await expect(cells).not.toHaveCount(0);
    const steps = page.getByRole('navigation', { name: ui.t('compare.steps') });
    await expect(steps).toContainText(ui.t('compare.at', { k: '2', n: String(ids.length) }));
    await steps.getByRole('link', { name: ui.t('compare.next') }).click();
    await expect(page.locator(`#${ids[2]}`)).toBeVisible();
    await steps.getByRole('link', { name: ui.t('compare.back') }).click();
    await steps.getByRole('link', { name: ui.t('compare.back') }).click();
    await expect(page.locator(`#${ids[0]}`)).toBeVisible();
    await expect(steps.getByRole('link', { name: ui.t('compare.back') })).toHaveCount(0);
    await steps.getByRole('link', { name: ui.t('compare.all') }).click();
    await expect(page.locator('.ask-row:visible')).toHaveCount(ids.length);
    expect(complaints).toEqual([]);
  });

  test('steps over questions that the boxes leave out', async ({ page }) => {
    await page.goto(address);
    await page.locator('[data-choices] .only-divided').check();
    const left = await page.locator('.ask-row:visible').evaluateAll((all) => all.map(({ id }) => id));
    expect(left.length).toBeLessThan(await page.locator('.ask-row').count());
    await page.locator('.step-in:visible').first().click();
    const steps = page.getByRole('navigation', { name: ui.t('compare.steps') });
    await steps.getByRole('link', { name: ui.t('compare.next') }).click();
    await expect(page.locator(`#${left[1]}`)).toBeVisible();
  });
});

test.describe('the matrix on a phone without scripts', () => {
  test.use({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });

  test('is all there', async ({ page }) => {
    await page.goto(address);
    const cells = page.locator('.mx td');
    expect(await page.locator('.mx td:visible').count()).toBe(await cells.count());
  });
});
