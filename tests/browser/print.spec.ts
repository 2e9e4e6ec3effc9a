import { expect } from '@playwright/test';
import { interfaceLanguages } from '../../src/model/localized.ts';
import { dist, test } from './guarded-page.ts';
import { pagesOf, readSiteData } from './pages.ts';

const data = readSiteData(dist);
/** The width of A4 between its margins, and of A4 laid across, in CSS pixels. */
const paper = { upright: 688, across: 1030 };
const printed = pagesOf(data, interfaceLanguages[0]).filter(({ kind }) => kind !== '404' && kind !== 'search');
const wide = ['front', 'compare', 'words'];
/** One page of each, whose file is looked at too. */
const filed = ['front', 'article'];
/** Pages with quotes that stand elsewhere, and those of them that may name no address. */
const quoting = ['article', 'question', 'claim', 'source', 'compare', 'duo'];
const oweNone = ['claim', 'source'];

for (const { kind, path } of printed) {
  test(`${kind} prints on A4: light, open, without controls, nothing cut, with its addresses`, async ({
    page,
    baseURL,
  }) => {
    const isWide = wide.includes(kind);
    await page.addInitScript(() => localStorage.setItem('collate-theme', 'dark'));
    await page.setViewportSize({ width: isWide ? paper.across : paper.upright, height: 1000 });
    await page.goto(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const found = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      const isSeen = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });
      const controls = [...document.querySelectorAll('button, input, select, textarea')].filter(isSeen);
      const closed = [...document.querySelectorAll('details:not(.mnote):not([open])')].filter((details) => {
        const content = [...details.children].filter((child) => child.tagName !== 'SUMMARY');
        return isSeen(details) && !content.some(isSeen);
      });
      const right = document.documentElement.clientWidth;
      // What is drawn for nobody's eyes is as wide as it likes.
      const cut = [...document.querySelectorAll('main :is(p, table, td, th, li, dd, h1, h2, h3, svg, blockquote)')]
        .filter((element) => isSeen(element) && !element.closest('.vh, .relay-list, svg svg'))
        .filter((element) => element.getBoundingClientRect().right > right + 1);
      const brief = (elements: Element[]): string[] =>
        elements.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120));
      return {
        colours: [style.backgroundColor, style.colorScheme],
        controls: brief(controls),
        closed: brief(closed),
        cut: brief(cut),
      };
    });
    expect(found).toEqual({ colours: ['rgb(255, 255, 255)', 'light'], controls: [], closed: [], cut: [] });
    await expect(page.locator('.mast .only-print')).toBeVisible();
    expect(await page.locator('.mast .only-print').innerText()).toContain(new URL(path, baseURL).pathname);
    if (quoting.includes(kind)) {
      const quotes = await page.evaluate(() => {
        const owed = [...document.querySelectorAll('[data-statement] > a, .mnote .perm > a, a[data-quote]')].filter(
          (link) => {
            const statement = link.parentElement?.previousElementSibling;
            return link.checkVisibility() && !(statement?.matches('[data-statement]') && statement.checkVisibility());
          },
        );
        const isTold = (link: Element): boolean =>
          getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '');
        return { owed: owed.length, mute: owed.filter((link) => !isTold(link)).map((link) => link.outerHTML) };
      });
      expect(quotes.mute).toEqual([]);
      if (!oweNone.includes(kind)) expect(quotes.owed).toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe(
      isWide ? 'wide' : 'auto',
    );
    if (!filed.includes(kind)) return;
    // The first page of the file says how the paper lies.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
    expect([Number(width), Number(height)].map(Math.round)).toEqual(isWide ? [842, 595] : [595, 842]);
  });
}
