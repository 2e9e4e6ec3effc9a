import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { fixtures } from '../pipeline/fixture-story.ts';
import { sourceFiles } from './source-files.ts';

const documents = sourceFiles(['README.md', '.github/*.md', 'docs/**/*.md', 'src/*/README.md']);
const files = sourceFiles(['{src,scripts,tests,.config}/**/*.{ts,mjs,astro,css,yaml}', '*.mjs']).map(
  ({ path }) => path,
);

/** Whether a path is there, in the project or, because a story need not have every file, in the base story. */
function isThere(path: string): boolean {
  return existsSync(join(root, path)) || existsSync(join(fixtures, 'story-base', path));
}

/** What a document names and nobody finds: paths from the folder of the project, ends of paths, and links. */
function missingIn(document: string, text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/gu)].map(([, name = '']) => name);
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)\s]*)?\)/gu)].map(([, link = '']) => link);
  return [
    ...named.filter((name) => {
      // Of a pattern the folder is to be there.
      const fixed = /[<*]/u.test(name) ? name.replace(/[^/]*[<*].*$/u, '') : name;
      if (/^(?:src|scripts|tests|docs|seeds|public|\.config|\.github)\//u.test(name)) return !isThere(fixed);
      return (
        /^[^/<*-][^<*]*\.(?:ts|mjs|astro|css|yaml)$/u.test(name) &&
        !files.some((file) => `/${file}`.endsWith(`/${name}`))
      );
    }),
    ...links.filter((link) => !isThere(posix.join(posix.dirname(document), link))),
  ];
}

describe('the documents', () => {
  it.each(documents)('name files that are there: $path', ({ path, text }) => {
    expect(missingIn(path, text)).toEqual([]);
  });

  it('are searched for what is not there', () => {
    const text = '`src/x.ts`, `x.ts`, `src/none/<id>.ts`, `src/views/<id>.ts`, `rules.ts`, `/x.ts`, [x](x.md), [y](#y)';
    expect(missingIn('docs/decisions/README.md', text)).toEqual(['src/x.ts', 'x.ts', 'src/none/<id>.ts', 'x.md']);
  });
});
