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
const hues = 5;

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
    await expect(page.locator('a[aria-labelledby]')).toHaveCount(size.articles * size.questions);
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
    await expect(cells.last()).toBeInViewport();
  });

  test('prints no column cut', async ({ page }) => {
    await page.setViewportSize({ width: paper.across, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect((await seenOnPaper(page)).cut).toEqual([]);
  });
});
