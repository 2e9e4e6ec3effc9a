import { once } from 'node:events';
import { ReadStream } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { send } from '@fastify/send';
import { headersFile, headersOf, readHostHeaders } from '../../src/build/host-headers.ts';

/** What to serve and where. */
interface ServeOptions {
  /** The folder of the built site. */
  readonly dist: string;
  /** The path it was built for; begins and ends with a slash. */
  readonly base: string;
  /** The port to begin at; the next free one is taken. 0 leaves the choice to the system. */
  readonly port: number;
  /** The address to listen at; this machine alone is answered where it is not given. */
  readonly host?: string | undefined;
}

/** A running server and the address of the site's front page. */
export interface Served {
  readonly server: Server;
  readonly address: string;
  /** The port that was taken. */
  readonly port: number;
}

/** Where a request leads: the path as it was sent, still encoded, and what follows it. */
interface Target {
  readonly path: string;
  readonly search: string;
}

/** Types that shrink. */
const compressible = /text|javascript|\/json|xml/u;

/** A file of fewer bytes fits into a packet as it is. */
const leastCompressed = 1024;

/** Serves a built site as a static host would: compressed, under its base, with 404.html, and slashes at the end of folders. */
export async function serveSite(options: ServeOptions): Promise<Served> {
  const { dist, base, host = '127.0.0.1' } = options;
  const server = createServer((request, response) => {
    // A client that hangs up while it is answered is no fault of the server.
    response.on('error', () => undefined);
    answer(request, response, dist, base).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      // What was there a moment ago is gone: the site is being exchanged.
      else if (error instanceof Error && 'code' in error && error.code === 'ENOENT') void notFound(response, dist);
      else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The file cannot be read.');
    });
  });
  // Node hands over the bare socket of this one method.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n');
  });
  const port = await listen(server, options.port, host);
  // A connection that cannot be taken, for want of descriptors say, is lost; the others go on.
  server.on('error', (error) => console.error(error.message));
  return { server, port, address: `http://${nameOf(host)}:${port}${base}` };
}

async function answer(request: IncomingMessage, response: ServerResponse, dist: string, base: string): Promise<void> {
  const rules = await readFile(join(dist, headersFile), 'utf8').then(readHostHeaders, () => []);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = readTarget(request.url ?? '');
  if (!target) {
    response.writeHead(400).end();
    return;
  }
  const { path, search } = target;
  response.setHeaders(headersOf(path, rules));
  // No file has two slashes in its path, and an address that begins with two is that of another host.
  if (/[/\\]{2}/u.test(path)) await notFound(response, dist);
  else if (path.startsWith(base)) await sendFile(request, response, dist, { base, path, search });
  else if (path === '/' || `${path}/` === base) redirect(response, base + search);
  else await notFound(response, dist);
}

/** Takes a request target apart; null for what is neither a path nor an address. */
function readTarget(target: string): Target | null {
  // Proxies are sent whole addresses, and a server takes them too.
  const url = /^https?:/iu.test(target) ? URL.parse(target) : undefined;
  if (url === null) return null;
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/u.exec(url ? url.pathname + url.search : target) ?? [];
  return path.startsWith('/') ? { path, search } : null;
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  dist: string,
  { base, path, search }: Target & { readonly base: string },
): Promise<void> {
  const sent = await send(request, path.slice(base.length - 1), {
    root: dist,
    onFile: (_path, { size }) => shortenSuffix(request, size),
  });
  const { stream, statusCode } = sent;
  // Whoever waits for the stream hears of its errors; one that nobody hears would end the process.
  stream.on('error', () => undefined);
  try {
    if (sent.type === 'error' ? statusCode < 412 : !(await isInside(dist, sent.metadata.path))) {
      await notFound(response, dist);
      return;
    }
    if (sent.type === 'directory') {
      redirect(response, `${path}/${search}`);
      return;
    }
    // Until the file is open another answer can be given.
    if (stream.errored) throw stream.errored;
    if (stream instanceof ReadStream && stream.pending) await once(stream, 'open');
    const { 'Content-Length': length, ...headers } = sent.headers;
    response.statusCode = statusCode;
    response.setHeaders(new Map(Object.entries({ ...headers, Vary: 'Accept-Encoding' })));
    const isShrunk =
      statusCode === 200 &&
      compressible.test(headers['Content-Type'] ?? '') &&
      Number(length) >= leastCompressed &&
      acceptsGzip(request.headers['accept-encoding'] ?? '');
    if (isShrunk) {
      response.setHeader('Content-Encoding', 'gzip');
      await pipeline(stream, createGzip(), response);
      return;
    }
    if (length !== undefined) response.setHeader('Content-Length', length);
    await pipeline(stream, response);
    // Of a file that was cut short the client would wait for the rest.
    if (stream instanceof ReadStream && stream.bytesRead < Number(length)) request.socket.destroy();
  } finally {
    stream.destroy();
  }
}

/**
 * “The last 99 bytes” of a file that has fewer are all it has (RFC 9110, 14.1.2);
 * the library would call that range impossible.
 */
function shortenSuffix(request: IncomingMessage, size: number): void {
  const wanted = /^\s*bytes=-(\d+)\s*$/u.exec(request.headers.range ?? '')?.[1];
  if (wanted !== undefined && Number(wanted) > size) request.headers.range = `bytes=-${size}`;
}

/** Whether a path, with its links followed, lies in the folder, which may be a link itself. */
async function isInside(folder: string, path: string): Promise<boolean> {
  const [outer, inner] = await Promise.all([realpath(folder), realpath(path)]);
  return `${inner}${sep}`.startsWith(`${outer}${sep}`);
}

/** Whether a list of encodings names gzip, or any, and does not weigh it with nothing. */
function acceptsGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

async function notFound(response: ServerResponse, dist: string): Promise<void> {
  const page = await readFile(join(dist, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/** A host as addresses name it: one that stands for all, or for this machine, is known by the name of this machine. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65_535) resolve(listen(server, port + 1, host));
      else reject(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
