import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/paths.ts';
import { readStory } from '../../scripts/read-story.ts';

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/claims.ts', ...args], {
    cwd: root,
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

  it('says what it does not find, and what it does not understand', () => {
    expect(run('find', 'xyzzy plugh')).toMatchObject({ code: 1, out: '' });
    expect(run('fnd').err).toContain('Usage: npm run -s claims');
    expect(run('fnd').code).toBe(2);
  });
});
