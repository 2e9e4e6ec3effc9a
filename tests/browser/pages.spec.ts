import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { siteLanguages } from '../languages.ts';
import { dist, test, violationsOf } from './guarded-page.ts';
import { forcedColoursOf, layoutShiftOf, movingOf, overflowOf, smallTextOf } from './page-checks.ts';
import { pagesOf, readSiteData } from './pages.ts';
import { paper, quotesOnPaper, seenOnPaper } from './paper-checks.ts';

const data = readSiteData(dist);
const [english, ...others] = siteLanguages;

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 800 };
/** 320 pixels are what a window of 1280 has at a zoom of 400 %. */
const narrowest = { width: 320, height: 256 };
/** What is checked without colours in every language: these kinds have every part that words stand in. */
const inEveryLanguage = ['front', 'article', 'question', 'search', 'data'];
/** Kinds whose drawings and marks must be seen in the reader's own colours. */
const drawn = ['question', 'relays'];
const marked = ['article', 'duo'];
/** Kinds with quotes that stand elsewhere. */
const quoting = ['article', 'question'];
/** Kinds that nobody prints, and kinds that lie across. */
const unprinted = ['404', 'search'];
const across = ['front', 'compare', 'words'];
/** One that stands upright and one that lies across, whose file is looked at too. */
const filed = ['front', 'article'];

/** What axe finds, one line each; `rules` limits it to some. */
async function findingsOf(page: Page, { rules, disabled = [] }: { rules?: string[]; disabled?: string[] } = {}) {
  // Its half a megabyte goes into a page once.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) }).setLegacyMode().options({
    // What passes is as long as the page, and nobody reads it.
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
    rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

async function checkOnWideScreen(page: Page, kind: string): Promise<void> {
  expect.soft(await layoutShiftOf(page), 'moves while it loads').toBeLessThan(0.02);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await movingOf(page), 'moves for who asks for stillness').toEqual([]);
  expect.soft(await findingsOf(page), 'light').toEqual([]);
  // Only colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect.soft(await findingsOf(page, { rules: ['color-contrast'] }), 'dark').toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  const { strokes, marks, ...faults } = await forcedColoursOf(page);
  expect.soft(faults, "with the reader's own colours").toEqual({ unseen: [], lost: [] });
  if (drawn.includes(kind)) expect.soft(strokes, 'lines drawn').toBeGreaterThan(0);
  if (marked.includes(kind)) expect.soft(marks, 'marks').toBeGreaterThan(0);
}

async function checkOnPhone(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.setViewportSize(phone);
  expect.soft(await findingsOf(page, { rules: ['target-size'] }), 'too small for a thumb').toEqual([]);
  // A dark theme that the reader chose is not for paper.
  await page.evaluate(() => localStorage.setItem('collate-theme', 'dark'));
  await page.reload();
  expect.soft(await layoutShiftOf(page), 'moves while it loads').toBeLessThan(0.02);
  await page.setViewportSize(narrowest);
  expect.soft(await overflowOf(page), 'at 320 pixels').toEqual({ pixels: 0, what: [] });
}

async function checkOnPaper(page: Page, kind: string): Promise<void> {
  const isWide = across.includes(kind);
  await page.setViewportSize({ width: isWide ? paper.across : paper.upright, height: 1000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect.soft(await seenOnPaper(page), 'on paper').toEqual({
    colours: ['rgb(255, 255, 255)', 'light'],
    page: isWide ? 'wide' : 'auto',
    controls: [],
    closed: [],
    cut: [],
  });
  const address = page.locator('[data-address]');
  await expect.soft(address).toBeVisible();
  await expect.soft(address).toContainText(new URL(page.url()).pathname);
  if (quoting.includes(kind)) {
    const { told, untold } = await quotesOnPaper(page);
    expect.soft(untold, 'claims without their address').toEqual([]);
    expect.soft(told, 'claims with their address').toBeGreaterThan(0);
  }
  if (filed.includes(kind)) {
    // The first page of the file says how the paper lies.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
    expect.soft([Number(width), Number(height)].map(Math.round)).toEqual(isWide ? [842, 595] : [595, 842]);
  }
  await page.emulateMedia({ media: null, colorScheme: 'light' });
}

// One visit to each kind of page, which is asked all that it can tell.
for (const { kind, path } of pagesOf(data, english)) {
  test(`${kind} on a wide screen, on a phone and on paper`, async ({ page, complaints }) => {
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await checkOnWideScreen(page, kind);
    expect.soft(await violationsOf(page)).toEqual([]);
    await checkOnPhone(page);
    if (!unprinted.includes(kind)) await checkOnPaper(page, kind);
    await page.setViewportSize(phone);
    // Last: it opens what is folded.
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
        await page.setViewportSize(wide);
        expect.soft(await findingsOf(page, { disabled: ['color-contrast'] }), kind).toEqual([]);
      }
      expect.soft(await violationsOf(page), kind).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}
