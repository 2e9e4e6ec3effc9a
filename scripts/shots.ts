/**
 * `npm run shots`: pictures of every kind of page, as a screen and as paper,
 * into `shots/`. Needs a built site (`npm run build`); with --path, a running server named in --base-url
 * will do.
 *
 *   npm run shots -- --kind compare,article --width 360 --theme dark --language uk
 *   npm run shots -- --base-url http://localhost:4321/ --kind front
 *   npm run shots -- --path questions/who-won/ --width 1280
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page as Tab } from '@playwright/test';
import { type Page as SitePage, pageKinds, pagesOf, readSiteData } from '../tests/browser/pages.ts';
import { browserFlags, findBrowser } from './shared/find-browser.mjs';
import { readSiteAddress } from '../src/build/site-address.ts';
import { root } from './shared/paths.ts';
import { serveSite } from './site/serve.ts';

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    width: { type: 'string', default: '360,768,1280,1920' },
    theme: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'en' },
    path: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') },
    out: { type: 'string', default: join(root, 'shots') },
    'base-url': { type: 'string' },
    // Pictures of the whole page unless only what is first seen is wanted.
    fold: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});

const listed = (value: string): string[] => value.split(',').filter(Boolean);

function chosenPages(): SitePage[] {
  if (values.path !== undefined) {
    return listed(values.path).map((path) => ({
      kind: path.replaceAll(/\W+/gu, '-').replace(/-$/u, '') || 'front',
      language: '',
      path,
    }));
  }
  const kinds = values.kind === undefined ? pageKinds.map(({ kind }) => kind) : listed(values.kind);
  const data = readSiteData(values.dist);
  return listed(values.language).flatMap((language) =>
    pagesOf(data, language).filter((page) => kinds.includes(page.kind)),
  );
}

async function shootScreens(browser: Browser, page: SitePage, baseUrl: string): Promise<void> {
  for (const width of listed(values.width).map(Number)) {
    for (const theme of listed(values.theme)) {
      const context = await browser.newContext({
        viewport: { width, height: width < 700 ? 740 : 1000 },
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
        isMobile: width < 700,
      });
      const tab = await context.newPage();
      await openTyped(tab, new URL(page.path, baseUrl).href);
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const file = `${nameOf(page)}-${width}-${theme}.png`;
      await tab.screenshot({ path: join(values.out, file), fullPage: !values.fold });
      console.log(file + (overflow > 0 ? `  (${overflow} px wider than the window)` : ''));
      await context.close();
    }
  }
}

/** Opens a page twice: the type that comes too late for the first sight of it is there at the second. */
async function openTyped(tab: Tab, address: string): Promise<void> {
  await tab.goto(address, { waitUntil: 'load' });
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  await tab.reload({ waitUntil: 'load' });
}

/** Paper as a PDF, and as a picture at the width of A4 at 96 dots an inch. */
async function shootPaper(browser: Browser, page: SitePage, baseUrl: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
  const tab = await context.newPage();
  await openTyped(tab, new URL(page.path, baseUrl).href);
  const name = nameOf(page);
  writeFileSync(join(values.out, `${name}-print.pdf`), await tab.pdf({ format: 'A4', preferCSSPageSize: true }));
  await tab.emulateMedia({ media: 'print' });
  await tab.screenshot({ path: join(values.out, `${name}-print.png`), fullPage: true });
  console.log(`${name}-print.pdf, ${name}-print.png`);
  await context.close();
}

function nameOf(page: SitePage): string {
  return page.language === '' || page.language === 'en' ? page.kind : `${page.language}-${page.kind}`;
}

if ((values['base-url'] === undefined || values.path === undefined) && !existsSync(join(values.dist, 'data'))) {
  console.error(`There is no site in ${values.dist}: run npm run build first.`);
  process.exit(1);
}
const found = findBrowser();
if (!found) throw new Error('No browser was found: run npm run shots, which brings one.');
mkdirSync(values.out, { recursive: true });
const { base } = readSiteAddress(process.env);
const served = values['base-url'] === undefined ? await serveSite({ dist: values.dist, base, port: 0 }) : null;
const baseUrl = served?.address ?? values['base-url'] ?? '';
const browser = await chromium.launch({
  executablePath: found.path,
  args: browserFlags,
  env: { ...process.env, ...found.env },
});
try {
  for (const page of chosenPages()) {
    await shootScreens(browser, page, baseUrl);
    // Paper in every run would double its time: with --print, or when everything is drawn.
    if (values.print || process.argv.length === 2) await shootPaper(browser, page, baseUrl);
  }
} finally {
  await browser.close();
  served?.server.close();
}
