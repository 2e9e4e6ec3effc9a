/**
 * `node scripts/story/build-content.ts [--check] [--root FOLDER]`: makes `src/content`
 * from `seeds/` and `src/story/`. Prints every message once; on an error it
 * writes nothing and exits with 1. `--check` only names the files that differ.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFiles, differingFiles, writeFiles } from '../../src/build/content-files.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { root as project } from '../shared/paths.ts';

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: project } },
});
const root = resolve(values.root);
const { content, messages } = buildContent(root);
process.stderr.write(messages);
if (!content) process.exitCode = 1;
else if (values.check) {
  const differing = differingFiles(root, contentFiles(content));
  for (const path of differing)
    console.error(`${path} differs from what the seeds and the story give; run the build and commit it.`);
  if (differing.length > 0) process.exitCode = 1;
} else writeFiles(root, contentFiles(content));
