import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Served, serveSite } from '../../scripts/site/serve.ts';
import { buildWideMatrix } from '../scale/wide-story.ts';

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

  const matrix = (): string => `${served?.address ?? ''}compare/`;

  test('is all in the matrix', async ({ page }) => {
    await page.goto(matrix());
    const table = page.locator('.mx');
    await expect(table.locator('thead th')).toHaveCount(size.articles + 1);
    await expect(table.locator('.ask-row')).toHaveCount(size.questions);
    await expect(table.locator('td')).toHaveCount(size.articles * size.questions);
  });

  for (const width of [1280, 1920, 768, 360]) {
    test(`does not make the page wider than ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(matrix());
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test('scrolls in its frame, its head and its questions in view', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(matrix());
    const frame = page.locator('.mx-frame');
    await frame.scrollIntoViewIfNeeded();
    const places = await frame.evaluate((element) => {
      const boxOf = (selector: string): DOMRect | undefined => element.querySelector(selector)?.getBoundingClientRect();
      element.scrollTo(2000, 3000);
      return {
        frame: element.getBoundingClientRect(),
        scrolled: [element.scrollLeft, element.scrollTop],
        head: boxOf('thead th:nth-child(20)'),
        question: boxOf('.ask-row th'),
        cell: boxOf('.ask-row td:nth-child(20)'),
      };
    });
    expect(places.scrolled).toEqual([2000, 3000]);
    expect(Math.abs((places.head?.top ?? NaN) - places.frame.top)).toBeLessThan(2);
    expect(Math.abs((places.question?.left ?? NaN) - places.frame.left)).toBeLessThan(2);
    // Columns stay wide enough to be read.
    expect(places.cell?.width).toBeGreaterThan(150);
  });

  test('has a hue for the first articles, and a monogram of its own for each', async ({ page }) => {
    await page.goto(matrix());
    const heads = await page.locator('.mx thead th:not(:first-child)').evaluateAll((cells) =>
      cells.map((cell) => ({
        hue: [...cell.classList].find((name) => /^a\d$/u.test(name)) ?? '',
        siglum: cell.querySelector('[data-siglum]')?.textContent.trim() ?? '',
        thread: getComputedStyle(cell, '::before').backgroundColor,
      })),
    );
    expect(new Set(heads.map(({ siglum }) => siglum)).size).toBe(size.articles);
    expect(heads.slice(0, hues).map(({ hue }) => hue)).toEqual(['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5']);
    expect(new Set(heads.slice(hues).map(({ hue }) => hue))).toEqual(new Set(['']));
    expect(new Set(heads.map(({ thread }) => thread)).size).toBe(hues + 1);
  });

  test('is chosen from and moved through as a small one is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(matrix());
    await page.locator(`.bar input.col-${size.articles}`).uncheck();
    await expect(page.locator('.mx thead th:visible')).toHaveCount(size.articles);
    const last = page
      .locator('.mx .ask-row')
      .first()
      .locator(`td.k-${size.articles - 1}`);
    await page.locator('.mx .ask-row td').first().focus();
    await page.keyboard.press('End');
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
  });

  test('prints as a stack, no column cut', async ({ page }) => {
    await page.setViewportSize({ width: 1030, height: 900 });
    await page.goto(matrix());
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.mx :is(th, td, p)')
      .evaluateAll(
        (cells) =>
          cells.filter((cell) => cell.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length,
      );
    expect(cut).toBe(0);
    // Without a head over it each cell names its article.
    await expect(page.locator('.mx td .only-narrow').first()).toBeVisible();
  });
});
