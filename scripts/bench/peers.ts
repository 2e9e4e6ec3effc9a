/**
 * `npm run bench:peers`: the same articles as plain pages by Starlight, Eleventy
 * and Hugo, beside our site, all in one run: what a build takes, what it makes,
 * and what the first page and the first search cost a reader with an empty
 * cache on a slow line and a slow processor. What the others do not do, claims
 * and languages above all, stands below the table.
 *
 *   npm run bench:peers -- --runs 5
 */
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { root, siteEnvironment } from '../shared/paths.ts';
import { copyProject } from '../shared/test-builds.ts';
import { serveSite } from '../site/serve.ts';
import { readBuiltStory } from './built-story.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import { eleventyPeer, hugoPeer, type Peer, type SearchBox, starlightPeer } from './peer-sites.ts';
import { countBytes, devices, onSlowLine, slowLine } from './slow-line.ts';

/** What a reader waits for, in milliseconds, and what goes over the line for it, in bytes. */
interface Cost {
  readonly time: number;
  readonly bytes: number;
}

/** Milliseconds between two keys. */
const between = 60;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
const { story } = readBuiltStory();
const word = longestWordOf(story.claims.at(0)?.quote ?? '');

const peers = [ourSite(), starlightPeer(story.articles), eleventyPeer(story.articles), hugoPeer(story.articles)].filter(
  (peer) => peer !== null,
);

console.log(
  `${story.articles.length} articles, ${story.claims.length} claims; ${slowLine.bits / 1e6} Mbit/s, ${slowLine.latency} ms, processor ÷ ${devices.phone.processor}, empty cache, middle of ${runs}; first search for “${word}”, from the last key`,
);
const columns = ['build s', 'MB held', 'files', 'MB', 'page ms', 'page KB', 'search ms', 'search KB'];
console.log(row(['', ...columns]));
let first: readonly number[] | null = null;
try {
  for (const peer of peers) {
    const figures = await figuresOf(peer);
    console.log(row([peer.name, ...figures.map((figure) => (figure === null ? 'none' : round(figure)))]));
    first ??= figures.map(Number);
    if (peer !== peers[0])
      console.log(
        row([
          '  ours ÷',
          ...figures.map((figure, index) => (figure === null ? '' : round((first?.[index] ?? 0) / figure))),
        ]),
      );
  }
} finally {
  for (const { folder } of peers) rmSync(folder, { recursive: true, force: true });
}
for (const name of ['Starlight', 'Eleventy', 'Hugo'])
  if (!peers.some((peer) => peer.name === name))
    console.log(`${name} could not be installed here, and is not measured.`);
console.log(`
The others build ${story.articles.length} pages in one language. Ours also builds each page in every language of the
story, a page for every claim, question, source and pair of texts, data files, and pictures to share, and
checks every quote; its search finds a word in another language than it was typed in. Starlight brings a
search of pages and a frame of navigation; Eleventy and Hugo bring no search and no style, and load none here.`);

/** This project, copied, so that nothing is in its way and nothing of its last build is left. */
function ourSite(): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'collate-peers-'));
  copyProject(root, folder);
  return {
    name: 'Collate',
    folder,
    command: [process.execPath, 'scripts/build.ts'],
    dist: join(folder, 'dist'),
    pages: story.articles.map(({ id }) => `articles/${id}/`),
    search: { path: 'search/', opener: null, box: '#search-query', result: '[data-search-results] [data-claim]' },
  };
}

async function figuresOf({ command, folder, dist, pages, search }: Peer): Promise<readonly (number | null)[]> {
  const env = siteEnvironment(process.env, { site: null, base: '/' });
  const built: MeasuredRun = await measureRun(command, { cwd: folder, env });
  const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  const size = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const served = await serveSite({ dist, base: '/', port: 0 });
  try {
    const loads: Cost[] = [];
    const searches: Cost[] = [];
    for (let turn = 0; turn < runs; turn++) {
      const address = new URL(pages[turn % pages.length] ?? '', served.address).href;
      loads.push(await loadOf(address));
      if (search) searches.push(await searchOf(new URL(search.path, served.address).href, search));
    }
    const [load, found] = [middleOf(loads), middleOf(searches)];
    return [
      built.seconds,
      built.memory === null ? null : built.memory / 1e6,
      files.length,
      size / 1e6,
      load?.time ?? null,
      load ? load.bytes / 1000 : null,
      found?.time ?? null,
      found ? found.bytes / 1000 : null,
    ];
  } finally {
    served.server.closeAllConnections();
    served.server.close();
  }
}

/** Opens a page: the time of its largest paint, and all that it fetches. */
function loadOf(address: string): Promise<Cost> {
  return onSlowLine(devices.phone, async (page, session) => {
    const bytes = countBytes(session);
    await page.goto(address, { waitUntil: 'networkidle' });
    return { time: await largestPaintOf(page), bytes: bytes.soFar() };
  });
}

function largestPaintOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/** Opens the search of a loaded page, types a word, and waits for the first result. */
function searchOf(address: string, { opener, box, result }: SearchBox): Promise<Cost> {
  return onSlowLine(devices.phone, async (page, session) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = countBytes(session);
    if (opener !== null) await page.locator(opener).first().click();
    const field = page.locator(box);
    await field.pressSequentially(word.slice(0, -1), { delay: between });
    const began = await page.evaluate(() => performance.now());
    await field.pressSequentially(word.slice(-1));
    await page.locator(result).first().waitFor({ timeout: 60_000 });
    const ended = await page.evaluate(() => performance.now());
    return { time: ended - began, bytes: bytes.soFar() };
  });
}

function middleOf(costs: readonly Cost[]): Cost | undefined {
  return costs.toSorted((a, b) => a.time - b.time)[Math.floor(costs.length / 2)];
}

/** A word that stands in the texts themselves, so that every search has it. */
function longestWordOf(quote: string): string {
  const [longest = ''] = (quote.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length);
  return longest;
}

function round(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(11) : cell.padStart(11))).join('');
}
