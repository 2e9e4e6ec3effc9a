import { describe, expect, it } from 'vitest';
import { storyOf, type StoryParts } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { findingView } from '../../../src/views/front/finding.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/');
const parts = readStoryParts();

/** The base story in which the claims of each article take these courses; `10` stands before the pivot event, `20` after. */
function viewOf(taken: Readonly<Record<string, readonly string[]>>, change: Partial<StoryParts> = {}) {
  const [claim] = parts.claims;
  if (!claim) throw new Error('expected a claim');
  const claims = Object.entries(taken).flatMap(([article, ways]) =>
    ways.map((portrays, index) => ({ ...claim, id: `${article}-c${index}`, article, portrays })),
  );
  return findingView(ui, storyOf({ ...parts, claims, ...change }));
}

const away = 'distancing';
const toward = 'closer';

describe('what the texts say of the course', () => {
  it('has each claim that gives a way once, in its place, and counts the others', () => {
    const view = viewOf({ '10': [away, 'neutral', 'ambivalent', away], '20': [toward, 'neutral', 'neutral'] });
    expect(view.ways.map(({ id, label }) => [id, label])).toEqual([
      [away, 'distancing en'],
      ['ambivalent', 'ambivalent en'],
      [toward, 'closer en'],
    ]);
    expect(view.rows.map(({ id, dots }) => [id, dots.map((own) => own.map(({ href }) => href))])).toEqual([
      ['10', [['/claims/10-c0/', '/claims/10-c3/'], ['/claims/10-c2/'], []]],
      ['20', [[], [], ['/claims/20-c0/']]],
    ]);
    expect(view.unmarked).toContain('3 of 7 claims');
  });

  it('has a place for both ways only where a claim gives both', () => {
    expect(viewOf({ '10': [away], '20': [toward] }).ways.map(({ id }) => id)).toEqual([away, toward]);
  });

  it('says of each claim who says it', () => {
    const [row] = viewOf({ '10': [away] }).rows;
    expect(row?.dots[0]).toEqual([
      {
        by: 'Gazette en, retelling Mayor en, says:',
        statement: 'It opens in October en',
        href: '/claims/10-c0/',
      },
    ]);
  });

  it('finds the way that most claims of each side give, out of those that give any', () => {
    expect(viewOf({ '10': [away, away, toward, 'neutral'], '20': [toward] }).title).toBe(
      'course en: earlier texts mostly “distancing en” (2 of 3 claims), later texts mostly “closer en” (1 of 1 claim)',
    );
  });

  it.each<[string, Record<string, readonly string[]>]>([
    ['a side is evenly divided', { '10': [away, toward], '20': [toward] }],
    ['a side gives no way', { '10': [away], '20': ['neutral'] }],
  ])('finds nothing where %s', (_where, taken) => {
    expect(viewOf(taken).title).toBe('course en');
  });

  it('has the texts alone where there is no claim, or no scale', () => {
    const site = { ...parts.site, scale: null };
    for (const view of [viewOf({}), viewOf({ '10': [away] }, { site })]) {
      expect(view).toMatchObject({ title: 'Articles', ways: [], unmarked: null, agreed: null });
      expect(view.rows.map(({ id, dots }) => [id, dots])).toEqual([
        ['10', []],
        ['20', []],
      ]);
    }
  });

  it('puts the pivot event between the texts before and after it, and nowhere where there is one side', () => {
    expect(viewOf({}).rows.map(({ event }) => event)).toEqual([null, 'Opening en']);
    for (const id of ['10', '20']) {
      const articles = parts.articles.filter((article) => article.id === id);
      expect(viewOf({}, { articles }).rows.map(({ event }) => event)).toEqual([null]);
    }
  });

  it('has the headline in the language of the reader, or in its own', () => {
    const [own] = viewOf({}).rows;
    expect(own).toMatchObject({ headline: 'Мост через Сулу откроют осенью', lang: 'ru', lost: null });
    const articles = parts.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) =>
        block.role === 'headline' ? { ...block, translation: { en: 'It opens' } } : block,
      ),
    }));
    expect(viewOf({}, { articles }).rows[0]).toMatchObject({ headline: 'It opens', lang: undefined, lost: null });
  });

  it('has the beginning of a text that has no headline, and says so', () => {
    const articles = parts.articles.map((article) => ({ ...article, title: null }));
    const [row] = viewOf({}, { articles }).rows;
    expect(row).toMatchObject({ lang: undefined, lost: ui.t('article.noHeadline') });
    expect(row?.headline).toMatch(/^The new bridge/u);
  });

  it('says whose words a text mostly gives, and what nobody has worked through', () => {
    const [row] = viewOf({ '10': [away] }).rows;
    expect(row?.about).toMatch(/ · Russian · mostly Mayor .*, 1 of 1 claim$/u);
    const articles = parts.articles.map((article) => ({ ...article, coded: false }));
    expect(viewOf({}, { articles }).rows.map(({ about }) => about)).toEqual([
      expect.stringMatching(/not worked through yet$/u),
      expect.stringMatching(/not worked through yet$/u),
    ]);
  });

  it('says how far two readers agreed, unless nobody compared', () => {
    expect(viewOf({}, { coding: { ...parts.coding, rounds: [] } }).agreed).toBeNull();
  });
});
