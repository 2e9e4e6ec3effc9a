import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { relativePage, relativeStyles } from '../../src/build/relative-page.ts';

const files = new Set([
  'index.html',
  'claims/index.html',
  'claims/x/index.html',
  '_astro/a.js',
  'data/seeds/й.txt',
  'a.woff2',
]);
const around = { base: '/base/', has: (path: string) => files.has(path) };
const at = (html: string, path = 'claims/x/index.html'): string => relativePage(html, path, around);

describe('a page of the archive', () => {
  it.each([
    ['<a href="/base/">', '<a href="../../index.html">'],
    ['<a href="/base/claims/#top">', '<a href="../index.html#top">'],
    ['<a href="/base/claims/x/">', '<a href="index.html">'],
    ['<form action="/base/claims/?q=a">', '<form action="../index.html?q=a">'],
    ['<a href="/base/data/seeds/%D0%B9.txt">', '<a href="../../data/seeds/%D0%B9.txt">'],
    ['<script src="/base/_astro/a.js">', '<script src="../../_astro/a.js">'],
    ['<p class="[&>a]:b"><a href="/base/claims/">', '<p class="[&>a]:b"><a href="../index.html">'],
    [
      '<meta http-equiv="refresh" content="0;url=/base/claims/">',
      '<meta http-equiv="refresh" content="0;url=../index.html">',
    ],
  ])('names files from where it stands: %s', (before, after) => {
    expect(at(before)).toBe(after);
  });

  it('names folders for scripts', () => {
    expect(at('<ul data-pages="/base/" data-index="/base/pagefind/">')).toBe(
      '<ul data-pages="../../" data-index="../../pagefind/">',
    );
  });

  it.each([
    '<a href="/base/none/">',
    '<a href="https://example.org/base/">',
    '<a href="//base/">',
    '<a href="#a">',
    '/base/claims/',
  ])('leaves what is none of its files: %s', (html) => {
    expect(at(html)).toBe(html);
  });

  it('keeps the policy true of its styles', () => {
    const digest = (css: string): string => `sha256-${createHash('sha256').update(css).digest('base64')}`;
    const css = 'a{src:url(/base/a.woff2)}';
    const after = 'a{src:url("../../a.woff2")}';
    expect(at(`<meta content="style-src '${digest(css)}'"><style>${css}</style>`)).toBe(
      `<meta content="style-src '${digest(after)}'"><style>${after}</style>`,
    );
    expect(relativeStyles(css, '_astro/a.css', around)).toBe('a{src:url("../a.woff2")}');
  });
});
