import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/shared/paths.ts';

/** One file of ours. */
export interface SourceFile {
  /** Below the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files that match, in order of their paths. Throws where a pattern matches none, of which all would be true. */
export function sourceFiles(patterns: string | string[]): SourceFile[] {
  const found = [patterns].flat().map((pattern) => ({ pattern, paths: globSync(pattern, { cwd: root }) }));
  const missed = found.find(({ paths }) => paths.length === 0);
  if (missed) throw new Error(`expected files that match ${missed.pattern}`);
  const paths = found.flatMap((one) => one.paths.map((path) => path.replaceAll('\\', '/')));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
