import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { devStateEvent, devStateFile } from '../model/dev-state.ts';

/**
 * Puts a bar into every page of the development server that says what became of the last edit, where the first error
 * stands and of when the page is. A build knows nothing of it.
 *
 * @param cache the folder in which `npm run dev` says what became of the content
 */
export function devBar(cache: string): AstroIntegration {
  const file = join(cache, devStateFile);
  return {
    name: 'dev-bar',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/client/dev-bar.ts';");
      },
      'astro:server:setup': ({ server }) => {
        const state = (): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
        server.ws.on(devStateEvent, () => server.ws.send(devStateEvent, state()));
        server.watcher.add(file);
        server.watcher.on('all', (_event, path) => {
          if (path === file) server.ws.send(devStateEvent, state());
        });
      },
    },
  };
}
