import { expect } from '@playwright/test';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const data = readSiteData(dist);
const pages = pagesOf(data, interfaceLanguages[0]);
const article = pages.find(({ kind }) => kind === 'article')?.path ?? '';

for (const { kind, path } of pages) {
  test(`${kind} with the reader's own colours shows the focus and every thread`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(path);
    const unseen = await page.evaluate(() => {
      const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
      return stops
        .filter((stop) => stop.checkVisibility())
        .filter((_, index) => index % 7 === 0)
        .filter((stop) => {
          stop.focus({ focusVisible: true, preventScroll: true });
          const { outlineStyle, outlineWidth } = getComputedStyle(stop);
          return document.activeElement === stop && (outlineStyle === 'none' || outlineWidth === '0px');
        })
        .map((stop) => stop.outerHTML.slice(0, 100));
    });
    expect(unseen).toEqual([]);
    // A thread of the colour of the paper would be one that is not there.
    const lost = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('.c:not(.lost)')]
        .filter((cell) => cell.checkVisibility() && getComputedStyle(cell, '::before').backgroundColor === paper)
        .filter((cell) => getComputedStyle(cell, '::before').display !== 'none')
        .map((cell) => cell.className);
    });
    expect(lost).toEqual([]);
  });
}

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

for (const { kind, path } of pages) {
  test(`${kind} keeps still for who asks for it`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) ||
            animationName !== 'none' ||
            scrollBehavior === 'smooth'
          );
        })
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    );
    expect(moving).toEqual([]);
  });
}
