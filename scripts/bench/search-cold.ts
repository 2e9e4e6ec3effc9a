/** What the first search costs a reader on a slow line with an empty cache: time from the last key, and bytes by part. */
import type { CDPSession, Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBuiltStory } from './built-story.ts';
import { root } from '../shared/paths.ts';
import { devices, onSlowLine, slowLine } from './slow-line.ts';

const between = 60;
const runs = 3;

/** Types that static hosts compress; Pagefind's own files are compressed already. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Run {
  readonly time: number;
  readonly later: number;
  /** The same later query once more, when nothing is left to fetch. */
  readonly again: number;
  readonly bytes: ReadonlyMap<string, number>;
}

const [, , dist = join(root, 'dist')] = process.argv;
const { server, address } = await serve(dist);
// Words of the story itself: topics that many claims share, in the last languages of the site.
const { topics, claims, site } = readBuiltStory().story;
const [last = '', other = last] = site.languages.toReversed();
const nameIn = (topic: (typeof topics)[number] | undefined, language: string): string => topic?.name[language] ?? '';
const size = (id: string): number => claims.filter(({ topic }) => topic === id).length;
const words = topics.filter((topic) => !nameIn(topic, other).includes(' ')).toSorted((a, b) => size(b.id) - size(a.id));
const query = nameIn(words.at(1) ?? words.at(0), other);
const later = nameIn(words.at(2) ?? words.at(0), last);
console.log(
  `First search on a cold cache, ${slowLine.bits / 1e6} Mbit/s, ${slowLine.latency} ms; “${query}”, then “${later}”`,
);
for (const [name, path, box, wait] of [
  ['search page, focused 2 s before', 'search/', '#search-query', 2000],
  ['search page, typed at once', 'search/', '#search-query', 0],
  ['box on the front page, focused 2 s before', '', '#mast-search', 2000],
  ['box on the front page, typed at once', '', '#mast-search', 0],
] as const) {
  const found = [];
  for (let turn = 0; turn < runs; turn++) found.push(await run(path, box, wait));
  const middle = found.toSorted((a, b) => a.time - b.time)[Math.floor(runs / 2)];
  if (!middle) continue;
  const total = [...middle.bytes.values()].reduce((a, b) => a + b, 0);
  console.log(
    `${name}: first results ${Math.round(middle.time)} ms after the last key, ${(total / 1000).toFixed(1)} KB; a later query ${Math.round(middle.later)} ms, with nothing left to fetch ${Math.round(middle.again)} ms`,
  );
  console.log(
    `  ${[...middle.bytes]
      .sort((a, b) => b[1] - a[1])
      .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)}`)
      .join(', ')}`,
  );
}
server.close();

function run(path: string, box: string, wait: number): Promise<Run> {
  return onSlowLine(devices.computer, async (page, session) => {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const bytes = countByPart(session);
    await page.focus(box);
    await page.waitForTimeout(wait);
    const time = await timeOf(page, box, query);
    const counted = new Map(bytes);
    await page.waitForTimeout(3000);
    await page.fill(box, '');
    const laterTime = await timeOf(page, box, later);
    await page.waitForTimeout(3000);
    await page.fill(box, '');
    return { time, later: laterTime, again: await timeOf(page, box, later), bytes: counted };
  });
}

/** Types a word and waits for results that carry its marks: milliseconds from the last key. */
async function timeOf(page: Page, box: string, word: string): Promise<number> {
  await page.evaluate(() => {
    for (const mark of document.querySelectorAll('main mark, [data-search-found] mark')) mark.remove();
  });
  await page.locator(box).pressSequentially(word.slice(0, -1), { delay: between });
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('[data-search-results], [data-search-found]')) list.replaceChildren();
  });
  const began = await page.evaluate(() => performance.now());
  await page.locator(box).pressSequentially(word.slice(-1));
  const ended = await page.waitForFunction(
    () =>
      document.querySelector('[data-search-results] [data-claim], [data-search-found]:not([hidden]) li mark') &&
      performance.now(),
    null,
    { polling: 'raf' },
  );
  return Number(await ended.jsonValue()) - began;
}

/** Bytes on the line by part, headers included, from now on. */
function countByPart(session: CDPSession): Map<string, number> {
  const bytes = new Map<string, number>();
  const parts = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => parts.set(requestId, partOf(request.url)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const part = parts.get(requestId);
    if (part !== undefined) bytes.set(part, (bytes.get(part) ?? 0) + encodedDataLength);
  });
  return bytes;
}

function partOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.includes('/_astro/')) return 'our script';
  if (pathname.includes('/records/')) return 'records';
  const ending = /\.(?:pf_)?([a-z]+)$/u.exec(pathname)?.[1] ?? 'other';
  return ending === 'pagefind'
    ? 'wasm'
    : ending === 'js'
      ? 'Pagefind’s script'
      : ending === 'json'
        ? pathname.replace(/^.*\//u, '')
        : ending;
}

function serve(folder: string): Promise<{ server: Server; address: string }> {
  const made = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)];
    const file = readFileSync(path);
    const headers = { 'Content-Type': type ?? 'application/octet-stream', 'Cache-Control': 'max-age=600' };
    if (type === undefined) response.writeHead(200, headers).end(file);
    else response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(file));
  });
  return new Promise((done) => {
    made.listen(0, () => {
      const where = made.address();
      done({ server: made, address: `http://localhost:${typeof where === 'object' && where ? where.port : 0}/` });
    });
  });
}
