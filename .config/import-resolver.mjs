import { existsSync } from 'node:fs';
import { dirname, resolve as absolute } from 'node:path';

/** The interface of resolvers that ESLint's plugins for imports share. */
export const interfaceVersion = 2;

/**
 * Where an import of a file leads: written with its ending, as the house rules,
 * perhaps with a query for Vite. A script in a component has a path of its own
 * below the component's, and imports as the component does.
 */
export function resolve(source, file) {
  if (!source.startsWith('.')) return { found: false };
  const path = absolute(dirname(file.replace(/\.astro\/[^/]*$/, '.astro')), source.replace(/\?.*$/, ''));
  return existsSync(path) ? { found: true, path } : { found: false };
}
