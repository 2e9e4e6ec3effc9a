import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const data = readSiteData(dist);
const [english, ...others] = interfaceLanguages;
const pages = pagesOf(data, english);

/** How far a page is wider than its window, and what sticks out of it. */
function overflowOf(page: Page): Promise<{ pixels: number; what: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const pixels = document.documentElement.scrollWidth - width;
    const what =
      pixels > 0
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .slice(-3)
            .map((element) => element.outerHTML.slice(0, 120))
        : [];
    return { pixels, what };
  });
}

// 320 pixels are also what a window of 1280 has at a zoom of 400 %.
for (const { kind, language, path } of others.flatMap((each) => pagesOf(data, each))) {
  test(`${kind} in ${language} fits 320 pixels, which is a zoom of 400 %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await overflowOf(page)).toEqual({ pixels: 0, what: [] });
  });
}

for (const { kind, path } of pages) {
  test(`${kind} has no running text under 16 pixels on a phone, nor links too small for a thumb`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
    expect.soft(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)))).toEqual([]);
    const small = await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      // Tags, captions and addresses are looked up and not read on; text that runs has more than a few words.
      const labels = '.tags, .sg, .key, .when, caption, figcaption, svg, .vh, .crumbs, .addr, code, pre';
      const running = 50;
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
        if (!parent || text.length < running || parent.closest(labels) || !parent.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < 16)
          found.add(`${parent.tagName.toLowerCase()}.${parent.className} ${size} px: ${text.slice(0, 60)}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
  });

  test(`${kind} does not move while it loads`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: 'load' });
      const shift = await page.evaluate(async () => {
        await document.fonts.ready;
        return new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
          }).observe({ type: 'layout-shift', buffered: true });
          // What was buffered is told before the second frame.
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)));
        });
      });
      expect.soft(shift, `at ${width} pixels`).toBeLessThan(0.02);
    }
  });
}
