import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { serveSite, type Served } from '../../scripts/site/serve.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A small built site. */
const site = {
  'index.html': '<h1>Front</h1>',
  '404.html': '<h1>Not here</h1>',
  'a/index.html': '<h1>A</h1>',
  'data/claims.json': '{}',
  'data/claims.csv': 'id',
  'данные.txt': 'да',
  'digits.txt': '0123456789',
  'long.txt': 'words '.repeat(1000),
};

/** More than all buffers between a file and a client hold: it is still being sent when the client stops reading. */
const largeSize = 20_000_000;

async function serve(base: string, port = 0): Promise<Served> {
  return serveFolder(temporaryFolder(site), base, port);
}

async function serveFolder(dist: string, base = '/', port = 0): Promise<Served> {
  const served = await serveSite({ dist, base, port });
  onTestFinished(() => {
    served.server.closeAllConnections();
    served.server.close();
  });
  return served;
}

/** A folder with one file that is still being sent when the client stops reading. */
function largeSite(): string {
  const dist = temporaryFolder(site);
  writeFileSync(join(dist, 'large.bin'), new Uint8Array(largeSize));
  return dist;
}

/** The first bytes that a server answers to these, which may be no HTTP at all; empty where it hangs up. */
async function ask(served: Served, request: string | Uint8Array): Promise<string> {
  const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
  try {
    return await new Promise((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.once('close', () => resolve(''));
      socket.once('error', reject);
      socket.setTimeout(10_000, () => reject(new Error('expected an answer within ten seconds')));
      socket.write(request);
    });
  } finally {
    socket.destroy();
  }
}

/** The status that a request target is answered with, as it stands: `fetch` would mend it. */
async function statusOf(served: Served, target: string, method = 'GET'): Promise<number> {
  const answer = await ask(served, Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 'latin1'));
  return Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1]);
}

/** A download that has begun and is not read any further, on a connection that is kept. */
async function begin(served: Served, path: string): Promise<IncomingMessage> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  return new Promise((resolve, reject) => {
    httpGet(new URL(path, served.address), { agent }, resolve).on('error', reject);
  });
}

/** Files of a folder that this process holds open, where the system tells. */
function openFiles(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${descriptor}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      // The descriptor by which the list was read.
      return [];
    }
  });
}

const get = (served: Served, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, served.address), { redirect: 'manual', headers });

describe('serveSite', () => {
  it.each(['/', '/sub/path/'])('serves pages and files under %s', async (base) => {
    const served = await serve(base);
    const front = await get(served, base);
    expect([front.status, await front.text()]).toEqual([200, '<h1>Front</h1>']);
    expect((await get(served, `${base}a/`)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get(served, `${base}data/claims.json`)).headers.get('content-type')).toContain('application/json');
    expect((await get(served, `${base}data/claims.csv`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await get(served, `${base}${encodeURIComponent('данные.txt')}`);
    expect([text.status, text.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
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
    // `fetch` adds to such a header that nothing kept may be used.
    const request = `GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ${etag}\r\n\r\n`;
    expect(await ask(served, request)).toMatch(/^HTTP\/1\.1 304 /u);
  });

  it('takes the next port when its own is taken', async () => {
    const first = await serve('/');
    const port = Number(new URL(first.address).port);
    const second = await serve('/', port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  });

  it('listens to this machine alone, unless told otherwise', async () => {
    const served = await serve('/');
    expect(served.server.address()).toMatchObject({ address: '127.0.0.1' });
    expect(served.address).toMatch(/^http:\/\/localhost:\d+\/$/u);
    const open = await serveSite({ dist: temporaryFolder(site), base: '/', port: 0, host: '0.0.0.0' });
    onTestFinished(() => void open.server.close());
    expect(open.server.address()).toMatchObject({ address: '0.0.0.0' });
    expect((await get(open, '/')).status).toBe(200);
  });

  it.each([
    ['//', 404],
    ['//a:b/', 404],
    ['/\\\\', 404],
    ['/a//', 404],
    ['/.//a', 404],
    ['/a/..//a', 404],
    ['/a/%2e%2e/%2e%2e/x', 404],
    ['/%00', 404],
    ['/%c3%28', 404],
    ['/%', 404],
    ['/\u00ff', 400],
    [`/${'x'.repeat(300)}`, 404],
    ['/index.html/x', 404],
    ['/?//', 200],
    ['/a/#x', 200],
    ['http://localhost/a/', 200],
    ['http://elsewhere.example', 200],
    ['http://[', 400],
    ['http://', 400],
    ['*', 400],
    ['mailto:x', 400],
  ])('answers to the target %s with %i', async (target, status) => {
    const served = await serve('/');
    expect(await statusOf(served, target)).toBe(status);
    expect((await get(served, '/')).status).toBe(200);
  });

  it('never leads to another host', async () => {
    const served = await serve('/');
    for (const target of ['/.//a', '//a', '/a/..//a', '/.\\a', '/\\a', '/%2fa', '/%5ca', '/x/..//../a']) {
      const answer = await ask(served, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      expect(answer).not.toMatch(/^Location: [/\\]{2}/imu);
    }
  });

  it.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-5', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=0-99999999999999999999999', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=5-2', 416, null, 'bytes */10'],
    ['bytes=10-', 416, null, 'bytes */10'],
    ['bytes=-0', 416, null, 'bytes */10'],
    ['bytes=99999999999999999999999-', 416, null, 'bytes */10'],
    ['bytes=abc', 416, null, 'bytes */10'],
    // Several parts may be answered with the whole.
    ['bytes=0-1,5-6', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
    ['garbage', 200, '0123456789', null],
    ['-', 200, '0123456789', null],
  ])('answers to the range %s with %i', async (range, status, body, part) => {
    const served = await serve('/');
    const response = await get(served, '/digits.txt', { Range: range });
    expect([response.status, response.headers.get('content-range')]).toEqual([status, part]);
    if (body !== null) expect(await response.text()).toBe(body);
    expect((await get(served, '/')).status).toBe(200);
  });

  it('sends no part of an empty file', async () => {
    const served = await serveFolder(temporaryFolder({ 'empty.txt': '' }));
    expect(await (await get(served, '/empty.txt')).text()).toBe('');
    expect((await get(served, '/empty.txt', { Range: 'bytes=-5' })).status).toBe(416);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT'])('refuses %s', async (method) => {
    const served = await serve('/');
    const target = method === 'CONNECT' ? 'localhost:1' : '/';
    const answer = await ask(served, `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /u);
    expect(answer).toMatch(/^Allow: GET, HEAD\r$/mu);
    expect((await get(served, '/')).status).toBe(200);
  });

  it('tells of a file without sending it', async () => {
    const served = await serve('/');
    const head = await fetch(new URL('/digits.txt', served.address), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  it('compresses for those who take it, and tells caches so', async () => {
    const served = await serve('/');
    const encodingOf = async (accepted: string): Promise<[string | null, string | null, number]> => {
      const response = await get(served, '/long.txt', { 'Accept-Encoding': accepted });
      return [response.headers.get('content-encoding'), response.headers.get('vary'), (await response.text()).length];
    };
    for (const accepted of ['gzip', 'br;q=1, GZIP ; q=0.5', '*'])
      expect(await encodingOf(accepted)).toEqual(['gzip', 'Accept-Encoding', 6000]);
    for (const accepted of ['gzip;q=0', 'identity', '*;q=0', 'gzip;q=x', 'xgzip'])
      expect(await encodingOf(accepted)).toEqual([null, 'Accept-Encoding', 6000]);
    const part = await get(served, '/long.txt', { 'Accept-Encoding': 'gzip', Range: 'bytes=0-4999' });
    expect([part.headers.get('content-encoding'), part.headers.get('content-length')]).toEqual([null, '5000']);
  });

  it('follows no link that leads out of the site', async () => {
    const outside = temporaryFolder({ 'secret.txt': 'secret', 'index.html': 'secret' });
    const dist = temporaryFolder(site);
    symlinkSync(join(outside, 'secret.txt'), join(dist, 'file.txt'));
    symlinkSync(outside, join(dist, 'folder'));
    symlinkSync('digits.txt', join(dist, 'inside.txt'));
    const link = join(temporaryFolder(), 'dist');
    symlinkSync(dist, link);
    for (const served of [await serveFolder(dist), await serveFolder(link)]) {
      for (const path of ['/file.txt', '/folder', '/folder/', '/folder/secret.txt'])
        expect([path, (await get(served, path)).status]).toEqual([path, 404]);
      expect((await get(served, '/inside.txt')).status).toBe(200);
    }
  });

  it('says that nothing is there while there is no site, and serves the next one', async () => {
    const dist = temporaryFolder(site);
    const served = await serveFolder(dist);
    renameSync(dist, `${dist}-aside`);
    expect((await get(served, '/')).status).toBe(404);
    renameSync(`${dist}-aside`, dist);
    expect((await get(served, '/')).status).toBe(200);
  });

  it.skipIf(!existsSync('/proc/self/fd'))('closes the file of a client that hangs up', async () => {
    const dist = largeSite();
    const served = await serveFolder(dist);
    for (let count = 0; count < 20; count++) {
      const response = await begin(served, '/large.bin');
      response.on('error', () => undefined);
      response.destroy();
    }
    await expect.poll(() => openFiles(dist), { timeout: 10_000 }).toEqual([]);
    expect((await get(served, '/')).status).toBe(200);
  });

  it('ends the answer, and nothing else, when a file breaks off', async () => {
    const dist = largeSite();
    const served = await serveFolder(dist);
    const response = await begin(served, '/large.bin');
    truncateSync(join(dist, 'large.bin'), 0);
    // Sooner than an idle connection is given up.
    const end = once(response.resume(), 'end', { signal: AbortSignal.timeout(3000) });
    await expect(end).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await get(served, '/')).status).toBe(200);
  });

  it.skipIf(process.platform === 'win32')('outlives a shortage of descriptors', async () => {
    const program = `
      import { serveSite } from ${JSON.stringify(join(root, 'scripts/site/serve.ts'))};
      console.log((await serveSite({ dist: process.argv[1], base: '/', port: 0 })).address);`;
    const command = 'ulimit -n 48; exec "$0" --input-type=module -e "$1" "$2"';
    const child = spawn('sh', ['-c', command, process.execPath, program, temporaryFolder(site)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill());
    const address = await new Promise<string>((resolve) => {
      child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    });
    const sockets: Socket[] = [];
    for (let count = 0; count < 100; count++) {
      const socket = connect(Number(new URL(address).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('GET /long.txt HTTP/1.1\r\nHost: localhost\r\n\r\n');
      sockets.push(socket);
    }
    await expect.poll(() => sockets.every(({ connecting }) => !connecting)).toBe(true);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(200);
    expect(child.exitCode).toBeNull();
  });

  it('answers whatever is asked, and goes on', async () => {
    const served = await serve('/');
    const piece = fc.constantFrom(
      ...['/', '//', '\\', '.', '..', '%', '%00', '%2f', '%5c', '%zz', '%ff', '?', '#', '*', ':', '@', '[', ']'],
      ...['http://', 'https:', 'a', 'digits.txt', 'data', '404', '\u0000', '\u00ff', ' ', '\t', '\n', '\r\n'],
    );
    const limit = fc.oneof(fc.constantFrom('', '-', '-0', '0', '9', '10'), fc.bigInt().map(String));
    const asBytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const targets = fc.oneof(
      fc.uint8Array(),
      fc.array(piece).map((pieces) => asBytes(pieces.join(''))),
      fc.array(piece).map((pieces) => asBytes(`/${pieces.join('')}`)),
    );
    const ranges = fc.oneof(
      fc.uint8Array(),
      fc
        .array(fc.tuple(limit, limit))
        .map((parts) => asBytes(`bytes=${parts.map((part) => part.join('-')).join(',')}`)),
    );
    await fc.assert(
      fc.asyncProperty(targets, ranges, fc.constantFrom('GET', 'HEAD', 'POST'), async (target, range, method) => {
        const answer = await ask(
          served,
          Buffer.concat([
            Buffer.from(`${method} `),
            target,
            Buffer.from(' HTTP/1.1\r\nHost: localhost\r\nRange: '),
            range,
            Buffer.from('\r\n\r\n'),
          ]),
        );
        expect(answer).toMatch(/^HTTP\/1\.1 (?:200|206|301|400|404|405|412|416|431) /u);
        expect(await statusOf(served, '/')).toBe(200);
      }),
      { numRuns: 500 },
    );
  });
});
