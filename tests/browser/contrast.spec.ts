import { expect } from '@playwright/test';
import { dist, test } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const article = pagesOf(readSiteData(dist)).find(({ kind }) => kind === 'article')?.path ?? '';

test('marks of claims are underlined in the colours of the reader too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(article);
  const lines = await page
    .locator('mark.cl')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line !== 'underline')).toEqual([]);
});

test('drawings are of the colours of the reader', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('');
  const { paper, strokes } = await page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    strokes: [...document.querySelectorAll('main svg :is(.th, .vis, .ax)')].map(
      (line) => getComputedStyle(line).stroke,
    ),
  }));
  expect(strokes.length).toBeGreaterThan(0);
  expect(strokes.filter((stroke) => stroke === paper)).toEqual([]);
});
