import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts';

/** What the files of one folder may import. */
interface Layer {
  /** Folders and files of ours, below the project's folder. A folder may always import itself. */
  readonly ours: readonly string[];
  /** Packages and built-in modules that it may not import. */
  readonly not: RegExp;
}

const astro = String.raw`astro(?:$|:|/)|@astrojs/`;
const disk = 'node:(?:fs|child_process|http|net|process|worker_threads)|pagefind|@playwright';
const anyBuiltIn = 'node:|pagefind|@playwright';

const forbid = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join('|')})`, 'u');

const parts = ['src/model', 'src/comparison', 'src/i18n', 'src/text', 'src/search', 'src/share'];

/**
 * Who may import whom. The write side (pipeline) and the read side (comparison,
 * components, pages) meet in the types of the model and the files in
 * `src/content`, never in an import. The first row that fits a path holds.
 */
const layers: Readonly<Record<string, Layer>> = {
  'src/model/': { ours: [], not: forbid(astro, anyBuiltIn, 'unified', 'franc') },
  'src/pipeline/': { ours: ['src/model'], not: forbid(astro, disk) },
  'src/comparison/': { ours: ['src/model'], not: forbid(astro, anyBuiltIn) },
  'src/exports/': { ours: ['src/model', 'src/comparison', 'src/i18n', 'src/text'], not: forbid(astro, disk) },
  'src/search/': { ours: ['src/model', 'src/i18n', 'src/text'], not: forbid(astro, anyBuiltIn) },
  'src/i18n/': { ours: ['src/model'], not: forbid(astro, anyBuiltIn) },
  'src/text/': { ours: ['src/model', 'src/comparison', 'src/i18n'], not: forbid(astro, anyBuiltIn) },
  'src/client/': { ours: ['src/model', 'src/search', 'src/i18n'], not: forbid(astro, anyBuiltIn) },
  'src/components/': {
    ours: [...parts, 'src/layouts', 'src/client', 'src/styles', 'src/fonts'],
    not: forbid('astro:content', anyBuiltIn),
  },
  'src/layouts/': {
    ours: [...parts, 'src/share/picture-size.ts', 'src/components', 'src/client', 'src/styles', 'src/fonts'],
    not: forbid('astro:content', anyBuiltIn),
  },
  // It draws at build time and reads the faces of the type from disk.
  'src/share/': {
    ours: ['src/model', 'src/comparison', 'src/i18n', 'src/components'],
    not: forbid('astro:', 'pagefind', '@playwright'),
  },
  'src/pages/data/': {
    ours: [
      'src/pages',
      'src/model',
      'src/comparison',
      'src/exports',
      'src/collections.ts',
      'src/content-files.ts',
      'src/load-story.ts',
    ],
    not: forbid('astro:content', disk),
  },
  'src/pages/': {
    ours: [
      ...parts,
      'src/exports',
      'src/share',
      'src/components',
      'src/layouts',
      'src/client',
      'src/styles',
      'src/collections.ts',
      'src/load-story.ts',
    ],
    not: forbid('astro:content', disk),
  },
  'src/integrations/': { ours: [], not: forbid('franc', 'unified') },
  'src/content.config.ts': {
    ours: ['src/model', 'src/content', 'src/content-files.ts'],
    not: forbid('pagefind', '@playwright'),
  },
  'src/content-files.ts': {
    ours: ['src/model', 'src/content', 'src/content-references.ts'],
    not: forbid('astro:', 'pagefind', '@playwright'),
  },
  'src/content-references.ts': { ours: ['src/model'], not: forbid(astro, anyBuiltIn) },
  'src/collections.ts': {
    ours: ['src/model', 'src/content', 'src/content-files.ts'],
    not: forbid('pagefind', '@playwright'),
  },
  'src/load-story.ts': {
    ours: ['src/collections.ts', 'src/model', 'src/comparison'],
    not: forbid('astro:content', anyBuiltIn),
  },
  // What a shot shows is what the tests visit: one list for both.
  'scripts/': {
    ours: ['src/model', 'src/pipeline', 'src/exports', 'src/comparison', 'src/search', 'tests/browser/pages.ts'],
    not: forbid('astro:'),
  },
};

const files = sourceFiles(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}']);

function layerOf(path: string): [string, Layer] | undefined {
  return Object.entries(layers).find(([prefix]) => path.startsWith(prefix));
}

function strayImports(file: SourceFile): string[] {
  const found = layerOf(file.path);
  if (!found) return [`${file.path} lies in no layer: add its folder to the table`];
  const [own, layer] = found;
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith('.')) return layer.not.test(name) ? [`${file.path} imports ${name}`] : [];
    const target = posix.join(posix.dirname(file.path), name.replace(/\?.*$/u, ''));
    const allowed = [own, ...layer.ours].some(
      (prefix) => target === prefix || target.startsWith(`${prefix.replace(/\/$/u, '')}/`),
    );
    return allowed ? [] : [`${file.path} imports ${target}`];
  });
}

describe('the house', () => {
  it('lets nobody import what its layer may not', () => {
    expect(files.flatMap(strayImports)).toEqual([]);
  });

  it('sees an import that a layer may not make', () => {
    const stray = (path: string, text: string): number => strayImports({ path, text }).length;
    expect(stray('src/pipeline/x.ts', "import { readFileSync } from 'node:fs';")).toBe(1);
    expect(stray('src/pipeline/x.ts', "import type { A } from '../comparison/a.ts';")).toBe(1);
    expect(stray('src/components/X.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p />")).toBe(1);
    expect(stray('src/pages/x.astro', "---\nimport { a } from '../pipeline/a.ts';\n---\n<p />")).toBe(1);
    expect(stray('src/unknown/x.ts', '')).toBe(1);
    expect(stray('src/model/x.ts', "import { z } from 'zod';\nimport { a } from './a.ts';")).toBe(0);
  });

  it('names its files: kebab-case, components in PascalCase, none called index', () => {
    const wrong = files.filter(({ path }) => {
      const name = posix.basename(path);
      if (path.startsWith('src/pages/')) return false;
      if (path.endsWith('.astro')) return !/^[A-Z][A-Za-z]*\.astro$/u.test(name);
      return /^index\./u.test(name) || !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|mjs)$/u.test(name);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('splits a module that grows beyond 250 lines', () => {
    const catalogues = /^src\/i18n\/(?:en|ru|uk)\.ts$/u;
    const long = files.filter(({ path, text }) => !catalogues.test(path) && text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('keeps clock, chance and network out of what a build runs', () => {
    const pattern = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(|\brandomUUID\(/u;
    const built = files.filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/client/'));
    const wrong = built.filter(({ path, text }) => pattern.test(text) && !path.startsWith('src/search/'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
