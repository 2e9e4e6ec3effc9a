import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { rules } from '../../src/pipeline/messages/rules.ts';
import { changedStory, fixtures, readChange, storyFixtures } from './fixture-story.ts';

/** Rules about a seed alone; their fixtures are seeds, checked where the parser is. */
const parserRules = /^(?:seed-(?!changed|not-coded|file-unknown)|language-)/u;

const storyRules = Object.keys(rules).filter((rule) => !parserRules.test(rule));

/** The one loss of text in the base story, which every fixture reports too that takes from it the words of its annotation. */
function isOfTheBase({ rule, path }: { rule: string | undefined; path: string }): boolean {
  return rule === 'seed-gap' && path === 'seeds/10_bridge.txt';
}

/** Messages as a fixture pins them. */
function pinned(files: readonly VFile[]) {
  return files
    .flatMap((file) =>
      file.messages.map((message) => ({
        rule: message.ruleId,
        severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'remark',
        path: file.path,
        line: message.line ?? 1,
        column: message.column ?? 1,
        reason: message.reason,
        note: message.note,
        ...(message.cause instanceof VFileMessage
          ? { cause: `${message.cause.file ?? file.path}:${message.cause.line ?? 1}:${message.cause.column ?? 1}` }
          : {}),
      })),
    )
    .filter((message) => !isOfTheBase(message));
}

describe('the rules of the story', () => {
  it('has a fixture folder for every rule, and a rule for every folder', () => {
    expect(storyFixtures()).toEqual(storyRules.toSorted());
  });

  it('says nothing of the base story, whose loss of text its annotation names', () => {
    const { built, files } = buildStory(changedStory());
    expect(files.flatMap(({ messages }) => messages)).toEqual([]);
    expect(built?.articles.map(({ article }) => article.siglum)).toEqual(['G30', 'G30a']);
  });

  it.each(storyFixtures())('%s', (rule) => {
    const { built, files } = buildStory(changedStory(readChange(rule)));
    const messages = pinned(files);
    expect(messages).toEqual(JSON.parse(readFileSync(join(fixtures, rule, 'messages.json'), 'utf8')));
    expect(messages.map((message) => message.rule)).toContain(rule);
    expect(built === null).toBe(messages.some(({ severity }) => severity === 'error'));
  });

  it('shows an edited seed in a draft, reports it, and lets no other error through', () => {
    const change = {
      replace: [{ file: 'seeds/10_bridge.txt', find: ', сообщила мэр', with: ', говорит мэр' }],
    };
    const draft = buildStory({ ...changedStory(change), draft: true });
    expect(draft.built?.articles).toHaveLength(2);
    expect(pinned(draft.files)).toMatchObject([{ rule: 'seed-changed', severity: 'error' }]);
    for (const rule of ['quote-not-found', 'unknown-topic'])
      expect(buildStory({ ...changedStory(readChange(rule)), draft: true }).built).toBeNull();
  });
});
