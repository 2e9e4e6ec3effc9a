import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFiles, differingFiles, writeFiles } from '../../src/build/content-files.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { contentReader } from '../../src/build/read-content.ts';
import {
  articleFileSchema,
  codingContentSchema,
  ledgerFileSchema,
  rulesFileSchema,
  storyFileSchema,
} from '../../src/model/content.ts';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { changedStory } from '../pipeline/fixture-story.ts';

const { built } = buildStory(changedStory());
if (!built) throw new Error('expected the base story to build');
const files = contentFiles(ownStory(''), built);
const readContent = contentReader({
  article: articleFileSchema,
  story: storyFileSchema,
  ledger: ledgerFileSchema,
  coding: codingContentSchema,
  rules: rulesFileSchema,
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-content-'));
  writeFiles(ownStory(folder), files);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const articlePath = 'src/content/articles/10.json';

function edit(path: string, find: string, words: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(find);
  writeFileSync(
    join(folder, path),
    text.replace(find, () => words),
  );
}

describe('the generated files', () => {
  it('are read back as they were built', () => {
    expect(readContent(ownStory(folder))).toEqual(built);
    expect(differingFiles(ownStory(folder), files)).toEqual([]);
  });

  it('are the same for the files of the story in any order', () => {
    const input = changedStory();
    const turned = buildStory({ ...input, seeds: input.seeds.toReversed(), story: input.story.toReversed() });
    expect(turned.built && [...contentFiles(ownStory(''), turned.built)]).toEqual([...files]);
  });

  it('name what differs, and are put right by the next build', () => {
    edit(articlePath, '"G30"', '"G31"');
    cpSync(join(folder, articlePath), join(folder, 'src/content/articles/99.json'));
    rmSync(join(folder, 'src/content/story.json'));
    expect(differingFiles(ownStory(folder), files)).toEqual([
      articlePath,
      'src/content/articles/99.json',
      'src/content/story.json',
    ]);
    writeFiles(ownStory(folder), files);
    expect(differingFiles(ownStory(folder), files)).toEqual([]);
  });
});

describe('the reader of the generated files', () => {
  const read = (): unknown => readContent(ownStory(folder));

  it('throws where a file is missing', () => {
    rmSync(join(folder, 'src/content/story.json'));
    expect(read).toThrow('src/content/story.json: ENOENT');
    rmSync(join(folder, 'src/content/articles'), { recursive: true });
    expect(read).toThrow('src/content/articles: Unexpected lack of the folder');
  });

  it('throws where a file was changed by hand and lost its form, with line and column of each place', () => {
    edit(articlePath, '"coded": true', '"coded": "yes", "more": 1');
    const lines = readFileSync(join(folder, articlePath), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('"more"')) + 1;
    const column = (lines[line - 1] ?? '').indexOf('"yes"') + 1;
    expect(read).toThrow(`${articlePath}:${line}:${column}  error  Unexpected \`yes\` for \`coded\``);
    expect(read).toThrow('Unexpected key `more`');
    edit(articlePath, '"coded": "yes", "more": 1', '"coded": true,,');
    expect(read).toThrow(`${articlePath}:${line}:`);
  });

  it('reads a file again once it has changed', () => {
    expect(readContent(ownStory(folder))).toBe(readContent(ownStory(folder)));
    edit(articlePath, '"G30"', '"GG30"');
    expect(readContent(ownStory(folder)).articles[0]?.article.siglum).toBe('GG30');
  });
});
