import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { readStory } from '../../src/build/read-story.ts';
import { copyProject, useBaseStory } from '../../scripts/shared/test-builds.ts';
import { temporaryFolder } from './temporary-folder.ts';

function run(...args: string[]) {
  return runIn(root, ...args);
}

function runIn(folder: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/claims.ts', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const entries = z.array(z.object({ quote: z.string() }));

describe('npm run claims', { timeout: 60_000 }, () => {
  it('checks the story', () => {
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ claims in \d+ articles; \d+ sentences, 0 open\.\n$/u);
  });

  it('prints an entry for every passage, quoting the seed to the character', () => {
    const text = new TextDecoder().decode(readStory(root).seeds[0]?.bytes);
    const words = text.slice(40, 60).trim();
    const { code, out } = run('find', words.toUpperCase().replaceAll(' ', '\u00a0'));
    expect(code).toBe(0);
    const found = entries.parse(parse(out));
    expect(found.map(({ quote }) => quote)).toContain(words);
  });

  it('lists open sentences, of which there are none', () => {
    expect(run('open')).toMatchObject({ code: 0, out: '' });
  });

  it('rewrites annotations of the old form, and nothing else', () => {
    const folder = temporaryFolder();
    copyProject(root, folder);
    useBaseStory(folder);
    const path = join(folder, 'src/story/annotations/10.yaml');
    const text = readFileSync(path, 'utf8');
    const old = text
      .replace(
        'answers:\n      - { question: when-opened, answer: in-autumn }',
        'question: when-opened\n    answer: in-autumn',
      )
      .replace('earliest: 2030-09-09\n  latest: 2030-09-09', 'date: 2030-09-09');
    writeFileSync(path, old);
    const { code, err } = runIn(folder, 'check');
    expect(code).toBe(1);
    expect(err).toContain('npm run claims -- migrate');
    const report = (places: string): string =>
      `src/story/annotations/10.yaml: ${places} rewritten\nsrc/story/annotations/20.yaml: 0 places rewritten\n`;
    expect(runIn(folder, 'migrate')).toMatchObject({ code: 0, out: report('2 places') });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(runIn(folder, 'migrate')).toMatchObject({ code: 0, out: report('0 places') });
    expect(runIn(folder, 'check').code).toBe(0);
  });

  it('says what it does not find, and what it does not understand', () => {
    expect(run('find', 'xyzzy plugh')).toMatchObject({ code: 1, out: '' });
    expect(run('fnd').err).toContain('Usage: npm run -s claims');
    expect(run('fnd').code).toBe(2);
  });
});
