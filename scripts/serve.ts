import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

/** What to serve and where. */
interface ServeOptions {
  /** The folder of the built site. */
  readonly dist: string;
  /** The path it was built for; begins and ends with a slash. */
  readonly base: string;
  /** The port to begin at; the next free one is taken. 0 leaves the choice to the system. */
  readonly port: number;
}

/** A running server and the address of the site's front page. */
export interface Served {
  readonly server: Server;
  readonly address: string;
}

/** Serves a built site as a static host would: compressed, under its base, with 404.html, and slashes at the end of folders. */
export async function serveSite(options: ServeOptions): Promise<Served> {
  const { dist, base } = options;
  // `dev` reads the folder at each request: a site exchanged by a build is served at once.
  const files = sirv(dist, { dev: true, etag: true });
  const compress = compression();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(base)) {
      if (url.pathname === '/' || `${url.pathname}/` === base) redirect(response, base + url.search);
      else notFound(response, dist);
      return;
    }
    const path = url.pathname.slice(base.length - 1);
    if (!path.endsWith('/') && isFolder(dist, path)) {
      redirect(response, `${url.pathname}/${url.search}`);
      return;
    }
    request.url = path + url.search;
    compress(request, response, () => {
      files(request, response, () => notFound(response, dist));
    });
  });
  const port = await listen(server, options.port);
  return { server, address: `http://localhost:${port}${base}` };
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function notFound(response: ServerResponse, dist: string): void {
  const page = join(dist, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function isFolder(dist: string, path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    return !decoded.includes('..') && statSync(join(dist, decoded), { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65_535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
