import { describe, expect, it } from 'vitest';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { type Change, changedStory, readChange } from './fixture-story.ts';

const { add } = readChange('page-text-not-kept');

function built(change: Change) {
  const { built: content, files } = buildStory(changedStory(change));
  const rules = files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  return { article: content?.articles.map(({ article }) => article).find(({ id }) => id === '30'), rules };
}

describe('a page among the seeds', () => {
  it('is an article of its text, and says of which page it is', () => {
    const { article } = built({ add: add ?? {} });
    expect(article).toMatchObject({
      seed: '30_ferry.html.txt',
      origin: { name: '30_ferry.html' },
      title: 'Ferries run again',
      published: { value: '2030-03-04T09:30', basis: 'metadata' },
    });
    expect(article?.text).not.toContain('<');
  });

  it('gives the same article with its text beside it', () => {
    const first = built({ add: add ?? {} }).article;
    const { article, rules } = built({ add: { ...add, 'seeds/30_ferry.html.txt': first?.text ?? '' } });
    expect(article).toEqual(first);
    expect(rules).not.toContain('page-text-not-kept');
  });

  it('stops the build when it was edited, where the annotation pins it', () => {
    const text = built({ add: add ?? {} }).article;
    const annotation = (origin: string): string =>
      [
        'seed: 30_ferry.html.txt',
        `sha256: ${text?.sha256 ?? ''}`,
        `origin: { name: 30_ferry.html, sha256: ${origin} }`,
        'author: { value: Ada Berg, basis: editor, evidence: [{ elsewhere: the imprint }] }',
        '',
      ].join('\n');
    const withPin = (origin: string) => built({ add: { ...add, 'src/story/annotations/30.yaml': annotation(origin) } });
    expect(withPin(text?.origin?.sha256 ?? '').rules).not.toContain('seed-changed');
    expect(withPin(text?.origin?.sha256 ?? '').article?.author).toBe('Ada Berg');
    expect(withPin('f'.repeat(64)).rules).toContain('seed-changed');
  });
});
