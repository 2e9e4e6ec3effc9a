import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildMatrix,
  calendarSilence,
  cellOf,
  type CellState,
  cellStates,
  type ComparedArticle,
  silences,
} from '../../src/comparison/matrix.ts';
import { type Claim, claimSchema } from '../../src/model/claim.ts';
import { type Question, questionSchema } from '../../src/model/codebook.ts';

const words = { en: 'en', ru: 'ru', uk: 'uk' };

function question(id: string, asksAbout: string | null = null): Question {
  const answers = ['yes', 'no'].map((answer) => ({ id: answer, text: words, excludes: [] }));
  return questionSchema.parse({
    id,
    event: 'e',
    topic: 't',
    text: words,
    asksAbout,
    answers,
    difference: null,
  });
}

/** A claim that gives answers, each as `question: answer`. */
function claim(article: string, start: number, given: readonly string[], more: Partial<Claim> = {}): Claim {
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
    answers: given.map((one) => ({ question: one.split(': ')[0], answer: one.split(': ')[1] })),
    voice: { kind: 'own-voice' },
    certainty: 'asserted',
    portrays: 'neutral',
    happened: null,
    note: words,
    coder: 'editor',
    ...more,
  });
}

/** An article that knows until a day between two, and whose gaps name questions. */
function article(
  id: string,
  [earliest, latest]: readonly [string | null, string | null] = ['2030-06-01', '2030-06-01'],
  gaps: readonly string[] = [],
  coded = true,
): ComparedArticle {
  return {
    id,
    coded,
    knowsUntil: { earliest, latest, basis: 'editor', evidence: [] },
    gaps: gaps.length === 0 ? [] : [{ questions: [] }, { questions: [...gaps] }],
  };
}

/** The ends of what an article knows: some day between 10 and 20 June, or up to either, or none. */
const between = ['2030-06-10', '2030-06-20'] as const;
const since = ['2030-06-10', null] as const;
const until = [null, '2030-06-20'] as const;
const never = [null, null] as const;
const known = ['2030-06-10', '2030-06-10'] as const;

type Ends = readonly [string | null, string | null];

/** The rule of the codebook, in its order: what the article knows, the day that is asked about, what else, and the state. */
const cases: [
  state: CellState,
  name: string,
  ends: Ends,
  day: string | null,
  ...more: ('gap' | 'answer' | 'uncoded')[],
][] = [
  ['not-coded', 'nobody has coded the article', known, null, 'uncoded'],
  ['not-coded', '… though it has an answer', known, null, 'uncoded', 'answer'],
  ['not-coded', '… though it was written before', known, '2030-06-11', 'uncoded'],
  ['not-coded', '… though its gap names the question', known, null, 'uncoded', 'gap'],
  ['not-coded', '… though all of these hold', known, '2030-06-11', 'uncoded', 'gap', 'answer'],
  ['answers', 'a claim answers', known, null, 'answer'],
  ['answers', '… though the day is later than the latest', between, '2030-06-21', 'answer'],
  ['answers', '… though the gap names the question', known, null, 'gap', 'answer'],
  ['answers', '… though the day is later than the earliest', between, '2030-06-15', 'answer'],
  ['answers', '… though no end is known', never, '2030-06-15', 'answer'],
  ['answers', '… though all of these hold', between, '2030-06-21', 'gap', 'answer'],
  ['written-before', 'the day is later than the latest', between, '2030-06-21'],
  ['written-before', '… by a year', between, '2031-01-01'],
  ['written-before', '… of one known day', known, '2030-06-11'],
  ['written-before', '… though the earliest is not known', until, '2030-06-21'],
  ['written-before', '… though the gap names the question', between, '2030-06-21', 'gap'],
  ['text-incomplete', 'the gap names the question, which has no day', between, null, 'gap'],
  ['text-incomplete', '… and the day is the earliest', between, '2030-06-10', 'gap'],
  ['text-incomplete', '… though the day is later than the earliest', between, '2030-06-15', 'gap'],
  ['text-incomplete', '… and the day is the latest', between, '2030-06-20', 'gap'],
  ['text-incomplete', '… though no end is known', never, '2030-06-15', 'gap'],
  ['perhaps-written-before', 'the day is later than the earliest by one', between, '2030-06-11'],
  ['perhaps-written-before', 'the day lies between', between, '2030-06-15'],
  ['perhaps-written-before', 'the day is the latest', between, '2030-06-20'],
  ['perhaps-written-before', 'the latest is not known', since, '2030-06-11'],
  ['perhaps-written-before', '… however late the day', since, '2099-12-31'],
  ['perhaps-written-before', 'the earliest is not known', until, '2030-06-01'],
  ['perhaps-written-before', '… and the day is the latest', until, '2030-06-20'],
  ['perhaps-written-before', 'no end is known', never, '2030-06-15'],
  ['not-mentioned', 'the day is the earliest', between, '2030-06-10'],
  ['not-mentioned', 'the day is before the earliest', between, '2030-06-09'],
  ['not-mentioned', 'the day is the one known', known, '2030-06-10'],
  ['not-mentioned', 'the day is the earliest, the latest is not known', since, '2030-06-10'],
  ['not-mentioned', 'the question has no day', between, null],
  ['not-mentioned', '… though no end is known', never, null],
];

describe('the state of a cell', () => {
  it.each(cases)('is %s: %s (%j, %s)', (state, _name, ends, day, ...more) => {
    const gaps = more.includes('gap') ? ['q0', 'q1'] : ['q0'];
    const compared = article('a', ends, gaps, !more.includes('uncoded'));
    const claims = more.includes('answer') ? [claim('a', 1, ['q1: yes'])] : [];
    const isAnswered = state === 'answers';
    expect(cellOf(compared, question('q1', day), claims)).toEqual({
      article: 'a',
      state,
      answers: isAnswered ? ['yes'] : [],
      claims: isAnswered ? ['a-c1'] : [],
    });
  });

  it('has every state among the cases, in the order of the codebook', () => {
    expect([...new Set(cases.map(([state]) => state))]).toEqual([...cellStates]);
    expect(silences.toSorted()).toEqual(
      cellStates.filter((one) => one !== 'not-coded' && one !== 'answers').toSorted(),
    );
  });

  it('is the first of the codebook’s conditions that holds', () => {
    const day = fc.option(
      fc.integer({ min: 1, max: 30 }).map((n) => `2030-06-${String(n).padStart(2, '0')}`),
      { nil: null },
    );
    const facts = fc.record({
      earliest: day,
      latest: day,
      day,
      coded: fc.boolean(),
      answered: fc.boolean(),
      named: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, ({ earliest, latest, day, coded, answered, named }) => {
        const time = (one: string | null): number => (one === null ? NaN : Date.parse(one));
        // Comparisons with NaN are false: an end that is not known proves nothing.
        const holds: Record<CellState, boolean> = {
          'not-coded': !coded,
          answers: answered,
          'written-before': time(day) > time(latest),
          'text-incomplete': named,
          'perhaps-written-before': day !== null && !(time(day) <= time(earliest)),
          'not-mentioned': true,
        };
        const inOrder = Object.entries(holds).flatMap(([state, does]) => (does ? [state] : []));
        const compared = article('a', [earliest, latest], named ? ['q1'] : [], coded);
        const claims = answered ? [claim('a', 1, ['q1: yes'])] : [];
        const { state } = cellOf(compared, question('q1', day), claims);
        expect(state).toBe(inOrder[0]);
        expect(cellStates.filter((one) => one === state)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('calendarSilence', () => {
  it.each([
    ['2030-06-21', between, 'written-before'],
    ['2030-06-20', between, 'perhaps-written-before'],
    ['2030-06-11', between, 'perhaps-written-before'],
    ['2030-06-10', between, null],
    ['2030-06-15', never, 'perhaps-written-before'],
    [null, never, null],
    [null, between, null],
  ])('%s in a text that knows until %j: %s', (day, [earliest, latest], silence) => {
    expect(calendarSilence(day, { earliest, latest })).toBe(silence);
  });
});

describe('buildMatrix', () => {
  it('has one row for every answered question and one cell for every article, in the order of ids', () => {
    const { rows } = buildMatrix(
      [article('b'), article('a'), article('c', known, [], false)],
      [question('q3'), question('q2'), question('q1')],
      [claim('b', 1, ['q3: yes']), claim('a', 1, ['q1: no'])],
    );
    expect(rows.map((row) => [row.question, ...row.cells.map((one) => `${one.article} ${one.state}`)])).toEqual([
      ['q1', 'a answers', 'b not-mentioned', 'c not-coded'],
      ['q3', 'a not-mentioned', 'b answers', 'c not-coded'],
    ]);
  });

  it('gives answers in order of place, each once, with all their claims', () => {
    const claims = [
      claim('a', 9, ['q1: yes']),
      claim('a', 5, ['q2: yes', 'q1: no']),
      claim('a', 1, ['q1: yes']),
      claim('a', 3, []),
      claim('a', 4, ['q2: no']),
      claim('b', 2, ['q1: no']),
    ];
    const { rows } = buildMatrix([article('a'), article('b')], [question('q1'), question('q2')], claims);
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      { article: 'a', state: 'answers', answers: ['yes', 'no'], claims: ['a-c1', 'a-c5', 'a-c9'] },
      { article: 'a', state: 'answers', answers: ['no', 'yes'], claims: ['a-c4', 'a-c5'] },
    ]);
  });

  it('gives both answers of one claim, and the claim once', () => {
    const { rows } = buildMatrix([article('a')], [question('q1')], [claim('a', 1, ['q1: no', 'q1: yes'])]);
    expect(rows[0]?.cells).toEqual([{ article: 'a', state: 'answers', answers: ['no', 'yes'], claims: ['a-c1'] }]);
  });

  it('does not count claims that rules have tagged, nor those on an article that nobody has coded', () => {
    const byRules = claim('a', 1, ['q1: yes'], { coder: 'rules' });
    expect(buildMatrix([article('a')], [question('q1')], [byRules]).rows).toEqual([]);
    const uncoded = article('a', known, [], false);
    expect(buildMatrix([uncoded], [question('q1')], [claim('a', 1, ['q1: yes'])]).rows).toEqual([]);
    const { rows } = buildMatrix([article('a'), article('b')], [question('q1')], [byRules, claim('b', 1, ['q1: yes'])]);
    expect(rows[0]?.cells.map(({ state, claims }) => [state, claims])).toEqual([
      ['not-mentioned', []],
      ['answers', ['b-c1']],
    ]);
  });
});
