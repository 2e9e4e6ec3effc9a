import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test, violationsOf } from './guarded-page.ts';
import { forcedColoursOf, layoutShiftOf, movingOf, overflowOf, smallTextOf } from './page-checks.ts';
import { pagesOf, readSiteData } from './pages.ts';

const data = readSiteData(dist);
const [english, ...others] = interfaceLanguages;

/** 320 pixels are what a window of 1280 has at a zoom of 400 %. */
const narrowest = { width: 320, height: 256 };
/** What is checked without colours in every language: these kinds have every part that words stand in. */
const inEveryLanguage = ['front', 'article', 'question', 'search', 'data'];

/** What axe finds, one line each; `rules` limits it to some. */
async function findingsOf(page: Page, { rules, disabled }: { rules?: string[]; disabled?: string[] } = {}) {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  if (disabled) axe.disableRules(disabled);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

// A visit to a page on a wide screen, and one on a phone, each asked all that it can tell.
for (const { kind, path } of pagesOf(data, english)) {
  test(`${kind} on a wide screen`, async ({ page, complaints }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path, { waitUntil: 'load' });
    expect.soft(await layoutShiftOf(page), 'moves while it loads').toBeLessThan(0.02);

    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect.soft(await movingOf(page), 'moves for who asks for stillness').toEqual([]);
    expect.soft(await findingsOf(page), 'light').toEqual([]);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await findingsOf(page, { rules: ['color-contrast'] }), 'dark').toEqual([]);

    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await forcedColoursOf(page), "with the reader's own colours").toEqual({ unseen: [], lost: [] });
    expect.soft(await violationsOf(page)).toEqual([]);
    expect.soft(complaints).toEqual([]);
  });

  test(`${kind} on a phone`, async ({ page, complaints }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path, { waitUntil: 'load' });
    expect.soft(await layoutShiftOf(page), 'moves while it loads').toBeLessThan(0.02);
    expect.soft(await findingsOf(page, { rules: ['target-size'] }), 'too small for a thumb').toEqual([]);

    await page.setViewportSize(narrowest);
    expect.soft(await overflowOf(page), 'at 320 pixels').toEqual({ pixels: 0, what: [] });
    await page.setViewportSize({ width: 360, height: 800 });
    expect.soft(await smallTextOf(page), 'running text under 16 pixels').toEqual([]);
    expect.soft(await violationsOf(page)).toEqual([]);
    expect.soft(complaints).toEqual([]);
  });
}

// The other languages differ in words only: how long they are, and that they are there.
for (const language of others) {
  test(`every kind of page in ${language}`, async ({ page, complaints }) => {
    for (const { kind, path } of pagesOf(data, language)) {
      await page.setViewportSize(narrowest);
      await page.goto(path);
      expect.soft(await overflowOf(page), `${kind} at 320 pixels`).toEqual({ pixels: 0, what: [] });
      if (inEveryLanguage.includes(kind)) {
        await page.setViewportSize({ width: 1280, height: 800 });
        expect.soft(await findingsOf(page, { disabled: ['color-contrast'] }), kind).toEqual([]);
      }
      expect.soft(await violationsOf(page), kind).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}
