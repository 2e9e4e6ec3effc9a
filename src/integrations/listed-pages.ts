import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Tells a sitemap which of the built pages ask to be listed. */
export interface ListedPages {
  /** Learns where the site is built; stands before the sitemap in the list of integrations. */
  readonly integration: AstroIntegration;
  /** Whether the page at this absolute address was built and does not say `noindex`. */
  readonly isListed: (address: string) => boolean;
}

/** Reads each page as built: the page itself is the one place that says whether it is listed. */
export function listedPages(base: string): ListedPages {
  let folder: URL | null = null;
  return {
    integration: {
      name: 'listed-pages',
      hooks: {
        'astro:build:done': ({ dir }) => {
          folder = dir;
        },
      },
    },
    isListed: (address) => {
      if (!folder) return false;
      const path = decodeURIComponent(new URL(address).pathname).slice(
        base.endsWith('/') ? base.length : base.length + 1,
      );
      const html = readFileSync(fileURLToPath(new URL(`${path}index.html`, folder)), 'utf8');
      return !/<meta name="robots" content="noindex"/u.test(html);
    },
  };
}
