import { describe, expect, it } from 'vitest';
import { buildMatrix, type ComparedArticle } from '../../src/comparison/matrix.ts';
import { type Claim, claimSchema } from '../../src/model/claim.ts';
import { type Question, questionSchema } from '../../src/model/codebook.ts';

const words = { en: 'en', ru: 'ru', uk: 'uk' };

function question(id: string, asksAbout: string | null = null): Question {
  const answers = ['yes', 'no'].map((answer) => ({ id: answer, text: words }));
  return questionSchema.parse({
    id,
    event: 'e',
    topic: 't',
    text: words,
    asksAbout,
    answers,
    difference: null,
    differenceNote: null,
  });
}

function claim(article: string, start: number, answer: string | null, more: Partial<Claim> = {}): Claim {
  return claimSchema.parse({
    id: `${article}-c${start}`,
    article,
    quote: 'q',
    start,
    end: start + 1,
    statement: words,
    translation: {},
    event: 'e',
    topic: 't',
    question: answer === null ? null : 'q1',
    answer,
    voice: { kind: 'own-voice', speaker: null, speakerText: null, via: [], implied: false },
    certainty: 'asserted',
    portrays: 'neutral',
    note: null,
    coder: 'editor',
    ...more,
  });
}

function article(id: string, more: Partial<ComparedArticle> = {}): ComparedArticle {
  return { id, coded: true, knowsUntil: { date: '2030-06-01', basis: 'editor', evidence: [] }, gaps: [], ...more };
}

function cell(articles: ComparedArticle[], questions: Question[], claims: Claim[]) {
  return buildMatrix(articles, questions, claims).rows[0]?.cells[0];
}

describe('buildMatrix', () => {
  it('has one row a question and one cell for every coded article, in the order of ids', () => {
    const { rows } = buildMatrix(
      [article('b'), article('a'), article('c', { coded: false })],
      [question('q2'), question('q1')],
      [],
    );
    expect(rows.map((row) => [row.question, ...row.cells.map((one) => one.article)])).toEqual([
      ['q1', 'a', 'b'],
      ['q2', 'a', 'b'],
    ]);
  });

  it('gives answers in order of place, each once, with all their claims', () => {
    const claims = [claim('a', 9, 'yes'), claim('a', 5, 'no'), claim('a', 1, 'yes'), claim('a', 3, null)];
    expect(cell([article('a')], [question('q1')], claims)).toEqual({
      article: 'a',
      state: 'answers',
      answers: ['yes', 'no'],
      claims: ['a-c1', 'a-c5', 'a-c9'],
    });
  });

  it('says written-before only where the question asks about a later day', () => {
    expect(cell([article('a')], [question('q1', '2030-06-02')], [])?.state).toBe('written-before');
    expect(cell([article('a')], [question('q1', '2030-06-01')], [])?.state).toBe('not-mentioned');
    expect(cell([article('a')], [question('q1')], [])?.state).toBe('not-mentioned');
    expect(
      cell(
        [article('a', { knowsUntil: { date: null, basis: 'not-stated', evidence: [] } })],
        [question('q1', '2030-06-02')],
        [],
      )?.state,
    ).toBe('not-mentioned');
  });

  it('says text-incomplete only for a question that a gap names, after the calendar and after answers', () => {
    const torn = article('a', { gaps: [{ questions: ['q1'] }] });
    expect(cell([torn], [question('q1')], [])).toEqual({
      article: 'a',
      state: 'text-incomplete',
      answers: [],
      claims: [],
    });
    expect(cell([torn], [question('q0')], [])?.state).toBe('not-mentioned');
    expect(cell([torn], [question('q1', '2031-01-01')], [])?.state).toBe('written-before');
    expect(cell([torn], [question('q1')], [claim('a', 1, 'yes')])?.state).toBe('answers');
  });

  it('does not count claims that rules have tagged', () => {
    expect(cell([article('a')], [question('q1')], [claim('a', 1, 'yes', { coder: 'rules' })])?.state).toBe(
      'not-mentioned',
    );
  });
});
