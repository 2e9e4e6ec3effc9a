import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The folder of the index, wherever the site stands; names in it are plain. */
const inIndex = /\/(pagefind\/(?:[\w-]+\/)*[\w.-]+)(?:\?.*)?$/u;

/**
 * Lets the search work while the site is edited: the index is made by a build,
 * so the development server hands out that of the last one.
 *
 * @param dist the folder of the last build; without one there is nothing to hand out
 */
export function lastIndex(dist: string): Plugin {
  return {
    name: 'collate:last-index',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = inIndex.exec(request.url ?? '')?.[1];
        const file = path === undefined ? null : join(dist, path);
        if (file === null || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
          next();
          return;
        }
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}
