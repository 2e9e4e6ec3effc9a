import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchFolders } from '../../scripts/shared/watch-folders.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How long a system may take to tell of a change, in milliseconds. */
const longest = 5000;

it('hears of every save, however often it is made by renaming, and of folders that come again', async () => {
  const folder = temporaryFolder({ 'seeds/1.txt': 'one', 'seeds/deep/2.txt': 'two', 'story/site.yaml': '' });
  const heard: string[] = [];
  const end = watchFolders([join(folder, 'seeds'), join(folder, 'story')], (path) => heard.push(path));
  const hears = async (path: string, change: () => void): Promise<void> => {
    heard.length = 0;
    change();
    const until = Date.now() + longest;
    while (!heard.includes(join(folder, path)) && Date.now() < until) await wait(20);
    expect([path, heard]).toEqual([path, expect.arrayContaining([join(folder, path)])]);
  };
  const saveAs = (path: string) => () => {
    writeFileSync(join(folder, 'new'), String(Math.random()));
    renameSync(join(folder, 'new'), join(folder, path));
  };
  for (let time = 0; time < 4; time++) {
    await hears('seeds/1.txt', saveAs('seeds/1.txt'));
    await hears('seeds/deep/2.txt', saveAs('seeds/deep/2.txt'));
    await hears('story/site.yaml', () => writeFileSync(join(folder, 'story/site.yaml'), String(time)));
  }
  await hears('seeds/deep', () => rmSync(join(folder, 'seeds/deep'), { recursive: true }));
  await hears('seeds/deep', () => mkdirSync(join(folder, 'seeds/deep')));
  await hears('seeds/deep/3.txt', saveAs('seeds/deep/3.txt'));
  await hears('seeds', () => rmSync(join(folder, 'seeds'), { recursive: true }));
  await hears('seeds', () => cpSync(join(folder, 'story'), join(folder, 'seeds'), { recursive: true }));
  await hears('seeds/1.txt', saveAs('seeds/1.txt'));
  end();
});
