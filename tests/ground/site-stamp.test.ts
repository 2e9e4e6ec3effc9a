import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteMarker } from '../../scripts/site/dist-folder.ts';
import { type BuildTarget, inputDigest, isFresh, stampFile } from '../../scripts/site/site-stamp.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { temporaryFolder } from './temporary-folder.ts';

function built(): BuildTarget {
  const root = temporaryFolder({
    'seeds/1.txt': 'words',
    'src/story/1.yaml': 'seed: 1.txt',
    'src/content/story.json': '{}',
    [`dist/${siteMarker}`]: '',
    '.cache/x': '',
  });
  const place = ownStory(root);
  const target = { place, dist: place.dist, address: { site: null, base: '/' } };
  writeFileSync(stampFile(target), inputDigest(place, target.address));
  return target;
}

describe('isFresh', () => {
  it('holds for an unchanged tree, and for one whose content was only made anew', () => {
    const target = built();
    expect(isFresh(target)).toBe(true);
    writeFileSync(join(target.place.engine, 'src/content/story.json'), '{"generated": "again"}');
    expect(isFresh(target)).toBe(true);
  });

  it.each(['seeds/1.txt', 'seeds/2.txt', 'src/story/1.yaml', 'package.json', 'src/page.astro'])(
    'ends with an edit of %s',
    (path) => {
      const target = built();
      writeFileSync(join(target.place.engine, path), 'other words');
      expect(isFresh(target)).toBe(false);
    },
  );

  it('ends with another address, a lost site and a lost stamp', () => {
    const target = built();
    expect(isFresh({ ...target, address: { site: null, base: '/sub/' } })).toBe(false);
    expect(isFresh({ ...target, address: { site: 'https://example.org', base: '/' } })).toBe(false);
    rmSync(join(target.dist, siteMarker));
    expect(isFresh(target)).toBe(false);
    const other = built();
    rmSync(stampFile(other));
    expect(isFresh(other)).toBe(false);
  });
});
