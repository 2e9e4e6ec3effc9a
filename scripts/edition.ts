/**
 * `npm run edition [-- DAY]`: makes what the story says now an edition of this day, by default today: writes it into
 * `site.yaml`, and adds all ids that are new to `published.yaml`. Nothing is written where the story has an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent } from '../src/build/make-content.ts';
import { whereWritable } from '../src/build/where-writable.ts';
import { daySchema } from '../src/model/dating.ts';
import { storyOfCommand } from './shared/story-of-command.ts';
import { recordEdition, withEdition } from './story/record-edition.ts';

const place = storyOfCommand();
const pathOf = (name: string): string => join(place.folder, place.story, name);
const [date = new Date().toISOString().slice(0, 10), ...more] = process.argv.slice(2);
if (more.length > 0 || !daySchema.safeParse(date).success) {
  console.error('Usage: npm run edition [-- DAY], with a day such as 2030-01-31');
  process.exit(2);
}
try {
  whereWritable(`Unexpected folder ${place.folder}: it cannot be written to.`, () => makeEdition());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function makeEdition(): void {
  const sitePath = pathOf('site.yaml');
  const before = existsSync(sitePath) ? readFileSync(sitePath, 'utf8') : null;
  // Corrections of this day are those of this edition.
  if (before !== null) writeFileSync(sitePath, withEdition(before, date));
  const { content, messages } = buildContent(place);
  if (!content) {
    if (before !== null) writeFileSync(sitePath, before);
    throw new Error(messages);
  }
  const path = pathOf('published.yaml');
  const { published, added } = recordEdition(existsSync(path) ? readFileSync(path, 'utf8') : null, content, date);
  writeFileSync(path, published);
  const counts = Object.entries(added).map(([kind, count]) => `${count} ${kind}`);
  const files = ['site.yaml', 'published.yaml'].map((name) => `${place.story}/${name}`);
  console.log(`Edition of ${date}: ${counts.join(', ')} are new. Commit ${files.join(' and ')}.`);
}
