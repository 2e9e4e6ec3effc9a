import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKept } from '../../src/build/kept-folder.ts';
import { ownStory, storyIn } from '../../src/build/story-place.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

describe('the folder of what is made of a story', () => {
  it('is made once, marked, and kept out of Git', () => {
    const folder = temporaryFolder();
    openKept(storyIn('/nowhere', folder));
    openKept(storyIn('/nowhere', folder));
    expect(readdirSync(join(folder, '.collate'))).toEqual(['.gitignore']);
  });

  it('takes an empty folder, and never one with something in it that is not ours', () => {
    const empty = temporaryFolder();
    mkdirSync(join(empty, '.collate'));
    openKept(storyIn('/nowhere', empty));
    expect(existsSync(join(empty, '.collate/.gitignore'))).toBe(true);
    const full = temporaryFolder({ '.collate/notes.txt': 'mine' });
    expect(() => openKept(storyIn('/nowhere', full))).toThrow('is not of our making');
    expect(readdirSync(join(full, '.collate'))).toEqual(['notes.txt']);
  });

  it('is not needed by the story of the project', () => {
    const folder = temporaryFolder();
    openKept(ownStory(folder));
    expect(readdirSync(folder)).toEqual([]);
  });
});
