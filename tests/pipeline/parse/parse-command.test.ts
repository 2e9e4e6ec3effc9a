import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectedMessages, root } from './fixture-seed.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-'));
  mkdirSync(join(folder, 'a folder'));
  writeFileSync(
    join(folder, 'a folder', 'ship 🚢.txt'),
    '🚢 Harbour reopens\n\nBy Jane Doe\n\nThe harbour of the town opened again on Monday, after the storm.\n\nLatest news\n',
  );
  writeFileSync(join(folder, 'broken.txt'), Buffer.from([0x61, 0x0a, 0x62, 0xff]));
  writeFileSync(join(folder, 'empty.txt'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'parse.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

const entriesSchema = z.array(z.record(z.string(), z.unknown()));

describe('parse --json', () => {
  it('prints one array, one entry a file, in order, in code points', () => {
    const { status, stdout } = run('--json', 'a folder/ship 🚢.txt', join(folder, 'a folder', 'ship 🚢.txt'));
    expect(status).toBe(0);
    const [entry, again] = entriesSchema.parse(JSON.parse(stdout));
    expect(again).toEqual(entry);
    expect(Object.keys(entry ?? {})).toEqual([
      'id',
      'siglum',
      'seed',
      'sha256',
      'origin',
      'source',
      'url',
      'language',
      'title',
      'published',
      'knowsUntil',
      'author',
      'relays',
      'display',
      'blocks',
      'removed',
      'gaps',
      'body',
    ]);
    expect(entry).toMatchObject({
      id: 'ship',
      siglum: null,
      seed: 'ship 🚢.txt',
      source: null,
      url: null,
      language: 'eng',
      title: '🚢 Harbour reopens',
      published: { value: null, precision: null, basis: 'not-stated', evidence: [], earliest: null, latest: null },
      knowsUntil: null,
      author: 'Jane Doe',
      display: null,
      blocks: [
        { role: 'headline', start: 0, end: 17 },
        { role: 'byline', start: 19, end: 30 },
        { role: 'lede', start: 32, end: 96 },
        { role: 'boilerplate', start: 98, end: 109 },
      ],
      removed: [{ text: 'Latest news', start: 98, end: 109, reason: 'navigation' }],
      gaps: [],
      body: ['The harbour of the town opened again on Monday, after the storm.'],
    });
  });

  it('gives an entry for a file that cannot be read, prints the others, and fails', () => {
    const { status, stdout, stderr } = run('--json', 'broken.txt', 'a folder/ship 🚢.txt', 'nowhere.txt', 'empty.txt');
    expect(status).toBe(1);
    const [broken, ship, nowhere, empty] = entriesSchema.parse(JSON.parse(stdout));
    expect(broken).toEqual({
      seed: 'broken.txt',
      error: { rule: 'seed-not-utf-8', line: 2, column: 2, reason: 'Unexpected byte 0xFF, expected UTF-8 (byte 3)' },
    });
    expect(ship).toMatchObject({ id: 'ship' });
    const [missing] = z
      .array(z.object({ rule: z.string(), line: z.number(), column: z.number(), reason: z.string() }))
      .parse(expectedMessages('seed-missing'));
    expect(nowhere).toEqual({ seed: 'nowhere.txt', error: missing });
    expect(empty).toMatchObject({ seed: 'empty.txt', error: { rule: 'seed-empty' } });
    expect(stderr).toContain('seed-missing');
  });
});

describe('parse', () => {
  it('prints a listing for reading', () => {
    const { status, stdout } = run('a folder/ship 🚢.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('boilerplate (navigation)');
  });

  it('says how it is used when it is not understood', () => {
    const { status, stdout, stderr } = run('--yaml', 'x');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage:');
  });
});
