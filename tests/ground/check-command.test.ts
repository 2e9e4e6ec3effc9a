import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { checkStoryFolder } from '../../scripts/story/check-command.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { storyIn } from '../../src/build/story-place.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The base story of the fixtures in a folder of its own, with more files. */
function story(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  cpSync(join(root, 'tests/fixtures/story-base/seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(join(root, 'tests/fixtures/story-base/src/story'), join(folder, 'story'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return storyIn(root, folder);
}

describe('npm run check', () => {
  it('says what is missing before a sound story can be published', () => {
    const { isSound, report } = checkStoryFolder(
      story({ 'seeds/30_ferry.txt': 'Паром ходит\n\nПаром ходит по реке каждый час и берёт всех.\n' }),
    );
    expect(isSound).toBe(true);
    expect(report).toContain('seeds/30_ferry.txt:1:1  warning');
    expect(report.slice(report.indexOf('Missing')).trimEnd().split('\n')).toEqual([
      'Missing before it can be published:',
      '- the coding of 30, or a word in the lede that it is to come',
      '- the words of 30: its `display` is `excerpts`, and no claim quotes it',
      '- a claim or a reason for 1 sentence: `npm run -s claims -- open`',
      '- who and how, in `story/site.yaml`: publisher, funding, selection, coders, translators, contact, licence are null',
      '- the day of its edition: `npm run edition`',
    ]);
  });

  it('lists remarks, which other commands count', () => {
    const place = story();
    const path = join(place.folder, 'story/annotations/20.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('topic: price', 'topic: works'));
    expect(checkStoryFolder(place).report).toContain(
      'story/annotations/20.yaml:29:12  remark  Unexpected topic `works`',
    );
    const { messages } = buildContent(place);
    expect(messages).toBe('0 errors, 0 warnings, 1 remark (listed by `npm run check`)\n');
  });

  it('says of a story with errors what they are', () => {
    const { isSound, report } = checkStoryFolder(story({ 'story/codebook/topics.yaml': 'topics: [\n' }));
    expect([isSound, report.includes('story/codebook/topics.yaml:')]).toEqual([false, true]);
    expect(report).not.toContain('published');
  });
});
