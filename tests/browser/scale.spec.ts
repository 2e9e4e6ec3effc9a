import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Served, serveSite } from '../../scripts/site/serve.ts';
import { buildWideStory } from '../scale/wide-story.ts';
import { overflowOf } from './page-checks.ts';
import { paper, seenOnPaper } from './paper-checks.ts';

const size = { articles: 40, questions: 60 };
/** Articles beyond these are told apart by their names and their order. */
const hues = 8;

test.describe.configure({ mode: 'serial' });

test.describe('a story of many articles and questions', () => {
  let folder = '';
  let served: Served | undefined;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = mkdtempSync(join(tmpdir(), 'collate-wide-'));
    served = await serveSite({ dist: await buildWideStory(folder, size), base: '/', port: 0 });
  });

  test.afterAll(() => {
    served?.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.beforeEach(async ({ page }) => {
    await page.goto(`${served?.address ?? ''}compare/`);
  });

  test('is all on the page that compares, and the page is never wider than its window', async ({ page }) => {
    await expect(page.locator('[data-show]')).toHaveCount(size.questions);
    await expect(page.locator('a[data-square]')).toHaveCount(size.articles * size.questions);
    const heads = await page
      .locator('table[aria-label]')
      .first()
      .locator('thead th:not(:first-child) a')
      .evaluateAll((links) =>
        links.map((link) => ({
          name: link.parentElement?.textContent ?? '',
          thread: getComputedStyle(link.parentElement ?? link).borderInlineStartColor,
        })),
      );
    expect(heads).toHaveLength(size.articles);
    expect(new Set(heads.map(({ name }) => name)).size).toBe(size.articles);
    expect(new Set(heads.slice(0, hues).map(({ thread }) => thread)).size).toBe(hues);
    expect(new Set(heads.slice(hues - 1).map(({ thread }) => thread)).size).toBe(2);
    // A square is seen whether its text has a hue or not.
    const answering = await page.locator('[data-square][aria-labelledby$="sign-answers"]').evaluateAll((squares) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      const colours = squares.map((square) => getComputedStyle(square).backgroundColor);
      return { of: colours.length, unseen: colours.filter((colour) => [paper, 'rgba(0, 0, 0, 0)'].includes(colour)) };
    });
    expect(answering.of).toBeGreaterThan(size.questions);
    expect(answering.unseen).toEqual([]);
    for (const width of [1920, 1280, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await overflowOf(page), `at ${width} pixels`).toEqual({ pixels: 0, what: [] });
    }
  });

  test('has columns that can be read, and is moved through as a small one is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const row = page.locator('tbody[data-show]').first();
    expect((await row.locator('td').first().boundingBox())?.width).toBeGreaterThan(100);
    const cells = row.locator('[data-cell]');
    await cells.first().focus();
    await page.keyboard.press('End');
    await expect(cells.last()).toBeFocused();
    await expect(cells.last()).toBeInViewport({ ratio: 1 });
    // The question and the names of the texts stay where they are.
    const [question, cell] = [await row.locator('th').boundingBox(), await cells.last().boundingBox()];
    expect(question?.x).toBeGreaterThanOrEqual(0);
    expect(cell?.x).toBeGreaterThan((question?.x ?? Number.NaN) + (question?.width ?? Number.NaN));
    await page.keyboard.press('Home');
    const first = await cells.first().boundingBox();
    expect(first?.x).toBeGreaterThanOrEqual((question?.x ?? Number.NaN) + (question?.width ?? Number.NaN));
  });

  test('opens a row on the page of its topic, within its window', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const asked = page.locator('tbody[data-show]').nth(1);
    const id = (await asked.getAttribute('id')) ?? '';
    await asked.locator('th a').click();
    const row = page.locator(`[id="${id}"]`);
    const note = row.getByText('One of the two.');
    await expect(note).toBeVisible();
    const box = await row.locator('tr').last().locator('td').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(1280);
  });

  test('leads from the address of a cell on to what it opens to', async ({ page }) => {
    const cell = page.locator('tbody[data-show]').nth(1).locator('[data-cell]').first();
    const href = (await cell.getAttribute('href')) ?? '';
    const fragment = href.slice(href.indexOf('#'));
    await page.goto(`${served?.address ?? ''}compare/${fragment}`);
    await expect(page.locator(':target')).toBeInViewport();
    await page.locator(':target').getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/compare/[a-z]+/${fragment.replace('.', '[.]')}$`, 'u'));
    await expect(page.locator('tbody:has(:target)').getByText('One of the two.')).toBeVisible();
  });

  test('prints as a stack, no column cut, each answer with the name of its text', async ({ page }) => {
    await page.setViewportSize({ width: paper.across, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect((await seenOnPaper(page)).cut).toEqual([]);
    const names = page.locator('tbody[data-show]').first().locator('[data-cell] > b:first-child');
    expect(await names.count()).toBeGreaterThan(1);
    await expect(names.filter({ visible: true })).toHaveCount(await names.count());
  });
});
