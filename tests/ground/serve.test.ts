import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite, type Served } from '../../scripts/serve.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function serve(base: string, port = 0): Promise<Served> {
  const dist = temporaryFolder({
    'index.html': '<h1>Front</h1>',
    '404.html': '<h1>Not here</h1>',
    'a/index.html': '<h1>A</h1>',
    'data/claims.json': '{}',
    'data/claims.csv': 'id',
    'данные.txt': 'да',
  });
  const served = await serveSite({ dist, base, port });
  onTestFinished(() => {
    served.server.close();
  });
  return served;
}

const get = (served: Served, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, served.address), { redirect: 'manual', headers });

describe('serveSite', () => {
  it.each(['/', '/sub/path/'])('serves pages and files under %s', async (base) => {
    const served = await serve(base);
    const front = await get(served, base);
    expect([front.status, await front.text()]).toEqual([200, '<h1>Front</h1>']);
    expect((await get(served, `${base}a/`)).headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect((await get(served, `${base}data/claims.json`)).headers.get('content-type')).toContain('application/json');
    expect((await get(served, `${base}data/claims.csv`)).headers.get('content-type')).toContain('text/csv');
    expect((await get(served, `${base}${encodeURIComponent('данные.txt')}`)).status).toBe(200);
  });

  it('shows the error page for what is not there, and for bad addresses', async () => {
    const served = await serve('/sub/');
    for (const path of ['/sub/nope/', '/elsewhere/', '/sub/%zz', '/sub/..%2f..%2fetc/passwd']) {
      const response = await get(served, path);
      expect([path, response.status, await response.text()]).toEqual([path, 404, '<h1>Not here</h1>']);
    }
  });

  it('puts the slash to a folder, and leads from the root to the base', async () => {
    const served = await serve('/sub/');
    expect((await get(served, '/sub/a?q=1')).headers.get('location')).toBe('/sub/a/?q=1');
    expect((await get(served, '/sub')).headers.get('location')).toBe('/sub/');
    expect((await get(served, '/')).headers.get('location')).toBe('/sub/');
  });

  it('answers with nothing new where nothing is new', async () => {
    const served = await serve('/');
    const etag = (await get(served, '/')).headers.get('etag') ?? '';
    expect((await get(served, '/', { 'If-None-Match': etag })).status).toBe(304);
  });

  it('takes the next port when its own is taken', async () => {
    const first = await serve('/');
    const port = Number(new URL(first.address).port);
    const second = await serve('/', port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  });
});
