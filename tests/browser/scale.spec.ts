import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Served, serveSite } from '../../scripts/site/serve.ts';
import { buildWideMatrix } from '../scale/wide-story.ts';
import { overflowOf } from './page-checks.ts';
import { paper, seenOnPaper } from './paper-checks.ts';

const size = { articles: 40, questions: 60 };
/** Articles beyond these are told apart by monogram and order. */
const hues = 5;

test.describe.configure({ mode: 'serial' });

test.describe('a story of many articles and questions', () => {
  let folder = '';
  let served: Served | undefined;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = mkdtempSync(join(tmpdir(), 'collate-wide-'));
    served = await serveSite({ dist: await buildWideMatrix(folder, size), base: '/', port: 0 });
  });

  test.afterAll(() => {
    served?.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.beforeEach(async ({ page }) => {
    await page.goto(`${served?.address ?? ''}compare/`);
  });

  test('is all in the matrix, and no page is wider than its window', async ({ page }) => {
    const table = page.locator('[data-matrix] table');
    await expect(table.locator('thead th')).toHaveCount(size.articles + 1);
    await expect(table.locator('tr[id^="q-"]')).toHaveCount(size.questions);
    await expect(table.locator('td')).toHaveCount(size.articles * size.questions);
    const heads = await table.locator('thead th:not(:first-child)').evaluateAll((cells) =>
      cells.map((cell) => ({
        siglum: cell.querySelector('a')?.textContent.trim() ?? '',
        thread: getComputedStyle(cell, '::before').backgroundColor,
      })),
    );
    expect(new Set(heads.map(({ siglum }) => siglum)).size).toBe(size.articles);
    expect(new Set(heads.slice(0, hues).map(({ thread }) => thread)).size).toBe(hues);
    expect(new Set(heads.slice(hues - 1).map(({ thread }) => thread)).size).toBe(2);
    for (const width of [1920, 1280, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await overflowOf(page), `at ${width} pixels`).toEqual({ pixels: 0, what: [] });
    }
  });

  test('scrolls in its frame, is chosen from and moved through as a small one is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const frame = page.locator('[data-matrix] [role=region]');
    await frame.scrollIntoViewIfNeeded();
    const places = await frame.evaluate((element) => {
      const boxOf = (selector: string): DOMRect | undefined => element.querySelector(selector)?.getBoundingClientRect();
      element.scrollTo(2000, 3000);
      return {
        frame: element.getBoundingClientRect(),
        scrolled: [element.scrollLeft, element.scrollTop],
        head: boxOf('thead th:nth-child(20)'),
        question: boxOf('tr[id^="q-"] th'),
        cell: boxOf('tr[id^="q-"] td:nth-child(20)'),
      };
    });
    expect(places.scrolled).toEqual([2000, 3000]);
    expect(Math.abs((places.head?.top ?? NaN) - places.frame.top)).toBeLessThan(2);
    expect(Math.abs((places.question?.left ?? NaN) - places.frame.left)).toBeLessThan(2);
    // Columns stay wide enough to be read.
    expect(places.cell?.width).toBeGreaterThan(150);

    await page.locator('input[data-choice=article]').last().uncheck();
    await expect(page.locator('[data-matrix] thead th').filter({ visible: true })).toHaveCount(size.articles);
    const cells = page.locator('tr[id^="q-"]').first().locator('td');
    await cells.first().focus();
    await page.keyboard.press('End');
    await expect(cells.nth(size.articles - 2)).toBeFocused();
    await expect(cells.nth(size.articles - 2)).toBeInViewport();
  });

  test('prints as a stack, no column cut, each cell with the name of its article', async ({ page }) => {
    await page.setViewportSize({ width: paper.across, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect((await seenOnPaper(page)).cut).toEqual([]);
    const [head, cell] = [page.locator('[data-matrix] thead th').nth(1), page.locator('tr[id^="q-"] td').first()];
    const siglum = (await head.locator('a').first().textContent()) ?? '';
    await expect(cell.getByText(siglum.trim(), { exact: true })).toBeVisible();
  });
});
