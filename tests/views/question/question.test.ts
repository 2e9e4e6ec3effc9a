import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { claimSchema } from '../../../src/model/claim.ts';
import { questionView } from '../../../src/views/question/question.ts';
import { madeStory } from '../../comparison/made-story.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const parts = readStoryParts();
const story = storyOf(parts);
const view = questionView(ui, story, 'when-opened');

/** The base story with something else in some of its claims. */
const claimsAs = (more: (id: string) => Record<string, unknown>) =>
  storyOf({ ...parts, claims: parts.claims.map((claim) => claimSchema.parse({ ...claim, ...more(claim.id) })) });

describe('the page of a question', () => {
  it('is called by the question and how many texts answer it', () => {
    expect(view.title).toBe(`when en ${ui.t('count.answered', { k: 2, n: 2 })}`);
    expect(view.description).toContain('Gazette en September 2030: Autumn en. Gazette en October 2030: Done en.');
    expect(questionView(ui, story, 'who-came').title).toBe(`who en ${ui.t('question.noAnswer')}`);
  });

  it('says in a sentence how the answers differ, and of which day the question asks', () => {
    expect([view.note, view.difference.label, view.scope]).toEqual([
      'note en',
      ui.t('difference.change-over-time'),
      'Answered by 2 of 2 articles. Not tied to a date.',
    ]);
    expect(questionView(ui, story, 'who-came').scope).toContain('5 October 2030');
  });

  it('has every answer once with the texts that give it, and what is unlike the rule of the text', () => {
    expect(view.table?.rows).toEqual([
      { text: 'Autumn en', cells: [{ exceptions: ['Mayor en', 'predicted'], href: '#10.in-autumn' }, null] },
      { text: 'Done en', cells: [null, { exceptions: ['the article itself'], href: '#20.done' }] },
    ]);
    const anchors = view.texts.flatMap(({ groups }) =>
      groups.flatMap(({ answers }) => answers.map((one) => one.anchor)),
    );
    expect(anchors).toEqual(['10.in-autumn', '20.done']);
  });

  it('takes for an exception only what is so of every claim that gives the answer', () => {
    const answers = story.claim('10-opens-in-autumn').answers;
    const both = claimsAs((id) => (id === '10-no-days-off' ? { answers, certainty: 'predicted' } : {}));
    const rows = questionView(ui, both, 'when-opened').table?.rows;
    expect(rows?.[0]?.cells[0]).toEqual({ exceptions: ['predicted'], href: '#10.in-autumn' });
  });

  it('does not repeat what the words of the answer say', () => {
    const named = storyOf({
      ...parts,
      questions: parts.questions.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({
          ...answer,
          text: { ...answer.text, en: 'in autumn, says Mayor en' },
        })),
      })),
    });
    expect(questionView(ui, named, 'when-opened').table?.rows[0]?.cells[0]?.exceptions).toEqual(['predicted']);
  });

  it('has no table where one text answers, and its evidence all the same', () => {
    const one = questionView(ui, story, 'what-price');
    expect(one.table).toBeNull();
    expect(one.texts.map(({ head }) => head.id)).toEqual(['20']);
    expect(one.pairs).toEqual([]);
  });

  it('tells the texts without an answer by the reason', () => {
    const reasons = (id: string) =>
      questionView(ui, story, id).without.map(({ state, texts }) => [state, texts.map(({ name }) => name.full)]);
    expect(reasons('what-price')).toEqual([['text-incomplete', ['Gazette en September 2030']]]);
    expect(reasons('who-came')).toEqual([
      ['not-mentioned', ['Gazette en October 2030']],
      ['written-before', ['Gazette en September 2030']],
    ]);
    expect(reasons('when-opened')).toEqual([]);
  });

  it('puts the claims under the answers that they give, each once', () => {
    const done = story.claim('20-opened');
    const answers = [...done.answers, { question: 'when-opened', answer: 'in-autumn' }];
    const two = questionView(
      ui,
      claimsAs((id) => (id === done.id ? { answers } : {})),
      'when-opened',
    );
    const [group, ...others] = two.texts[1]?.groups ?? [];
    expect(group?.answers.map(({ text }) => text)).toEqual(['Done en', 'Autumn en']);
    expect(group?.claims.map(({ claim }) => `${claim.by} ${claim.statement}`)).toEqual([
      'Gazette en says: The bridge was opened en',
    ]);
    expect(others).toEqual([]);
  });

  it('has the pivot event where it lies between two texts', () => {
    expect(view.texts.map(({ pivot }) => pivot)).toEqual([null, 'Opening en, 5–6 Oct 2030']);
    const undated = storyOf({
      ...parts,
      events: parts.events.map((event) => ({ ...event, days: null })),
    });
    expect(questionView(ui, undated, 'when-opened').texts.map(({ pivot }) => pivot)).toEqual([null, null]);
  });

  it('has the pivot event once, between the last text before it and the first after it', () => {
    const pivots = (...days: readonly string[]): boolean[] => {
      const texts = days.map((knows, index) => ({ id: `t${index}`, published: knows, knows }));
      const claims = texts.map(({ id }) => ({ article: id, answers: ['q: a'] }));
      const told = madeStory({ texts, questions: [{ id: 'q', difference: 'different-scope' }], claims });
      return questionView(ui, told, 'q').texts.map(({ pivot }) => pivot !== null);
    };
    expect(pivots('2030-09-01', '2030-09-02', '2030-10-07', '2030-10-08')).toEqual([false, false, true, false]);
    expect(pivots('2030-10-04', '2030-10-05')).toEqual([false, true]);
    expect(pivots('2030-10-03', '2030-10-04')).toEqual([false, false]);
    expect(pivots('2030-10-05', '2030-10-06')).toEqual([false, false]);
  });

  it('leads to the pages of two texts that both answer it, at their question', () => {
    expect(view.pairs.map(({ label, href }) => [label, href])).toEqual([
      ['Gazette en September 2030 and Gazette en October 2030', '/base/compare/10/20/#question-when-opened'],
    ]);
  });
});
