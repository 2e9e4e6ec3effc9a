import { join, posix } from 'node:path';
import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { whoMayImportWhom } from '../../.config/boundaries.mjs';
import { root } from '../../scripts/shared/paths.ts';
import { catalogues } from '../../src/i18n/catalogues.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}']);

/** The table of `.config/boundaries.mjs` alone, for files that need not exist. */
const boundaries = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    ...astro.configs['flat/base'],
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    whoMayImportWhom,
  ],
});

async function complaints(path: string, text: string): Promise<string[]> {
  const results = await boundaries.lintText(text, { filePath: join(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

describe('the house', () => {
  const stray = [
    ['a disk', 'src/pipeline/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a disk by a longer name', 'src/pages/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['a built-in module', 'src/search/x.ts', "import { join } from 'node:path/posix';"],
    ['a tool', 'src/client/x.ts', "import 'pagefind';"],
    ['a type', 'src/pipeline/x.ts', "import type { Story } from '../comparison/story.ts';"],
    ['a type in place', 'src/pipeline/x.ts', "export type A = import('../comparison/story.ts').Story;"],
    ['by exporting', 'src/pipeline/x.ts', "export * from '../comparison/story.ts';"],
    ['later', 'src/pipeline/x.ts', "await import('../comparison/story.ts');"],
    ['what is not there', 'src/pipeline/x.ts', "import '../pipeline/none.ts';"],
    ['a file of the build', 'src/load-story.ts', "import './build/read-content.ts';"],
    ['in a component', 'src/components/X.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p />"],
    ['in a page', 'src/pages/x.astro', "---\nimport { foldAlike } from '../pipeline/fold.ts';\n---\n<p />"],
    ['in a script', 'src/components/X.astro', "<script>\nimport { foldAlike } from '../pipeline/fold.ts';\n</script>"],
  ] as const;
  it.each(stray)('lets nobody import what its layer may not: %s', async (_, path, text) => {
    expect(await complaints(path, text)).toEqual(['boundaries/dependencies']);
  });

  it('lets layers import what they may, and has one for every file', async () => {
    expect(await complaints('src/model/x.ts', "import { z } from 'zod';\nimport './article.ts';")).toEqual([]);
    expect(await complaints('src/pages/x.astro', "---\nimport css from '../styles/print.css?url';\n---\n")).toEqual([]);
    expect(await complaints('src/components/X.astro', "<script>\nimport '../client/copy.ts';\n</script>")).toEqual([]);
    expect(await complaints('src/unknown/x.ts', '')).toEqual(['boundaries/no-unknown-files']);
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

  it('gives no two exported things one name', () => {
    const exported = /^export (?:async )?(?:function|const|interface|type) (\w+)/gmu;
    const places = files
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/pages/'))
      .flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name = '']) => ({ name, path })));
    const twice = places.filter(({ name, path }) => places.some((one) => one.name === name && one.path !== path));
    expect(twice).toEqual([]);
  });

  it('splits a module that grows beyond 250 lines', () => {
    const lists = new Set(Object.keys(catalogues).map((language) => `src/i18n/${language}.ts`));
    const long = files.filter(({ path, text }) => !lists.has(path) && text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('keeps clock, chance and network out of what a build runs', () => {
    const pattern = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(|\brandomUUID\(/u;
    expect(pattern.test('const now = new Date();')).toBe(true);
    const built = files.filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/client/'));
    const wrong = built.filter(({ path, text }) => pattern.test(text) && !path.startsWith('src/search/'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
