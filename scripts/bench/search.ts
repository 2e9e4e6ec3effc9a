/**
 * `npm run bench:search [-- --dist FOLDER] [--quality | --cold | --scale]`:
 * what the search finds, beside what others find; what its first query costs on
 * a slow line; how that grows. Each part runs in a process of its own.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../shared/paths.ts';
import { runNode } from '../shared/run-command.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    quality: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
  },
});
const dist = resolve(root, values.dist);
const all = !values.quality && !values.cold && !values.scale;
const parts: string[][] = [
  ...(all || values.quality ? [['scripts/bench/search-quality.ts', dist]] : []),
  ...(all || values.cold ? [['scripts/bench/search-cold.ts', dist]] : []),
  ...(all || values.scale ? ['100', '1000', '10000', '50000'].map((n) => ['scripts/bench/search-scale.ts', n]) : []),
];
for (const part of parts) {
  const { code } = await runNode(['--max-old-space-size=3000', ...part]);
  if (code !== 0) process.exitCode = 1;
}
