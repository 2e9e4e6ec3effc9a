import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { compareRow } from '../../../src/views/compare/compare-rows.ts';
import type { CompareCell } from '../../../src/views/compare/compare-view.ts';
import { textHeads } from '../../../src/views/texts/text-head.ts';
import { type MadeClaim, type MadeStory, madeStory, toldBy, unnamed } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/base/');
const texts = [
  { id: 'one', published: '2030-08', knows: '2030-08-31' },
  { id: 'two', published: '2030-11', knows: '2030-11-01' },
];

/** The row of `q` in a story, all of its texts being columns. */
function rowOf(story: Story) {
  const heads = textHeads(ui, story);
  return compareRow(ui, story, story.row('q'), heads, heads);
}

/** The cell of text `one` in a story of the question `q` and these claims. */
function cellOf(claims: readonly Omit<MadeClaim, 'article'>[], more: Partial<MadeStory> = {}): CompareCell {
  const made = claims.map((claim) => ({ answers: ['q: a'], ...claim, article: 'one' }));
  const [cell] = rowOf(madeStory({ texts, questions: [{ id: 'q' }], claims: made, ...more })).cells;
  if (!cell) throw new Error('expected a cell');
  return cell;
}

describe('a cell of the comparison', () => {
  it('has its answers in words, first and further ones, and an address', () => {
    const cell = cellOf([{ answers: ['q: b'] }, { answers: ['q: a'] }]);
    expect(cell).toMatchObject({ id: 'q.one', state: 'answers', silence: '', first: 'B en', further: 1 });
    expect(cell.label).toBe('Gazette en August 2030: B en; A en');
  });

  it('has under each answer the claims that give it, each in one place', () => {
    const cell = cellOf(
      [
        { answers: ['q: a'] },
        { answers: ['q: a', 'q: b'], certainty: 'hedged', portrays: 'closer', voice: toldBy('mayor') },
        { answers: ['other: a', 'q: a'] },
      ],
      { questions: [{ id: 'q' }, { id: 'other' }] },
    );
    expect(cell.answers.map(({ texts: words, claims }) => [words, claims.map(({ id }) => id)])).toEqual([
      [['A en'], ['c0', 'c2']],
      [['A en', 'B en'], ['c1']],
    ]);
    expect(cell.answers[1]?.claims).toEqual([
      {
        id: 'c1',
        attribution: [{ text: 'Gazette en, retelling Mayor en, says:', source: null, tail: '' }],
        statement: 'statement 1 en',
        href: '/base/claims/c1/',
        quote: { text: 'words 1', language: 'ru' },
        remarks: [ui.t('certainty.hedged'), 'closer en'],
      },
    ]);
  });

  it('has no remark on what is plainly said', () => {
    expect(cellOf([{}]).answers[0]?.claims[0]?.remarks).toEqual([]);
  });

  it.each([
    ['that of all', ['closer', 'neutral', 'closer'], 'end', ' (closer en)'],
    ['both ways where they differ', ['closer', 'distancing'], 'middle', ' (ambivalent en)'],
    ['none where no claim says anything of it', ['neutral'], null, ''],
  ] as const)('goes one way: %s', (_name, taken, side, way) => {
    const cell = cellOf(taken.map((portrays) => ({ portrays })));
    expect(cell.course).toBe(side);
    expect(cell.label).toBe(`Gazette en August 2030: A en${way}`);
  });

  it('names the speaker only where it is not that of the column, and certainty only where it is not plain', () => {
    const [own, mayor] = [{ voice: { kind: 'own-voice' } as const }, { voice: toldBy('mayor') }];
    expect(cellOf([own, own, mayor]).exceptions).toEqual([]);
    expect(cellOf([mayor, { ...own, answers: ['q: b'] }, { ...own, answers: ['q: b'] }]).exceptions).toEqual([
      'Mayor en',
    ]);
    expect(cellOf([mayor, own, own]).exceptions).toEqual([]);
    expect(
      cellOf([{ voice: unnamed }, { ...own, answers: ['q: b'] }, { ...own, answers: ['q: b'] }]).exceptions,
    ).toEqual([ui.t('voice.unnamed')]);
    expect(cellOf([{ ...own, certainty: 'denied' }]).exceptions).toEqual([ui.t('certainty.denied')]);
  });
});

describe('a row of the comparison', () => {
  it('has its question, its kind and the sentence on how its answers differ', () => {
    const questions = [{ id: 'q', topic: 'price', difference: 'wording' as const }];
    const claims = texts.map(({ id }) => ({ article: id, answers: ['q: a'] }));
    expect(rowOf(madeStory({ texts, questions, claims }))).toMatchObject({
      id: 'q',
      question: 'question q en',
      href: '/base/questions/q/',
      topic: 'price',
      kind: 'wording',
      kindLabel: ui.t('difference.wording'),
      note: [{ text: 'note q en', source: null, tail: '' }],
      silent: '',
    });
    expect(rowOf(madeStory({ texts, questions, claims: claims.slice(1) }))).toMatchObject({ kind: 'one' });
    const other = madeStory({ texts, questions: [{ id: 'q' }], claims });
    expect(rowOf(other)).toMatchObject({ kind: 'other', kindLabel: '', note: [] });
  });

  it('says of the texts without an answer how they are without one, those together that are so in one way', () => {
    const questions = [{ id: 'q', asksAbout: '2030-10-05' }];
    const others = ['three', 'four', 'five'].map((id, index) => ({
      id,
      published: `203${index + 1}`,
      knows: index === 2 ? null : '2031-01-01',
    }));
    const story = madeStory({
      texts: [...texts, ...others],
      questions,
      claims: [{ article: 'two', answers: ['q: a'] }],
    });
    const row = rowOf(story);
    expect(row.squares.map(({ state }) => state)).toEqual([
      'written-before',
      'answers',
      'not-mentioned',
      'not-mentioned',
      'perhaps-written-before',
    ]);
    expect(row.silent).toBe(
      'Nothing on this: Gazette en 2031 and Gazette en 2032. Perhaps written before: Gazette en 2033. Written before: Gazette en August 2030.',
    );
    expect(row.squares[0]).toMatchObject({ answers: [], first: '', further: 0, course: null, exceptions: [] });
    expect(row.squares[0]?.label).toBe(`Gazette en August 2030: ${ui.t('silence.written-before')}`);
  });

  it('has a square for every text and a cell for every column', () => {
    const story = madeStory({ texts, questions: [{ id: 'q' }], claims: [{ article: 'two', answers: ['q: a'] }] });
    const heads = textHeads(ui, story);
    const row = compareRow(ui, story, story.row('q'), heads, heads.slice(1));
    expect(row.squares.map(({ text }) => text.id)).toEqual(['one', 'two']);
    expect(row.cells.map(({ text }) => text.id)).toEqual(['two']);
  });
});
