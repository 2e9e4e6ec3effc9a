import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { questionsView } from '../../../src/views/question/questions.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const view = questionsView(ui, storyOf(readStoryParts()));

describe('the list of questions', () => {
  it('has the questions that an article answers, and no event without one', () => {
    const listed = view.events.map(({ title, questions }) => [title, questions.map(({ question }) => question.id)]);
    // The topic that most articles answer comes first; nobody answers who came to the opening.
    expect(listed).toEqual([['building en', ['when-opened', 'how-far', 'what-price']]]);
  });

  it('puts events in the order in which they began, those without a day first', () => {
    const parts = readStoryParts();
    const moved = parts.questions.map((question) =>
      question.id === 'what-price' ? { ...question, event: 'opening' } : question,
    );
    const titles = (events: typeof parts.events) =>
      questionsView(ui, storyOf({ ...parts, questions: moved, events })).events.map(({ title }) => title);
    expect(titles(parts.events.toReversed())).toEqual(['building en', 'opening en']);
    const dated = parts.events.map((event) =>
      event.days ? event : { ...event, days: { starts: '2030-10-07', ends: null } },
    );
    expect(titles(dated)).toEqual(['opening en', 'building en']);
  });

  it('says under each what every article that answers says, oldest first, and how many answer', () => {
    const question = view.events[0]?.questions.find(({ question: { id } }) => id === 'when-opened');
    expect(question).toMatchObject({
      href: '/base/questions/when-opened/',
      text: 'when en',
      answers: [
        { article: '10', text: 'Autumn en' },
        { article: '20', text: 'Done en' },
      ],
      answered: ui.t('count.answered', { k: 2, n: 2 }),
    });
  });

  it('leaves an article that does not answer out of the answers, but not out of the count', () => {
    const question = view.events[0]?.questions.find(({ question: { id } }) => id === 'how-far');
    expect(question?.answers).toEqual([{ article: '20', text: 'Finished en' }]);
    expect(question?.answered).toBe(ui.t('count.answered', { k: 1, n: 2 }));
  });
});
