/**
 * `node scripts/story/build-content.ts [--check] [--root FOLDER]`: makes `src/content`
 * from `seeds/` and `src/story/`. Prints every message once; on an error it
 * writes nothing and exits with 1. `--check` only names the files that differ.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFile, contentFiles, differingFiles, writeFiles } from '../../src/build/content-files.ts';
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
  const files = contentFiles(content);
  // Nobody has coded it yet: there is nothing of it that a review could have missed, and the build makes it.
  const fresh = content.articles.map(({ article }) => article).filter(({ coded }) => !coded);
  for (const { id } of fresh) if (!existsSync(join(root, articleFile(id)))) files.delete(articleFile(id));
  const differing = differingFiles(root, files);
  for (const path of differing)
    console.error(`${path} differs from what the seeds and the story give; run the build and commit it.`);
  if (differing.length > 0) process.exitCode = 1;
} else writeFiles(root, contentFiles(content));
