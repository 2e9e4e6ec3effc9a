import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { ownStory, type StoryPlace } from '../../src/build/story-place.ts';
import { runClaims } from '../../scripts/story/claims-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const entries = z.array(z.object({ quote: z.string() }));
const annotation = 'src/story/annotations/10.yaml';

/** A project with the base story of the fixtures, one of its files changed. */
function project(find = '', words = '', path = annotation): StoryPlace {
  const folder = temporaryFolder();
  cpSync(join(root, 'tests/fixtures/story-base'), folder, { recursive: true });
  cpSync(join(root, 'src/language'), join(folder, 'src/language'), { recursive: true });
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(folder, path), text.replace(find, words));
  return ownStory(folder);
}

describe('npm run claims', () => {
  it('checks the story', () => {
    const sound = runClaims(project(), []);
    expect([sound.code, sound.out]).toEqual([0, '4 claims in 2 articles; 11 sentences, 0 open.\n']);
    expect(sound.err).toBe('');
    const { code, out, err } = runClaims(project('topic: works', 'topic: wroks'), ['check']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('unknown-topic');
  });

  it('is a command', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/claims.ts', 'fnd'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('Usage: npm run -s claims')]);
  });

  it('prints an entry for every passage, quoting the seed to the character', () => {
    const { code, out } = runClaims(project(), ['find', 'РАБОТАЮТ БЕЗ', 'ВЫХОДНЫХ']);
    expect(code).toBe(0);
    expect(entries.parse(parse(out))).toMatchObject([{ quote: 'работают без\u00a0выходных' }]);
    expect(runClaims(project(), ['find', 'работают без выходных', '--article', '20']).code).toBe(1);
  });

  it('finds words and open sentences whatever is wrong elsewhere, and says that something is', () => {
    const broken = project('', '  broken: [', 'src/story/annotations/20.yaml');
    const { code, out, err } = runClaims(broken, ['find', 'работают без выходных']);
    expect([code, err]).toEqual([0, 'The story has 1 error: npm run claims\n']);
    expect(entries.parse(parse(out))).toHaveLength(1);
    expect(runClaims(broken, ['open']).out).toContain('seeds/20_bridge.txt:5:1');
    expect(runClaims(broken, ['find', 'мост', '--article', '5']).err).toContain(
      'No article 5, expected one of 10, 20.',
    );
  });

  it('lists open sentences', () => {
    expect(runClaims(project(), ['open'])).toEqual({ code: 0, out: '', err: '' });
    const open = project('  - { quote: О цене моста мэрия не говорит., reason: out-of-scope }\n');
    expect(runClaims(open, ['open'])).toEqual({
      code: 1,
      out: 'seeds/10_bridge.txt:7:53  О цене моста мэрия не говорит.\n',
      err: '',
    });
  });

  it('rewrites annotations of the old form, and nothing else', () => {
    const folder = project(
      'answers:\n      - { question: when-opened, answer: in-autumn }',
      'question: when-opened\n    answer: in-autumn',
    );
    const path = join(folder.folder, annotation);
    const old = readFileSync(path, 'utf8').replace('earliest: 2030-09-09\n  latest: 2030-09-09', 'date: 2030-09-09');
    writeFileSync(path, old);
    const { code, err } = runClaims(folder, ['check']);
    expect(code).toBe(1);
    expect(err).toContain('npm run claims -- migrate');
    const report = (places: string): string =>
      `src/story/annotations/10.yaml: ${places} rewritten\nsrc/story/annotations/20.yaml: 0 places rewritten\n`;
    expect(runClaims(folder, ['migrate'])).toEqual({ code: 0, out: report('2 places'), err: '' });
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(project().folder, annotation), 'utf8'));
    expect(runClaims(folder, ['migrate']).out).toBe(report('0 places'));
    expect(runClaims(folder, ['check']).code).toBe(0);
  });

  it('says what it does not find, what stands near it, and what it does not understand', () => {
    expect(runClaims(project(), ['find', 'xyzzy plugh'])).toEqual({
      code: 1,
      out: '',
      err: 'Nothing else in 2 articles.\n',
    });
    expect(runClaims(project(), ['find', 'мэр осмотрела стройки']).err).toContain(
      'Near it stands, at seeds/10_bridge.txt:9:28: мэр осмотрела стройк',
    );
    expect(runClaims(project(), ['find', 'мост', '--article', '99']).err).toBe(
      'No article 99, expected one of 10, 20.\n',
    );
    const unknown = runClaims(ownStory(root), ['open', '--all']);
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain("'--all'");
  });
});
