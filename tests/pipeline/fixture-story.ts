import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPhrases } from '../../src/build/read-phrases.ts';
import { root } from '../../scripts/shared/paths.ts';
import type { StoryInput } from '../../src/pipeline/build-story.ts';
import type { InputFile } from '../../src/pipeline/read/story-files.ts';

/** The folder of all fixtures. */
export const fixtures = join(root, 'tests/fixtures');

/** What a fixture changes in the base story; each `find` must stand in its file exactly once. */
const changeSchema = z.strictObject({
  replace: z.array(z.strictObject({ file: z.string(), find: z.string(), with: z.string() })).default([]),
  add: z.record(z.string(), z.string()).default({}),
  remove: z.array(z.string()).default([]),
  /** Paths in `seeds/` of what is no file. */
  strays: z.array(z.string()).default([]),
});

/** What a fixture changes in the base story. */
export type Change = z.input<typeof changeSchema>;

const phrases = readPhrases(root);

/** The small whole story that fixtures start from, with a change. */
export function changedStory(change: Change = {}): StoryInput {
  const { replace, add, remove, strays } = changeSchema.parse(change);
  const files = new Map<string, Uint8Array>(filesBelow(join(fixtures, 'story-base')));
  for (const { file, find, with: words } of replace) {
    const text = new TextDecoder().decode(files.get(file));
    if (text.split(find).length !== 2) throw new Error(`expected ${JSON.stringify(find)} once in ${file}`);
    files.set(file, new TextEncoder().encode(text.replace(find, () => words)));
  }
  for (const [path, text] of Object.entries(add)) files.set(path, new TextEncoder().encode(text));
  for (const path of remove) if (!files.delete(path)) throw new Error(`expected ${path} in the base story`);
  const inputs = [...files].map(([path, bytes]): InputFile => ({ path, bytes }));
  return {
    seeds: inputs.filter(({ path }) => path.startsWith('seeds/')),
    strays,
    folder: 'src/story',
    story: inputs.filter(({ path }) => path.startsWith('src/story/')),
    phrases,
  };
}

/** The change of one fixture folder. */
export function readChange(rule: string): Change {
  return changeSchema.parse(JSON.parse(readFileSync(join(fixtures, rule, 'change.json'), 'utf8')));
}

/** Fixture folders that change the base story. */
export function storyFixtures(): string[] {
  return readdirSync(fixtures)
    .filter((name) => existsSync(join(fixtures, name, 'change.json')))
    .sort();
}

function filesBelow(folder: string): [string, Uint8Array][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]);
}
