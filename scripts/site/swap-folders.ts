import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { keyOf, settleDist } from './dist-folder.ts';

/** Folders in which builds are made: `next-<process id>`, so that a dead build's leftovers can be told. */
const buildFolder = /^next-(\d+)$/u;

/** A path for a new build, beside those of builds that run at the same time. */
export function nextFolder(cache: string): string {
  return join(cache, `next-${process.pid}`);
}

/**
 * Puts `next` in the place of `dist`, or of the folder that this link leads to,
 * unless what is there is no site of ours. The two renames run in one turn of
 * the event loop: with a handler installed, no signal comes between them.
 */
export function exchange(next: string, dist: string, story: StoryPlace): void {
  const place = settleDist(story, dist);
  const aside = asideFolder(place, story);
  const ignoreSignal = (): void => undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ignoreSignal);
  try {
    mkdirSync(dirname(place), { recursive: true });
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, aside);
    try {
      renameSync(next, place);
    } catch (error) {
      if (existsSync(aside)) renameSync(aside, place);
      throw error;
    }
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, ignoreSignal);
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Puts back a site that a power cut left aside, and removes what killed builds left. `dist` is no link. */
export function restore(dist: string, story: StoryPlace): void {
  const { cache } = story;
  const aside = asideFolder(dist, story);
  if (!existsSync(dist) && existsSync(aside)) renameSync(aside, dist);
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = buildFolder.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeIfIdle(join(cache, name));
  }
}

/** What an orphan of the dead build still writes to is left for the next time. */
function removeIfIdle(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Nothing depends on it.
  }
}

function asideFolder(dist: string, story: StoryPlace): string {
  return join(story.cache, `${keyOf(story, dist)}.previous`);
}

function isRunning(pid: number): boolean {
  // Our own number on a folder that we have not made yet: a former process bore it.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
