import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { classQuestions, classSheet } from '../../../src/views/question/class-sheet.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/');

describe('the sheet for a class', () => {
  it('is there for questions that two texts answer', () => {
    expect(classQuestions(story)).toEqual(['when-opened']);
  });

  it('tells what is claimed, and who says it in the key alone', () => {
    const { answers, key } = classSheet(ui, story, 'when-opened');
    expect(answers.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(key.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(JSON.stringify(answers)).not.toMatch(/gazette|10-|20-/iu);
    expect(key.every(({ sentence }) => sentence.includes('Gazette'))).toBe(true);
  });

  it('leaves out words that name a publisher', () => {
    const [first, ...rest] = parts.claims;
    if (!first) throw new Error('expected a claim');
    const named = (text: string) => ({ ...first, translation: { ...first.translation, en: text } });
    const sheet = (claim: (typeof parts.claims)[number]) =>
      classSheet(ui, storyOf({ ...parts, claims: [claim, ...rest] }), claim.answers[0]?.question ?? '');
    const all = (claim: (typeof parts.claims)[number]) => JSON.stringify(sheet(claim).answers);
    expect(all(named('As the GAZETTE EN wrote'))).not.toContain('GAZETTE');
    expect(all({ ...first, statement: { en: 'Gazette en said so' } })).not.toContain('said so');
  });
});
