import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { ownStory, readStoryPlace } from '../../src/build/story-place.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

/** A folder with a story in it, under a name that is hard to write. */
function folderOfStory(): string {
  return realpathSync(
    temporaryFolder({ 'Моя редакция/мост/story/site.yaml': '', 'Моя редакция/мост/seeds/1.txt': '' }),
  );
}

describe('the place of a story', () => {
  it('is the project itself where none is named, or it is named', () => {
    for (const STORY of [undefined, '', root]) expect(readStoryPlace(root, { STORY })).toEqual(ownStory(root));
  });

  it('is a folder under any name, counted from where the command was given', () => {
    const folder = folderOfStory();
    const place = readStoryPlace(root, { STORY: 'Моя редакция/мост', INIT_CWD: folder });
    expect(place).toEqual({
      engine: root,
      folder: join(folder, 'Моя редакция/мост'),
      seeds: 'seeds',
      story: 'story',
      content: '.collate/content',
      cache: join(folder, 'Моя редакция/мост/.collate'),
      dist: join(folder, 'Моя редакция/мост/dist'),
    });
    symlinkSync(place.folder, join(folder, 'link'));
    expect(readStoryPlace(root, { STORY: join(folder, 'link') })).toEqual(place);
  });

  it('is none where no story can be, and the message says what to do', () => {
    const folder = folderOfStory();
    const story = join(folder, 'Моя редакция/мост');
    mkdirSync(join(story, 'other/story'), { recursive: true });
    const read = (STORY: string) => () => readStoryPlace(root, { STORY });
    expect(read(join(folder, 'gone'))).toThrow(
      `Unexpected STORY ${folder}/gone: it names a folder that is not there. \`npm run new -- "${folder}/gone"\` makes a story there.`,
    );
    expect(read(join(story, 'story/site.yaml'))).toThrow('it names a file.');
    expect(read(join(story, 'other'))).toThrow(`it names a folder within the story ${story}.`);
    expect(read(join(story, 'story'))).toThrow('within the story');
    expect(read(join(root, 'src/views'))).toThrow('a folder in src/, which is part of the project.');
    expect(read(folder)).toThrow('a folder with neither story/ nor seeds/.');
  });
});
