import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/paths.ts';

/** One file of ours. */
export interface SourceFile {
  /** Below the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files that match, in order of their paths. */
export function sourceFiles(patterns: string | string[]): SourceFile[] {
  const paths = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What a file imports, as written; of a component, its frontmatter and its scripts. */
export function importsOf({ path, text }: SourceFile): string[] {
  const code = path.endsWith('.astro') ? astroCode(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

function astroCode(text: string): string {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, code]) => code);
  return [frontmatter, ...scripts].join('\n');
}
