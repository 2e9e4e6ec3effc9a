import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeComplaint } from './scripts/shared/node-version.mjs';
import { readSiteAddress } from './src/build/site-address.ts';
import { readSiteLanguages } from './src/build/site-languages.ts';
import { readStoryPlace } from './src/build/story-place.ts';
import { devBar } from './src/integrations/dev-bar.ts';
import { filesInDev } from './src/integrations/files-in-dev.ts';
import { lastIndex } from './src/integrations/last-index.ts';
import { listedPages } from './src/integrations/listed-pages.ts';
import { wholeSite } from './src/integrations/whole-site.ts';

const complaint = nodeComplaint(
  process.version,
  'npm run build and npx astro build bring their own on Linux, elsewhere install it from https://nodejs.org',
);
if (complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}

// STORY, SITE and BASE come from the environment, so that one checkout serves any story, host and sub-path.
const engine = fileURLToPath(new URL('.', import.meta.url)).replace(/[/\\]$/, '');
const place = readStoryPlace(engine, process.env);
const locales = readSiteLanguages(place);
const [defaultLocale] = locales;
const address = readSiteAddress(process.env);
const { site, base } = address;

const listed = listedPages(base);

/** What is not in a reader's language is best read in the first one. */
function withFallback(item) {
  const first = item.links?.find(({ lang }) => lang === defaultLocale);
  return first ? { ...item, links: [...item.links, { lang: 'x-default', url: first.url }] } : item;
}

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  // Not in `node_modules`: copies of the project share that, and would read each other's content.
  cacheDir: join(place.cache, 'astro'),
  outDir: place.dist,
  i18n: { locales, defaultLocale, routing: { prefixDefaultLocale: false } },
  integrations: [
    ...(site
      ? [
          listed.integration,
          sitemap({
            i18n: { defaultLocale, locales: Object.fromEntries(locales.map((tag) => [tag, tag])) },
            filter: listed.isListed,
            serialize: withFallback,
          }),
        ]
      : []),
    devBar(place.cache),
    filesInDev(),
    wholeSite(address, place),
  ],
  // Nothing inline but what the policy names by hash.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "worker-src 'self'",
        "manifest-src 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    // Two stories may be built at once.
    cacheDir: join(place.cache, 'vite'),
    plugins: [tailwindcss(), lastIndex(place.dist)],
    build: { assetsInlineLimit: 0 },
  },
});
