import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { readStory } from '../../src/build/read-story.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

it('reads the files of a story, and names what is no file among the seeds', () => {
  const folder = temporaryFolder({
    'seeds/1.txt': 'one',
    'seeds/more/2.txt': 'two',
    'seeds/.hidden.txt': '',
    'seeds/.editor/settings.txt': '',
    'src/story/site.yaml': '',
    'src/story/.editor/settings.yaml': '',
    'elsewhere/3.txt': 'three',
  });
  cpSync(join(root, 'src/language'), join(folder, 'src/language'), { recursive: true });
  symlinkSync('../elsewhere/3.txt', join(folder, 'seeds/3.txt'));
  symlinkSync('../elsewhere', join(folder, 'seeds/linked'));
  symlinkSync('nobody@nowhere', join(folder, 'seeds/more/.#2.txt'));
  const { seeds, strays, story } = readStory(ownStory(folder));
  expect(seeds.map(({ path }) => path)).toEqual(['seeds/1.txt', 'seeds/more/2.txt']);
  expect(strays).toEqual(['seeds/3.txt', 'seeds/linked']);
  expect(story.map(({ path }) => path)).toEqual(['src/story/site.yaml']);
});
