/**
 * `node scripts/story/build-content.ts [--check]`: makes the content of the story that STORY names, by default
 * `src/content` from `seeds/` and `src/story/`. Prints every message once; on an error it
 * writes nothing and exits with 1. `--check` only names the files that differ.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFile, contentFiles, differingFiles, writeFiles } from '../../src/build/content-files.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { storyOfCommand } from '../shared/story-of-command.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const place = storyOfCommand();
const { content, messages } = buildContent(place);
process.stderr.write(messages);
if (!content) process.exitCode = 1;
else if (values.check) {
  const files = contentFiles(place, content);
  // Nobody has coded it yet: there is nothing of it that a review could have missed, and the build makes it.
  const fresh = content.articles.map(({ article }) => article).filter(({ coded }) => !coded);
  for (const { id } of fresh)
    if (!existsSync(join(place.folder, articleFile(place, id)))) files.delete(articleFile(place, id));
  const differing = differingFiles(place, files);
  for (const path of differing)
    console.error(`${path} differs from what the seeds and the story give; run the build and commit it.`);
  if (differing.length > 0) process.exitCode = 1;
} else writeFiles(place, contentFiles(place, content));
