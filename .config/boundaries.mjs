import { join } from 'node:path';
import boundaries from 'eslint-plugin-boundaries';

/** Packages and built-in modules as globs of what an import names. */
const astro = ['astro', 'astro:*', 'astro/**', '@astrojs/**'];
const tools = ['pagefind', 'pagefind/**', '@playwright/**'];
const disk = [
  'node:{fs,child_process,net,process,worker_threads}',
  'node:{fs,child_process,net,process,worker_threads}/**',
  'node:http*',
  ...tools,
];
const anyBuiltIn = ['node:*', 'node:*/**', ...tools];

const parts = [
  'src/model',
  'src/comparison',
  'src/i18n',
  'src/text',
  'src/search',
  'src/share',
  'src/views',
  'src/exports',
];
const looks = ['src/client', 'src/styles', 'src/fonts'];

/** The first rooms of the pipeline, in the order in which a story goes through them. */
const rooms = (count) =>
  ['messages', 'read', 'parse', 'check', 'anchor', 'tag', 'merge']
    .slice(0, count)
    .map((room) => `src/pipeline/${room}`);

/**
 * Who may import whom. The write side (pipeline) and the read side (comparison,
 * components, pages) meet in the types of the model and the files in
 * `src/content`, never in an import; `src/build` runs both. The first row that fits a path holds;
 * `ours` are folders and files of ours beside the row's own, `not` is what else
 * it may not import.
 *
 * @type {Readonly<Record<string, { ours: readonly string[], not: readonly string[] }>>}
 */
const layers = {
  'src/model/': { ours: [], not: [...astro, ...anyBuiltIn, 'unified*', 'franc*'] },
  // The rooms of the pipeline, each above those that it may enter.
  'src/pipeline/messages/': { ours: ['src/model'], not: [...astro, ...disk] },
  'src/pipeline/read/': { ours: ['src/model', 'src/pipeline/messages'], not: [...astro, ...disk] },
  'src/pipeline/parse/': { ours: ['src/model', ...rooms(2)], not: [...astro, ...disk] },
  'src/pipeline/check/': { ours: ['src/model', ...rooms(3)], not: [...astro, ...disk] },
  'src/pipeline/anchor/': { ours: ['src/model', ...rooms(4)], not: [...astro, ...disk] },
  'src/pipeline/tag/': { ours: ['src/model', ...rooms(5)], not: [...astro, ...disk] },
  'src/pipeline/merge/': { ours: ['src/model', ...rooms(6)], not: [...astro, ...disk] },
  'src/pipeline/': { ours: ['src/model', ...rooms(7)], not: [...astro, ...disk] },
  'src/comparison/': { ours: ['src/model'], not: [...astro, ...anyBuiltIn] },
  'src/exports/': { ours: ['src/model', 'src/comparison', 'src/i18n', 'src/text'], not: [...astro, ...disk] },
  'src/search/': { ours: ['src/model', 'src/i18n', 'src/text'], not: [...astro, ...anyBuiltIn] },
  'src/i18n/': { ours: ['src/model'], not: [...astro, ...anyBuiltIn] },
  'src/text/': { ours: ['src/model', 'src/comparison', 'src/i18n'], not: [...astro, ...anyBuiltIn] },
  'src/views/': {
    ours: ['src/model', 'src/comparison', 'src/i18n', 'src/text', 'src/search', 'src/exports'],
    not: [...astro, ...anyBuiltIn],
  },
  'src/client/': { ours: ['src/model', 'src/search', 'src/i18n'], not: [...astro, ...anyBuiltIn] },
  'src/components/': { ours: [...parts, ...looks, 'src/layouts'], not: ['astro:content', ...anyBuiltIn] },
  'src/layouts/': { ours: [...parts, ...looks, 'src/components'], not: ['astro:content', ...anyBuiltIn] },
  // It draws at build time and reads the faces of the type from disk.
  'src/share/': { ours: ['src/model', 'src/comparison', 'src/i18n', 'src/views'], not: ['astro:*', ...tools] },
  'src/pages/data/': {
    ours: ['src/pages', 'src/model', 'src/comparison', 'src/exports', 'src/load-story.ts'],
    not: ['astro:content', ...disk],
  },
  'src/pages/': {
    ours: [...parts, ...looks, 'src/components', 'src/layouts', 'src/load-story.ts'],
    not: ['astro:content', ...disk],
  },
  // Where both sides are brought together: what a build does besides drawing pages.
  'src/build/': {
    ours: ['src/model', 'src/pipeline', 'src/comparison', 'src/search', 'src/exports', 'src/i18n'],
    not: astro,
  },
  'src/integrations/': { ours: ['src/build', 'src/model', 'src/comparison'], not: ['franc*', 'unified*', ...tools] },
  'src/content.config.ts': { ours: ['src/model', 'src/build'], not: tools },
  'src/middleware.ts': { ours: ['src/text'], not: anyBuiltIn },
  'src/load-story.ts': { ours: ['src/model', 'src/comparison'], not: anyBuiltIn },
  // What a shot shows is what the tests visit: one list for both.
  'scripts/': {
    ours: [
      'src/model',
      'src/pipeline',
      'src/exports',
      'src/comparison',
      'src/search',
      'src/build',
      'src/i18n',
      'tests/browser/pages.ts',
    ],
    not: ['astro:*'],
  },
};

/** What layers import and nobody checks: it holds no code, or is a test. */
const others = ['src/content/', 'src/styles/', 'src/fonts/', 'tests/browser/pages.ts'];
const paths = [...Object.keys(layers), ...others];

const categoryOf = (path) => path.replaceAll(/\W+/g, '-');
const globOf = (path) => (path.endsWith('/') ? `${path}**` : path);
const below = (folder) => paths.filter((path) => path === folder || path.startsWith(`${folder}/`));

/**
 * The table above as rules of `eslint-plugin-boundaries`; imports of types count like any others.
 *
 * @type {import('eslint').Linter.Config}
 */
export const whoMayImportWhom = {
  files: ['src/**/*.{ts,astro}', 'src/**/*.astro/*.{js,ts}', 'scripts/**/*.{ts,mjs}'],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': join(import.meta.dirname, '..'),
    'boundaries/files': paths.map((path) => ({ pattern: globOf(path), category: categoryOf(path) })),
    'boundaries/files-single-match': true,
    'boundaries/dependency-nodes': ['require', 'import', 'dynamic-import', 'export'],
    'boundaries/additional-dependency-nodes': [{ selector: 'TSImportType > Literal', kind: 'type', name: 'import' }],
    'import/resolver': { [join(import.meta.dirname, 'import-resolver.mjs')]: {} },
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ...Object.entries(layers).flatMap(([path, { ours, not }]) => [
            {
              from: { file: { categories: categoryOf(path) } },
              allow: { to: { file: { categories: [path, ...ours.flatMap(below)].map(categoryOf) } } },
            },
            { from: { file: { categories: categoryOf(path) } }, disallow: { dependency: { source: not } } },
          ]),
        ],
      },
    ],
  },
};
