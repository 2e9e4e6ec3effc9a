import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { correctionsView } from '../../../src/views/corrections.ts';
import { methodView } from '../../../src/views/coding/method.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const ui = createInterface('en', '/');
const view = methodView(ui, storyOf(parts));
const text = (word: string) => ({ en: word, ru: word, uk: word });

describe('the page of the method', () => {
  it('counts the claims of each article, and the questions it answers', () => {
    expect(view.counts.map(({ name, href, claims, answered }) => [name, href, claims, answered])).toEqual([
      ['Gazette en September 2030', '/articles/10/', '2 of 4 claims', '1 of 4 answered'],
      ['Gazette en October 2030', '/articles/20/', '2 of 4 claims', '3 of 4 answered'],
    ]);
  });

  it('lists corrections by their day, the newest first', () => {
    expect(view.corrections).toEqual([]);
    const corrections = [
      { date: '2030-01-02', about: { claim: '10-no-days-off' }, said: text('A'), now: text('B'), why: text('C') },
      { date: '2030-02-01', about: { page: 'front' as const }, said: text('D'), now: text('E'), why: text('F') },
    ];
    const site = { ...parts.site, coders: text('Two readers') };
    const story = storyOf({ ...parts, site, corrections });
    const corrected = methodView(ui, story);
    expect(corrected.corrections).toEqual([
      { id: 'correction-2030-02-01', date: '1 February 2030', said: 'D', now: 'E', why: 'F', href: '/' },
      {
        id: 'correction-2030-01-02',
        date: '2 January 2030',
        said: 'A',
        now: 'B',
        why: 'C',
        href: '/claims/10-no-days-off/',
      },
    ]);
    expect(correctionsView(ui, story, { claim: '10-no-days-off' })).toEqual([corrected.corrections[1]]);
    expect(correctionsView(ui, story, { page: 'about' })).toEqual([]);
    expect([view.coders, corrected.coders]).toEqual([null, 'Two readers']);
  });
});

describe('the coverage', () => {
  it('counts sentences in a column for each article and one of all', () => {
    const { columns, rows, shares } = view.coverage;
    expect(columns.map(({ href }) => href)).toEqual(['/articles/10/', '/articles/20/']);
    expect(rows.map(({ label, counts }) => [label, ...counts])).toEqual([
      ['Sentences', '7', '4', '11'],
      ['in a claim', '2', '2', '4'],
      ['not on the subject', '4', '2', '6'],
      ['repeats a claim', '1', '0', '1'],
      ['asserts nothing', '0', '0', '0'],
    ]);
    expect(shares.map((share) => /^\d+%$/u.test(share))).toEqual([true, true, true]);
  });

  it('has a row of what is open only where something is', () => {
    const readings = parts.readings.map((reading) => ({ ...reading, uncoded: [] }));
    const { rows } = methodView(ui, storyOf({ ...parts, readings })).coverage;
    expect(rows.at(-1)).toEqual({ label: 'not settled yet', counts: ['5', '2', '7'] });
  });
});

describe('the agreement', () => {
  it('is nothing where a story was coded once', () => {
    expect(methodView(ui, storyOf({ ...parts, coding: { rounds: [] } })).rounds).toEqual([]);
  });

  it('counts what each reader found, and names a round only beside others', () => {
    const [round] = view.rounds;
    expect(round).toMatchObject({
      id: 'agreement-1',
      title: null,
      coders: [
        { name: 'first', claims: '2', found: '1 (50%)' },
        { name: 'second', claims: '1', found: '1 (100%)' },
      ],
    });
    expect(round?.tags[1]).toEqual({ name: 'Topic', same: '0 of 1 (0%)', kappa: '0.00' });
    // One value on both sides: chance alone would give it.
    expect(round?.tags[0]?.kappa).toBe('–');
    const rounds = parts.coding.rounds.flatMap((one) => [one, { ...one, round: 2 }]);
    const several = methodView(ui, storyOf({ ...parts, coding: { rounds } })).rounds;
    expect(several.map(({ id, title }) => [id, title])).toEqual([
      ['agreement-2', 'Round 2'],
      ['agreement-1', 'Round 1'],
    ]);
  });

  it('says how each difference was settled, and which claims were left out', () => {
    const [round] = view.rounds;
    expect(round?.disputes).toEqual([
      {
        id: '10-opens-in-autumn',
        isPublished: true,
        disputes: [
          {
            tag: 'Topic',
            values: 'first reader: works en; second reader: price en',
            settlement: { value: 'works en', reason: 'The list says `works` en' },
          },
        ],
      },
    ]);
    expect(round?.rejected).toEqual([{ claim: '10-no-days-off', coder: 'first', reason: 'Because en' }]);
    const open = parts.coding.rounds.map((one) => ({ ...one, settled: [] }));
    const [unsettled] = methodView(ui, storyOf({ ...parts, coding: { rounds: open } })).rounds;
    expect(unsettled?.disputes[0]?.disputes[0]?.settlement).toBeNull();
  });
});
