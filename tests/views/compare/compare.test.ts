import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterface } from '../../../src/i18n/interface.ts';
import { compareView } from '../../../src/views/compare/compare.ts';
import { compareRules } from '../../../src/views/compare/compare-rules.ts';
import { type CompareRow, type CompareView, rowOrders } from '../../../src/views/compare/compare-view.ts';
import { anyStory, type MadeStory, madeStory, toldBy } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/base/');
const rowsOf = ({ events }: CompareView): CompareRow[] =>
  events.flatMap(({ groups }) => groups.flatMap(({ rows }) => [...rows]));

/** Three texts, one of them before the pivot, and four questions, one of which nobody answers. */
const made = {
  texts: [
    { id: 'one', published: '2030-08', knows: '2030-08-31' },
    { id: 'two', published: '2030-11', knows: '2030-11-01', source: 'herald' },
    { id: 'three', published: '2031-02', knows: '2031-02-01' },
  ],
  questions: [
    { id: 'told-by-all', difference: 'agreement', topic: 'works' },
    { id: 'told-by-two', difference: 'contradiction', topic: 'price' },
    { id: 'told-by-one', event: 'opening', asksAbout: '2030-10-05', topic: 'works' },
    { id: 'untold' },
  ],
  claims: [
    { article: 'one', answers: ['told-by-all: a'] },
    { article: 'two', answers: ['told-by-all: a', 'told-by-two: a'], voice: toldBy('mayor') },
    { article: 'three', answers: ['told-by-all: a', 'told-by-two: b'] },
    { article: 'three', answers: ['told-by-one: c'] },
  ],
} as const satisfies MadeStory;
const view = compareView(ui, madeStory(made));

describe('the page that compares', () => {
  it('says how many texts answer how many questions', () => {
    expect(view.finding).toBe('3 questions, 3 articles. Answered by 3 articles: 1 question; by 2: 1; by 1: 1.');
    const claims = made.claims.filter(({ article }) => article !== 'one');
    expect(compareView(ui, madeStory({ ...made, claims })).finding).toBe(
      `3 questions, 3 articles. ${ui.t('compare.noneByAll')} Answered by 2 articles: 2 questions; by 1: 1.`,
    );
  });

  it('says in how many rows of several texts the answers part, and of what kind there is none', () => {
    expect(view.divided).toBe(
      ui.t('compare.divided', { questions: '2 questions', contradiction: 1, times: 'none', things: 'none' }),
    );
  });

  it('lays the questions of each event under who answers them, and says whom it gives no column', () => {
    expect(
      view.events.map(({ id, short, questions, note, columns, groups }) => ({
        ...{ id, short, questions, note },
        columns: columns.map((text) => text.id),
        groups: groups.map(({ label, rows }) => [label, rows.map((row) => row.id)]),
      })),
    ).toEqual([
      {
        ...{ id: 'building', short: 'Building en', questions: 2, note: '', columns: ['one', 'two', 'three'] },
        groups: [
          [ui.t('spread.across'), ['told-by-all']],
          [ui.t('spread.after'), ['told-by-two']],
        ],
      },
      {
        ...{ id: 'opening', short: 'Opening en', questions: 1 },
        note: ui.t('compare.leftOut', { texts: 'Gazette en 2030' }),
        columns: ['two', 'three'],
        groups: [[ui.t('spread.one'), ['told-by-one']]],
      },
    ]);
  });

  it('scrolls its columns where there are more than a window has room for', () => {
    const isWide = (count: number) => {
      const texts = Array.from({ length: count }, (_, index) => ({ id: `t${index}` }));
      const story = madeStory({ texts, questions: [{ id: 'q' }], claims: [{ article: 't0', answers: ['q: a'] }] });
      return compareView(ui, story).events.map((event) => event.isWide);
    };
    expect([isWide(8), isWide(9)]).toEqual([[false], [true]]);
  });

  it('has a choice for every kind and topic that a row has, and for no other', () => {
    expect(view.kinds).toEqual([
      {
        ...{ value: 'kind-contradiction', label: ui.t('difference.contradiction'), rows: 1 },
        why: ui.t('difference.contradiction.why'),
      },
      {
        ...{ value: 'kind-agreement', label: ui.t('difference.agreement'), rows: 1 },
        why: ui.t('difference.agreement.why'),
      },
      { value: 'kind-one', label: ui.t('difference.one'), rows: 1, why: '' },
    ]);
    expect(view.missing).toEqual([ui.t('difference.change-over-time'), ui.t('difference.different-scope')]);
    expect(view.topics.map(({ value, rows }) => [value, rows])).toEqual([
      ['topic-price', 1],
      ['topic-works', 2],
    ]);
  });

  it('orders rows by kind of difference, by the first text that answers, and by topic as the story lists them', () => {
    const by = (order: (typeof rowOrders)[number]): string[] =>
      rowsOf(view)
        .toSorted((a, b) => a.places[order] - b.places[order])
        .map(({ id }) => id);
    expect(by('difference')).toEqual(['told-by-two', 'told-by-all', 'told-by-one']);
    expect(by('date')).toEqual(['told-by-all', 'told-by-two', 'told-by-one']);
    expect(by('topic')).toEqual(['told-by-two', 'told-by-all', 'told-by-one']);
  });

  it('leads to every pair of texts that answer a question in common, those first that share most', () => {
    expect(view.pairs).toEqual([
      { label: 'Gazette en 2031 and Herald en 2030', href: '/base/compare/three/two/', shared: 2 },
      { label: 'Gazette en 2030 and Gazette en 2031', href: '/base/compare/one/three/', shared: 1 },
      { label: 'Gazette en 2030 and Herald en 2030', href: '/base/compare/one/two/', shared: 1 },
    ]);
  });

  it('lists the questions that nobody answers', () => {
    expect(view.none).toEqual([{ text: 'question untold en', href: '/base/questions/untold/' }]);
  });
});

describe('the page that compares any story', () => {
  it('has every row of the story once, with a square for every text', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const story = madeStory(any);
        const rows = rowsOf(compareView(ui, story));
        expect(rows.map(({ id }) => id).toSorted()).toEqual(story.rows.map(({ question }) => question).toSorted());
        const texts = story.columns.map(({ id }) => id);
        for (const { squares } of rows) expect(squares.map(({ text }) => text.id)).toEqual(texts);
      }),
    );
  });

  it('gives every row a place of its own in every order', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const rows = rowsOf(compareView(ui, madeStory(any)));
        for (const order of rowOrders)
          expect(rows.map(({ places }) => places[order]).toSorted((a, b) => a - b)).toEqual(
            rows.map((_, index) => index + 1),
          );
      }),
    );
  });

  it('shows as many rows under a choice as the choice says', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const page = compareView(ui, madeStory(any));
        const shown = rowsOf(page).flatMap(({ kind, topic }) => [`kind-${kind}`, `topic-${topic}`]);
        const counts = [...page.kinds, ...page.topics].map(({ value, rows }) => [value, rows]);
        const chosen = [...Map.groupBy(shown, (value) => value)].map(([value, all]) => [value, all.length]);
        expect(counts.toSorted()).toEqual(chosen.filter(([value]) => value !== 'kind-other').toSorted());
      }),
    );
  });

  it('has in each row the words of every claim that answers there', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const story = madeStory(any);
        for (const { id, squares } of rowsOf(compareView(ui, story))) {
          const given = squares.flatMap(({ answers }) => answers.flatMap(({ claims }) => claims));
          const answering = story.row(id).cells.flatMap(({ claims }) => claims);
          expect(given.map((claim) => [claim.id, claim.quote.text])).toEqual(
            expect.arrayContaining(answering.map((claim) => [claim, story.claim(claim).quote])),
          );
          expect(given).toHaveLength(answering.length);
        }
      }),
    );
  });
});

describe('the rules of choice and order', () => {
  it('are one for every choice, one for every order, and the places of every row', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const page = compareView(ui, madeStory(any));
        const rules = compareRules(page);
        for (const { value } of [...page.kinds, ...page.topics])
          expect(rules).toContain(`:has(#show-${value}:checked) [data-show]:not([data-show~="${value}"])`);
        for (const order of rowOrders)
          expect(rules).toContain(`:has(#order-${order}:checked) [data-show]{order:var(--by-${order})}`);
        const placed = [...rules.matchAll(/^#q-([\w-]+)\{(.*)\}$/gmu)].map(([, id = '', places = '']) => [id, places]);
        expect(placed).toEqual(
          rowsOf(page).map(({ id, places }) => [
            id,
            rowOrders.map((order) => `--by-${order}:${places[order]}`).join(';'),
          ]),
        );
      }),
    );
  });
});
