import { describe, expect, it } from 'vitest';
import { type Story, storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { workedQuestion } from '../../../src/views/front/worked-question.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const parts = readStoryParts();
const answers = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: { en: `${id} en`, ru: id, uk: id }, excludes: [] }));

/** A story of as many texts as there are entries, which give these answers to one question, each in one claim. */
function storyWith(
  given: readonly (readonly string[])[],
  voices: Partial<Record<string, Partial<Pick<Claim, 'voice' | 'certainty'>>>> = {},
): Story {
  const article = parts.articles.find(({ id }) => id === '20');
  const question = parts.questions.find(({ id }) => id === 'when-opened');
  const claim = parts.claims.find(({ id }) => id === '20-opened');
  if (!article || !question || !claim) throw new Error('expected the base story');
  const texts = given.map((_, index) => ({ ...article, id: String(30 + index), siglum: `G${30 + index}` }));
  return storyOf({
    ...parts,
    articles: texts,
    questions: [{ ...question, answers }],
    claims: texts.flatMap(({ id }, index) =>
      (given[index] ?? []).map((answer, place): Claim => ({
        ...claim,
        id: `${id}-${answer}`,
        article: id,
        start: place,
        answers: [{ question: question.id, answer }],
        note: null,
        voice: { kind: 'own-voice' },
        certainty: 'asserted',
        ...voices[answer],
      })),
    ),
  });
}

const worked = (story: Story) => workedQuestion(ui, story, story.question('when-opened'));

describe('a question worked through', () => {
  it('has every text once, oldest first, those without an answer together where they stand together', () => {
    const { columns, about, href } = worked(storyWith([[], [], ['a'], [], ['a', 'b'], []]));
    expect(columns.map((column) => (column.kind === 'silent' ? column.names.length : column.name))).toEqual([
      2,
      expect.stringMatching(/^Gazette en .*\(3\)$/u),
      1,
      expect.stringMatching(/^Gazette en .*\(5\)$/u),
      1,
    ]);
    expect(about).toBe('Answered by 2 of 6 articles · About different times');
    expect(href).toBe('/questions/when-opened/');
  });

  it('keeps kinds of silence apart', () => {
    const story = storyWith([[], [], ['a']]);
    const articles = story.articles.map((article, index) =>
      index === 0 ? { ...article, gaps: article.gaps.concat(parts.articles.flatMap(({ gaps }) => gaps)) } : article,
    );
    const lost = articles.map((article) => ({
      ...article,
      gaps: article.gaps.map((gap) => ({ ...gap, questions: ['when-opened'] })),
    }));
    const { columns } = worked(storyOf({ ...story, articles: lost }));
    expect(columns.flatMap((column) => (column.kind === 'silent' ? [column.silence] : []))).toEqual([
      ui.t('silence.text-incomplete.why'),
      ui.t('silence.not-mentioned.why'),
    ]);
  });

  it('leads from an answer to the cell that holds its claims', () => {
    const [column] = worked(storyWith([['a']])).columns;
    expect(column).toMatchObject({ kind: 'answers', href: '/compare/#when-opened.30', further: '' });
  });

  it('says whose words each answer is, and how firmly where not plainly; what is in one voice stands together', () => {
    const words = (text: string) => [{ text, source: null, tail: '' }];
    const story = storyWith([['a', 'b', 'c']], {
      b: {
        voice: { kind: 'reported', speaker: { kind: 'source', id: 'mayor', words: null }, via: [], implied: false },
      },
      c: { certainty: 'asserted' },
    });
    expect(worked(story).columns).toMatchObject([
      {
        said: [
          { by: words('the article itself'), answers: ['A en', 'C en'] },
          { by: words('retelling Mayor en'), answers: ['B en'] },
        ],
      },
    ]);
    const hedged = worked(storyWith([['a', 'b']], { b: { certainty: 'hedged' } }));
    expect(hedged.columns).toMatchObject([{ said: [{}, { by: words('the article itself, with reservation') }] }]);
  });

  it('shows the first three answers of a text and counts the others', () => {
    const [column] = worked(storyWith([['d', 'c', 'b', 'a']])).columns;
    expect(column).toMatchObject({ said: [{ answers: ['D en', 'C en', 'B en'] }], further: '1 more answer' });
  });
});
