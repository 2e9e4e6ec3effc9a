import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codePointConverter } from '../../../src/model/selector.ts';
import { rules } from '../../../src/pipeline/messages/rules.ts';
import { expectedMessages, parseFixture, pinnedMessages, root, seedFixtures } from './fixture-seed.ts';

/** Rules about a seed alone; those that need an annotation are checked with the story. */
const isSeedRule = (rule: string) => /^(?:seed-(?!changed|not-coded|file-unknown)|language-)/u.test(rule);

/** Reported by the command that looks for the file, where its test is. */
const withoutSeed = 'seed-missing';

const seedRules = Object.keys(rules).filter(isSeedRule).toSorted();

describe('the rules of a seed', () => {
  it('has a fixture folder for every rule, and a rule for every folder', () => {
    expect(seedFixtures(isSeedRule)).toEqual(seedRules);
  });

  it.each(seedRules.filter((rule) => rule !== withoutSeed))('reports %s exactly as pinned', (rule) => {
    const parsed = parseFixture(rule);
    expect(pinnedMessages(parsed)).toEqual(expectedMessages(rule));
    expect(pinnedMessages(parsed).some((message) => 'rule' in message && message.rule === rule)).toBe(true);
    const hasError = parsed.file.messages.some((message) => message.fatal === true);
    expect(parsed.article === null).toBe(hasError);
  });

  it('pins nothing but exact messages in the folders of its rules', () => {
    for (const rule of seedRules) {
      const files = readdirSync(join(root, 'tests', 'fixtures', rule));
      expect(files).toContain('messages.json');
      for (const file of files) expect(['messages.json', 'phrases.yaml', 'seed.json', 'seed.txt']).toContain(file);
    }
  });

  it('counts code points behind an emoji, and code units before the export', () => {
    const { article, text } = parseFixture('seed-gap');
    const gap = article?.gaps.find(({ kind }) => kind === 'colon-without-content');
    if (!gap) throw new Error('expected a gap');
    const point = codePointConverter(text);
    expect(point(gap.evidence.start)).toBe(gap.evidence.start - 1);
    expect(Array.from(text).slice(point(gap.evidence.start), point(gap.evidence.end)).join('')).toBe(
      'Boats left in this order:',
    );
  });
});
