import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesOf, readSiteData } from '../browser/pages.ts';
import { address, builtPages, dist } from './built-site.ts';
import { readHead } from './read-head.ts';

/** Bytes that a page may need before it can be used, compressed; pages that show everything may need more. */
const most = { any: 40 * 1024, whole: 72 * 1024 };
const wholePages = /^(?:[a-z]{2}\/)?(?:compare|claims|words)\/index\.html$/u;

const sizes = new Map<string, number>();

/** The compressed size of a file of the site. */
function sizeOf(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(join(dist, path))).length;
  sizes.set(path, size);
  return size;
}

/** The file that an address in a page names. */
function fileOf(href: string): string {
  return href.slice(address.base.length);
}

/** A script and all that it imports at once. */
function scriptFiles(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(dist, path), 'utf8');
  for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/gu))
    scriptFiles(posix.join(posix.dirname(path), imported), seen);
  return seen;
}

const pages = builtPages().map(({ path, html }) => {
  const { links, scripts } = readHead(html);
  // No screen waits for the styles of paper.
  const styles = links
    .filter(({ rel, media }) => rel === 'stylesheet' && media !== 'print')
    .map(({ href = '' }) => fileOf(href));
  const fonts = links.filter((link) => link['rel'] === 'preload' && link['as'] === 'font');
  const code = new Set(scripts.flatMap(({ src }) => (src === undefined ? [] : [...scriptFiles(fileOf(src))])));
  const sum = (paths: Iterable<string>): number => [...paths].reduce((total, file) => total + sizeOf(file), 0);
  return {
    path,
    html: gzipSync(html).length,
    css: sum(new Set(styles)),
    js: sum(code),
    fonts,
    blocking: scripts.filter((script) => script['type'] !== 'module' && !('async' in script) && !('defer' in script)),
  };
});

const total = ({ html, css, js }: (typeof pages)[number]): number => html + css + js;

describe('what a page needs before it can be used', () => {
  it('stays within its budget', () => {
    const kinds = new Map(pagesOf(readSiteData(dist)).map(({ kind, path }) => [path, kind]));
    const rows = pages
      .filter(({ path }) => kinds.has(path.replace(/index\.html$/u, '')))
      .map((page) => {
        const { path, html, css, js } = page;
        const columns = [html, css, js, total(page)].map((bytes) => (bytes / 1024).toFixed(1).padStart(7));
        return `${(kinds.get(path.replace(/index\.html$/u, '')) ?? '').padEnd(12)}${columns.join('')}`;
      });
    console.log(['KB, gzip       html    css     js  total', ...rows].join('\n'));
    const heavy = pages.filter((page) => total(page) > (wholePages.test(page.path) ? most.whole : most.any));
    expect(heavy.map((page) => `${page.path}: ${total(page)} bytes`)).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('asks for no font before its text calls for it', () => {
    expect(pages.filter(({ fonts }) => fonts.length > 0).map(({ path }) => path)).toEqual([]);
  });

  it('waits for no script', () => {
    expect(pages.filter(({ blocking }) => blocking.length > 0).map(({ path }) => path)).toEqual([]);
  });
});
