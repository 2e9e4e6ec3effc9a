import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/site/serve.ts';
import { headersFile, headersOf, readHostHeaders, writeHostHeaders } from '../../src/build/host-headers.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

const page = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><h1>A page</h1>`;
const site = {
  'index.html': page("default-src 'none'; script-src 'self' 'sha256-a='"),
  '404.html': page("default-src 'none'; script-src 'self' 'sha256-b='"),
  'a/index.html': page("default-src 'none'; script-src 'self'"),
  'data/seed.txt': 'words',
  'embed/a/index.html': page("default-src 'none'"),
  'xx/index.html': page("default-src 'none'"),
  'xx/a/index.html': page("default-src 'none'"),
  'xx/embed/a/index.html': page("default-src 'none'"),
};

describe('the headers of a built site', () => {
  it.each(['/', '/news/'])('are sent by a server that reads them, for every file of it: %s', async (base) => {
    const dist = temporaryFolder(site);
    writeHostHeaders(dist, base);
    const { server, address } = await serveSite({ dist, base, port: 0 });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    for (const path of ['', 'a/', 'data/seed.txt', 'xx/', 'xx/a/', 'none']) {
      const { headers } = await fetch(address + path);
      expect([path, headers.get('Content-Security-Policy')]).toEqual([
        path,
        path === 'none'
          ? "default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b='"
          : "default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b=', frame-ancestors 'none'",
      ]);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toMatch(/strict-origin/u);
      expect(headers.get('Permissions-Policy')).toMatch(/camera=\(\)/u);
    }
  });

  it('let what is made to be framed be framed, in every language', () => {
    const dist = temporaryFolder(site);
    writeHostHeaders(dist, '/');
    const rules = readHostHeaders(readFileSync(join(dist, headersFile), 'utf8'));
    const isFramed = (path: string) =>
      !headersOf(path, rules).get('Content-Security-Policy')?.includes('frame-ancestors');
    expect(['/embed/a/', '/xx/embed/a/'].map(isFramed)).toEqual([true, true]);
    expect(['/', '/404.html', '/a/', '/xx/', '/xx/a/', '/data/seed.txt'].some(isFramed)).toBe(false);
  });

  it('are within what hosts read: a hundred rules, two thousand characters a line', () => {
    const dist = temporaryFolder(site);
    writeHostHeaders(dist, '/');
    const text = readFileSync(join(dist, headersFile), 'utf8');
    expect(readHostHeaders(text).length).toBeLessThan(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});
