import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answering, kindOfRow, patternOf, type PatternGroup, type Spread } from '../../src/comparison/pattern.ts';
import type { Row } from '../../src/comparison/matrix.ts';
import type { Story } from '../../src/comparison/story.ts';
import { anyStory, type MadeText, madeStory } from './made-story.ts';

const [early, earlier, late] = [
  { id: 'early', published: '2030-08', knows: '2030-08-31' },
  { id: 'earlier', published: '2030-07', knows: '2030-07-31' },
  { id: 'late', published: '2030-11', knows: '2030-11-01' },
] as const satisfies MadeText[];

const who = ({ cells }: Row): string[] =>
  cells.flatMap(({ state, article }) => (state === 'answers' ? [article] : [])).toSorted();
const groupsOf = (story: Story): PatternGroup[] => patternOf(story).flatMap(({ groups }) => groups);

/** A story of one question that these of its texts answer. */
function answeredBy(texts: readonly MadeText[], answers: readonly string[]): Story {
  const claims = answers.map((article) => ({ article, answers: ['q: a'] }));
  return madeStory({ texts, questions: [{ id: 'q' }], claims });
}

describe('which texts answer a question', () => {
  it.each<[spread: Spread, texts: readonly MadeText[], answers: readonly string[]]>([
    ['across', [early, earlier, late], ['early', 'late']],
    ['before', [early, earlier, late], ['early', 'earlier']],
    ['after', [early, late, { ...late, id: 'later' }], ['late', 'later']],
    // Without texts on both sides there are no sides to speak of.
    ['several', [early, earlier], ['early', 'earlier']],
    ['several', [late, { ...late, id: 'later' }], ['late', 'later']],
    ['one', [early, late], ['late']],
    ['one', [early], ['early']],
  ])('is called %s', (spread, texts, answers) => {
    expect(groupsOf(answeredBy(texts, answers)).map((group) => group.spread)).toEqual([spread]);
  });

  it('has no sides where those of one side were all written before what the event asks', () => {
    const asked = [
      { id: 'q0', event: 'opening', asksAbout: '2030-10-05' },
      { id: 'q1', event: 'building' },
    ];
    const texts = [early, late, { ...late, id: 'later' }];
    const claims = ['q0: a', 'q1: a'].flatMap((answer) =>
      ['late', 'later'].map((article) => ({ article, answers: [answer] })),
    );
    const story = madeStory({ texts, questions: asked, claims });
    expect(
      patternOf(story).map(({ event, groups, columns }) => [
        event.id,
        groups.map(({ spread }) => spread),
        columns.map(({ id }) => id),
      ]),
    ).toEqual([
      ['building', ['after'], ['early', 'late', 'later']],
      ['opening', ['several'], ['late', 'later']],
    ]);
  });

  it('orders rows by how many answer, then so that alike rows lie together', () => {
    const texts = [earlier, early, late];
    const answered = {
      q0: ['late', 'early'],
      q1: ['late', 'earlier'],
      q2: ['late', 'early'],
      q3: ['earlier', 'early', 'late'],
      q4: ['earlier', 'early'],
    };
    const claims = Object.entries(answered).flatMap(([id, by]) =>
      by.map((article) => ({ article, answers: [`${id}: a`] })),
    );
    const story = madeStory({ texts, questions: Object.keys(answered).map((id) => ({ id })), claims });
    expect(groupsOf(story).map(({ spread, rows }) => [spread, rows.map(({ question }) => question)])).toEqual([
      ['across', ['q3', 'q1', 'q0', 'q2']],
      ['before', ['q4']],
    ]);
  });
});

describe('the pattern of any story', () => {
  it('has every row once, under its event', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        const placed = patternOf(story).flatMap(({ event, groups }) =>
          groups.flatMap(({ rows }) => rows.map((row) => [row.question, event.id])),
        );
        const all = story.rows.map(({ question }) => [question, story.question(question).event]);
        expect(placed.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it('never leaves a text that answers without a column, nor gives one to a text that came before everything', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        for (const { groups, columns } of patternOf(madeStory(made))) {
          const rows = groups.flatMap((group) => group.rows);
          const ids = columns.map(({ id }) => id);
          expect(rows.flatMap(who).filter((id) => !ids.includes(id))).toEqual([]);
          for (const id of ids) {
            const states = rows.flatMap(({ cells }) =>
              cells.flatMap((cell) => (cell.article === id ? [cell.state] : [])),
            );
            expect(states.some((state) => state !== 'written-before')).toBe(true);
          }
        }
      }),
    );
  });

  it('lays rows that the same texts answer side by side, those first that most answer', () => {
    fc.assert(
      fc.property(anyStory, (made) => {
        for (const { spread, rows } of groupsOf(madeStory(made))) {
          const counts = rows.map(answering);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
          expect(counts.every((count) => (spread === 'one') === (count === 1))).toBe(true);
          const runs = rows.map((row) => who(row).join()).filter((one, index, all) => one !== all[index - 1]);
          expect(new Set(runs).size).toBe(runs.length);
        }
      }),
    );
  });
});

it('the kind of a row is how its answers differ, where more than one text answers', () => {
  const questions = [{ id: 'q', difference: 'wording' as const }];
  const kindOf = (...articles: string[]) => {
    const claims = articles.map((article) => ({ article, answers: ['q: a'] }));
    const story = madeStory({ texts: [early, late], questions, claims });
    return kindOfRow(story.question('q'), story.row('q'));
  };
  expect(kindOf('early', 'late')).toBe('wording');
  expect(kindOf('late')).toBe('one');
});
