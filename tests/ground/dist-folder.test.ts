import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOf, markerText, settleDist, siteMarker } from '../../scripts/site/dist-folder.ts';
import { root } from '../../scripts/shared/paths.ts';
import { ownStory, storyIn } from '../../src/build/story-place.ts';
import { stampFile } from '../../scripts/site/site-stamp.ts';
import { exchange } from '../../scripts/site/swap-folders.ts';
import { copyProject } from '../../scripts/shared/test-builds.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A project with a site that waits to be put in its place. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const all = { 'package.json': '{}', 'seeds/1.txt': 'words', '.cache/next/new.txt': 'new', ...files };
  const below = Object.entries(all).map(([path, text]): [string, string] => [`home/project/${path}`, text]);
  return join(realpathSync(temporaryFolder(Object.fromEntries(below))), 'home/project');
}

/** Every file of a folder, links not followed. */
function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).sort();
}

/** Puts the waiting site in the place of `dist`. */
function put(folder: string, dist: string): void {
  exchange(join(folder, '.cache/next'), dist, ownStory(folder));
}

describe('the folder of the site', () => {
  it.each([
    ['one that is not there', {}, 'dist'],
    ['one in folders that are not there', {}, 'out/of/here'],
    ['a site with the marker, whatever else is lost', { [`dist/${siteMarker}`]: markerText }, 'dist'],
    [
      'a site from before there was a marker',
      { 'dist/data/claims.json': '{}', 'dist/data/claims.schema.json': '"<article>-<slug>; permanent"' },
      'dist',
    ],
  ])('is %s', (_name, files, dist) => {
    const folder = project(files);
    put(folder, join(folder, dist));
    expect(readdirSync(join(folder, dist))).toEqual(['new.txt']);
  });

  it('is an empty one', () => {
    const folder = project();
    mkdirSync(join(folder, 'dist'));
    put(folder, join(folder, 'dist'));
    expect(readdirSync(join(folder, 'dist'))).toEqual(['new.txt']);
  });

  it.each([
    ['seeds', 'lies in seeds/'],
    ['seeds/new', 'lies in seeds/'],
    ['src/pages', 'lies in src/'],
    ['node_modules/x', 'lies in node_modules/'],
    ['.git', 'lies in .git/'],
    ['', 'holds the project itself'],
    ['.', 'holds the project itself'],
    ['..', 'holds the project itself'],
    ['.cache', 'holds the folder in which sites are built'],
    ['package.json', 'is a file'],
    ['package.json/dist', 'is a file'],
    ['letters', 'holds no site of ours, but a.txt, b.txt, c.txt, d.txt, e.txt and 1 more'],
    ['page', 'holds no site of ours, but index.html'],
    ['data', 'holds no site of ours, but data'],
  ])('is never %s, which %s', (dist, what) => {
    const folder = project({
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`letters/${name}.txt`, name])),
      'page/index.html': '<h1>Mine</h1>',
      'data/data/claims.json': '{}',
      'data/data/claims.schema.json': '{}',
    });
    const before = filesOf(folder);
    expect(() => put(folder, join(folder, dist))).toThrow(what);
    expect(filesOf(folder)).toEqual(before);
  });

  it('is never in or around a story that has a folder of its own, but for a place beside its parts', () => {
    const folder = realpathSync(temporaryFolder({ 'mine/story/site.yaml': '', 'mine/.collate/next/new.txt': 'new' }));
    const place = storyIn(project(), join(folder, 'mine'));
    for (const [dist, what] of [
      ['mine', 'holds the story itself'],
      ['', 'holds the story itself'],
      ['mine/story/site', 'lies in story/, which is part of the story'],
      ['mine/seeds', 'lies in seeds/'],
      ['mine/.collate', 'holds the folder in which sites are built'],
      ['mine/.collate/site', 'lies in .collate/'],
    ] as const)
      expect(() => settleDist(place, join(folder, dist))).toThrow(what);
    exchange(join(folder, 'mine/.collate/next'), place.dist, place);
    expect(readdirSync(place.dist)).toEqual(['new.txt']);
    expect(() => settleDist(place, join(place.engine, 'src/site'))).toThrow('lies in src/');
  });

  it('is never the whole disk', () => {
    expect(() => settleDist(ownStory(project()), '/')).toThrow('holds the project itself');
  });

  it('is where a link leads, and the link stays', () => {
    const folder = project({ [`web/${siteMarker}`]: markerText });
    symlinkSync(join(folder, 'web'), join(folder, 'dist'));
    put(folder, join(folder, 'dist'));
    expect(readdirSync(join(folder, 'web'))).toEqual(['new.txt']);
    expect(realpathSync(join(folder, 'dist'))).toBe(join(folder, 'web'));
  });

  it('is not where a link leads to something else, to the project, or to nothing', () => {
    const folder = project({ 'web/mine.txt': 'mine' });
    const links = { one: 'web', two: '.', three: 'seeds', four: 'gone', five: 'five' };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
    const before = filesOf(folder);
    expect(() => put(folder, join(folder, 'one'))).toThrow('mine.txt');
    expect(() => put(folder, join(folder, 'two'))).toThrow('holds the project itself');
    expect(() => put(folder, join(folder, 'three/new'))).toThrow('lies in seeds/');
    expect(() => put(folder, join(folder, 'four'))).toThrow(`a link to ${join(folder, 'gone')}, where nothing is`);
    expect(() => put(folder, join(folder, 'four/dist'))).toThrow('where nothing is');
    expect(() => put(folder, join(folder, 'five'))).toThrow('where nothing is');
    expect(filesOf(folder)).toEqual(before);
  });

  const memory = statSync('/dev/shm', { throwIfNoEntry: false });
  const isOther = memory !== undefined && memory.dev !== statSync(temporaryRoot()).dev;
  it.skipIf(!isOther)('is on the disk of the project', () => {
    expect(() => settleDist(ownStory(project()), '/dev/shm/collate-dist')).toThrow('another disk');
  });

  it('bears a name of its own in what is kept of it', () => {
    expect(keyOf({ folder: '/home/project' }, '/home/project/dist')).toBe('dist');
    const keys = ['/home/project/dist', '/home/project/x/dist', '/home/dist', '/srv/dist'].map((dist) =>
      stampFile({ place: ownStory('/home/project'), dist, address: { site: null, base: '/' } }),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function temporaryRoot(): string {
  return realpathSync(process.env['TMPDIR'] ?? '/tmp');
}

describe('npm run build -- --dist', () => {
  it('refuses what is not for it at once, and deletes nothing', () => {
    const folder = realpathSync(temporaryFolder());
    copyProject(root, folder);
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/notes.txt'), 'mine');
    const before = filesOf(folder).filter((path) => !path.startsWith('node_modules'));
    // What the runner of the tests says of an address is no concern of this build.
    const { SITE: _site, BASE: _base, INIT_CWD: _caller, ...env } = process.env;
    for (const dist of ['mine', 'seeds']) {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--dist', dist], {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect([dist, status, stderr.split('\n')]).toEqual([
        dist,
        1,
        [expect.stringContaining('Nothing was changed.'), ''],
      ]);
    }
    expect(filesOf(folder).filter((path) => !path.startsWith('node_modules'))).toEqual(before);
    expect(readFileSync(join(folder, 'mine/notes.txt'), 'utf8')).toBe('mine');
  });
});
