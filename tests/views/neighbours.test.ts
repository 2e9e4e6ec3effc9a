import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { neighboursOf } from '../../src/views/neighbours.ts';
import { questionsView } from '../../src/views/question/questions.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const story = storyOf(readStoryParts());
const hrefsOf = (kind: 'articles' | 'claims' | 'questions', id: string) => {
  const beside = neighboursOf(ui, story, kind, id);
  return beside && [beside.previous?.href, beside.next?.href, beside.place];
};

describe('the neighbours of a page', () => {
  it('are those of the list of its kind, none before the first and none after the last', () => {
    const [first = '', second = '', third = ''] = questionsView(ui, story).events.flatMap(({ questions }) =>
      questions.map(({ question }) => question.id),
    );
    expect(hrefsOf('questions', first)).toEqual([undefined, `/base/questions/${second}/`, '1 of 3']);
    expect(hrefsOf('questions', third)).toEqual([`/base/questions/${second}/`, undefined, '3 of 3']);
    expect(hrefsOf('articles', '20')).toEqual(['/base/articles/10/', undefined, '2 of 2']);
  });

  it('are none of a page that its list does not have', () => {
    expect(neighboursOf(ui, story, 'questions', 'who-came')).toBeNull();
  });

  it('are called by the question, by the name of the text, and by the claim behind who says it', () => {
    expect(neighboursOf(ui, story, 'articles', '10')?.next?.label).toBe('Gazette en October 2030');
    const [first, second] = story.claims;
    const label = neighboursOf(ui, story, 'claims', second?.id ?? '')?.previous?.label;
    expect(label).toContain(first && ui.text(first.statement));
    expect(label).toMatch(/^Gazette en/u);
  });
});
