import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markerText, siteMarker } from '../../scripts/site/dist-folder.ts';
import { ownStory, type StoryPlace } from '../../src/build/story-place.ts';
import { exchange, nextFolder, restore } from '../../scripts/site/swap-folders.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A place whose builds are kept in `cache`. */
function placeIn(folder: string): StoryPlace {
  return { ...ownStory(folder), cache: join(folder, 'cache') };
}

const oldSite = { 'dist/old.txt': 'old', [`dist/${siteMarker}`]: markerText };

describe('exchange', () => {
  it('puts the new folder in the place of the old and leaves nothing aside', () => {
    const folder = temporaryFolder({ ...oldSite, 'cache/next/new.txt': 'new' });
    const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
    exchange(join(cache, 'next'), dist, placeIn(folder));
    expect(readdirSync(dist)).toEqual(['new.txt']);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('keeps the old folder when the new one is not there', () => {
    const folder = temporaryFolder({ ...oldSite, 'cache/x': '' });
    expect(() => {
      exchange(join(folder, 'cache/next'), join(folder, 'dist'), placeIn(folder));
    }).toThrow('ENOENT');
    expect(readFileSync(join(folder, 'dist/old.txt'), 'utf8')).toBe('old');
  });
});

describe('restore', () => {
  it('puts back what a power cut left aside', () => {
    const folder = temporaryFolder({ 'cache/dist.previous/old.txt': 'old' });
    restore(join(folder, 'dist'), placeIn(folder));
    expect(readdirSync(join(folder, 'dist'))).toEqual(['old.txt']);
  });

  it('puts nothing back in the place of another folder of that name', () => {
    const folder = temporaryFolder({ 'cache/dist.previous/old.txt': 'old' });
    restore(join(folder, 'elsewhere/dist'), placeIn(folder));
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
    expect(readdirSync(join(folder, 'cache/dist.previous'))).toEqual(['old.txt']);
  });

  it('removes the leftovers of builds that are no more, and no others', () => {
    const folder = temporaryFolder({ 'dist/x': '', 'cache/other/x': '' });
    const cache = join(folder, 'cache');
    mkdirSync(nextFolder(cache));
    mkdirSync(join(cache, `next-${process.ppid}`));
    restore(join(folder, 'dist'), placeIn(folder));
    expect(readdirSync(cache).sort()).toEqual([`next-${process.ppid}`, 'other'].sort());
    renameSync(join(folder, 'dist'), join(folder, 'gone'));
    restore(join(folder, 'dist'), placeIn(folder));
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
