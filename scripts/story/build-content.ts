/**
 * `node scripts/story/build-content.ts [--check] [--root FOLDER]`: makes `src/content`
 * from `seeds/` and `src/story/`. Prints every message once; on an error it
 * writes nothing and exits with 1. `--check` only names the files that differ.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { formatMessages } from '../../src/pipeline/messages/format-messages.ts';
import { contentFiles, differingFiles, writeFiles } from './content-files.ts';
import { root as project } from '../shared/paths.ts';
import { readStory } from './read-story.ts';

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: project } },
});
const root = resolve(values.root);
const { built, files } = buildStory(readStory(root));
process.stderr.write(formatMessages(files));
if (!built) process.exitCode = 1;
else if (values.check) {
  const differing = differingFiles(root, contentFiles(built));
  for (const path of differing)
    console.error(`${path} differs from what the seeds and the story give; run the build and commit it.`);
  if (differing.length > 0) process.exitCode = 1;
} else writeFiles(root, contentFiles(built));
