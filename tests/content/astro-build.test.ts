import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { type Outcome, runNode } from '../../scripts/shared/run-command.ts';
import { copyProject, useBaseStory } from '../../scripts/shared/test-builds.ts';

/** The one page that the copy keeps, which links to pages that it then does not have. */
const kept = '404.astro';

const folder = mkdtempSync(join(tmpdir(), 'collate-astro-'));
beforeAll(() => {
  copyProject(root, folder);
  useBaseStory(folder);
  for (const path of globSync('**/*.{astro,ts}', { cwd: join(folder, 'src/pages') }))
    if (path !== kept) rmSync(join(folder, 'src/pages', path));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(): Promise<Outcome> {
  const { SITE: _site, BASE: _base, NODE_ENV: _mode, ...env } = process.env;
  return runNode(['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    capture: true,
  });
}

/** Puts words in the place of others in a file of the story, and runs what follows before they are put back. */
async function withEdit<Result>(
  path: string,
  find: string,
  words: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(folder, path), text.replace(find, words));
  try {
    return await run();
  } finally {
    writeFileSync(join(folder, path), text);
  }
}

const annotation = 'src/story/annotations/20.yaml';

/** The place of some words in the annotation, as messages show it. */
function placeOf(words: string): string {
  const before = readFileSync(join(folder, annotation), 'utf8').split(words)[0] ?? '';
  const lines = before.split('\n');
  return `${annotation}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe("Astro's own build", () => {
  it('fails at an id that stands for nothing, and says where', async () => {
    const { code, output } = await withEdit(annotation, 'topic: price', 'topic: prices', build);
    expect(output).toContain(`${placeOf('price\n')}  error  Unexpected topic \`prices\``);
    expect(output).toContain('[whole-site]');
    expect(code).toBe(1);
  });

  it('fails at an id that stands twice, and says where both are', async () => {
    const { code, output } = await withEdit(annotation, 'id: two-million', 'id: opened', build);
    expect(output).toContain(`${placeOf('two-million')}  error`);
    expect(output).toContain('duplicate-id');
    expect(code).toBe(1);
  });

  it('fails at a site that is not sound, when its pages are there', async () => {
    const { code, output } = await build();
    expect(output).toContain('404.html: /compare/ leads nowhere');
    expect(code).toBe(1);
  });
});
