import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test, violationsOf } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const data = readSiteData(dist);
const [english, ...others] = interfaceLanguages;

/** Every kind of page in both themes; the other languages differ in words only, and are drawn in one. */
const drawn = [
  ...(['light', 'dark'] as const).flatMap((theme) => pagesOf(data, english).map((page) => ({ ...page, theme }))),
  ...others.flatMap((language) => pagesOf(data, language).map((page) => ({ ...page, theme: 'light' as const }))),
];

for (const { kind, language, path, theme } of drawn) {
  test(`${kind} in ${language}, ${theme}`, async ({ page, complaints }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    // Colours are the same in every language, and measuring them takes longest.
    const axe = new AxeBuilder({ page }).disableRules(language === english ? [] : ['color-contrast']);
    const { violations } = await axe.analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
    expect.soft(findings).toEqual([]);
    expect.soft(await violationsOf(page)).toEqual([]);
    expect.soft(complaints).toEqual([]);
  });
}

for (const { kind, path } of pagesOf(data, english)) {
  test(`${kind} fits a window of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
