import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeContent } from '../../src/build/make-content.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';
import { whereWritable } from '../../src/build/where-writable.ts';
import { languagesSchema } from '../../src/model/localized.ts';
import { runCommand } from '../shared/run-command.ts';
import { type Engine, type NewStory, newStoryFiles } from './new-story.ts';

/** Writes a new story, and what editors complete its files by. Throws one sentence where the folder cannot be written to. */
export function writeNewStory(place: StoryPlace, story: NewStory): void {
  whereWritable(`Unexpected folder ${place.folder}: it cannot be written to.`, () => {
    for (const [path, text] of newStoryFiles(story)) {
      const file = join(place.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  const { content, messages } = makeContent(place);
  if (!content) throw new Error(`The new story does not build, which is a fault of Collate:\n${messages}`);
}

/** The languages that somebody names, by commas or spaces. Throws one sentence where one is none. */
export function readLanguages(named: string): string[] {
  const read = languagesSchema.safeParse(named.split(/[\s,]+/u).filter(Boolean));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`Unexpected languages ${named}: ${issue?.message ?? 'expected BCP 47 tags, such as en,de'}.`);
}

/** Where others can fetch the program of a checkout, as far as Git tells; null for what it does not. */
export async function engineOf(root: string): Promise<{ readonly [Key in keyof Engine]: Engine[Key] | null }> {
  const git = async (...args: string[]): Promise<string | null> => {
    const { code, output } = await runCommand('git', ['-C', root, ...args], { capture: true });
    return code === 0 ? output.trim() : null;
  };
  const origin = await git('remote', 'get-url', 'origin');
  return { address: origin === null ? null : publicAddress(origin), commit: await git('rev-parse', 'HEAD') };
}

/** The address by which anybody can fetch what a remote names; null for one of this machine alone. */
export function publicAddress(remote: string): string | null {
  const [, host, path] = /^(?:ssh:\/\/)?(?:[\w.-]+@)([\w.-]+)[:/](?!\/)(.+)$/u.exec(remote) ?? [];
  if (host !== undefined && path !== undefined) return `https://${host}/${path}`;
  if (!/^https?:\/\//u.test(remote) || !URL.canParse(remote)) return null;
  const url = new URL(remote);
  // A token in the address is nobody else's.
  url.username = '';
  url.password = '';
  return url.href;
}
