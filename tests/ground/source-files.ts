import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/shared/paths.ts';

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
