import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { checkStoryFolder, placeholder } from '../../scripts/story/check-command.ts';
import { publicAddress, readLanguages, writeNewStory } from '../../scripts/story/new-command.ts';
import type { NewStory } from '../../scripts/story/new-story.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { newStoryPlace } from '../../src/build/story-place.ts';
import { temporaryFolder } from './temporary-folder.ts';

function made(more: Partial<NewStory> = {}) {
  const place = newStoryPlace(root, join(temporaryFolder(), 'Моя история: "одна"'));
  writeNewStory(place, { name: 'Mine: # 1', languages: ['en'], example: false, engine: null, ...more });
  return place;
}

describe('npm run new', () => {
  it('makes the fewest files, which build without a word', () => {
    const place = made();
    const files = globSync('{*,seeds/*,story/*,story/!(schemas)/*,.*}', { cwd: place.folder });
    expect(files.filter((path) => /\.\w+$/u.test(path) && path !== '.collate').toSorted()).toEqual(
      [
        '.gitignore',
        'README.md',
        ...['events', 'questions', 'sources', 'topics'].map((name) => `story/codebook/${name}.yaml`),
        'story/site.yaml',
      ].toSorted(),
    );
    expect(existsSync(join(place.folder, 'seeds'))).toBe(true);
    expect(existsSync(join(place.folder, 'story/schemas/annotation.schema.json'))).toBe(true);
    const { content, messages } = buildContent(place);
    expect([messages, content?.story.site.name, content?.articles]).toEqual(['', 'Mine: # 1', []]);
    expect(checkStoryFolder(place).report).toContain(placeholder);
  });

  it('makes an example of two articles that contradict each other, in any languages', () => {
    for (const languages of [['en'], ['de', 'kk']]) {
      const place = made({ languages, example: true });
      const { content, messages } = buildContent(place);
      expect(messages).toBe('');
      expect(content?.articles.map(({ claims }) => claims.length)).toEqual([2, 2]);
      expect(content?.story.questions.map(({ difference }) => difference?.kind)).toEqual([
        'contradiction',
        'contradiction',
      ]);
    }
  });

  it('names the program in the workflow, and writes none where nobody can fetch it', () => {
    const path = '.github/workflows/pages.yml';
    expect(existsSync(join(made().folder, path))).toBe(false);
    const place = made({ engine: { address: 'https://example.org/collate', commit: 'abc' } });
    const workflow = readFileSync(join(place.folder, path), 'utf8');
    expect(workflow).toContain('ENGINE: "https://example.org/collate"\n  ENGINE_COMMIT: "abc"\n');
  });

  it('refuses a folder with something in it', () => {
    const folder = temporaryFolder({ 'notes.txt': 'mine' });
    expect(() => newStoryPlace(root, folder)).toThrow(`Unexpected folder ${folder}: it holds notes.txt.`);
    expect(() => newStoryPlace(root, join(folder, 'notes.txt'))).toThrow('Unexpected file');
    expect(() => newStoryPlace(root, join(root, 'src/mine'))).toThrow('a folder in src/, which is part of the project');
    expect(() => newStoryPlace(root, join(made().folder, 'another'))).toThrow('within the story');
  });

  it('reads languages, and addresses that others can fetch', () => {
    expect(readLanguages('de, en')).toEqual(['de', 'en']);
    for (const named of ['', 'deutsch', 'en,en']) expect(() => readLanguages(named)).toThrow(/^Unexpected languages/u);
    expect(publicAddress('git@example.org:owner/collate.git')).toBe('https://example.org/owner/collate.git');
    expect(publicAddress('ssh://git@example.org/owner/collate.git')).toBe('https://example.org/owner/collate.git');
    expect(publicAddress('https://name:token@example.org/collate')).toBe('https://example.org/collate');
    for (const remote of ['/home/me/collate', '../collate', 'file:///home/me/collate'])
      expect(publicAddress(remote)).toBeNull();
  });
});
