import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { frontView } from '../../../src/views/front/front.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const parts = readStoryParts();
const view = frontView(ui, storyOf(parts));

describe('the front page', () => {
  it('says what it is, with the size of the story', () => {
    expect(view).toMatchObject({ title: 'title en', lede: 'lede en', forewarning: 'forewarning en' });
    expect(view.what).toContain('2 articles, 4 claims');
  });

  it('works through the questions whose answers differ most', () => {
    expect(view.worked.map(({ id }) => id)).toEqual(['when-opened']);
  });

  it('leads to the comparison, the texts, what one text alone answers, two texts side by side, and the retellings', () => {
    expect(view.doors.map(({ href, about }) => [href, about])).toEqual([
      ['/compare/', '3 questions, 2 articles'],
      ['/articles/', 'in translation beside the original, each claim marked'],
      ['/compare/#answered-by-one', '2 questions: price en, works en'],
      ['/compare/10/20/', 'Gazette en September 2030 and Gazette en October 2030: 1 question'],
      ['/relays/', 'Originals beside their retellings'],
    ]);
  });

  it('names no more than three topics of what one text alone answers, in the order of the codebook', () => {
    const [pattern] = parts.questions;
    const [claim] = parts.claims;
    if (!pattern || !claim) throw new Error('expected a question and a claim');
    const ids = ['v', 'w', 'x', 'y'];
    const story = storyOf({
      ...parts,
      topics: ids.map((id) => ({ id, name: { en: `topic ${id}`, ru: id, uk: id } })),
      questions: ids.toReversed().map((id) => ({ ...pattern, id: `q-${id}`, topic: id, difference: null })),
      claims: ids.map((id) => ({
        ...claim,
        id: `10-${id}`,
        topic: id,
        answers: [{ question: `q-${id}`, answer: 'done' }],
      })),
    });
    const door = frontView(ui, story).doors.find(({ href }) => href.endsWith('#answered-by-one'));
    expect(door?.about).toBe('4 questions: topic v, topic w, topic x, …');
  });

  it('has no way to what nobody alone answers', () => {
    const { doors } = frontView(ui, storyOf({ ...parts, claims: [] }));
    expect(doors.map(({ href }) => href)).toEqual(['/articles/', '/relays/']);
  });
});
