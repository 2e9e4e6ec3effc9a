import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { wordsView } from '../../src/views/words.ts';
import { anyStory, madeStory } from '../comparison/made-story.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/');
const view = wordsView(ui, story);

describe('the page of the words', () => {
  it('has a column for each coded article, oldest first, with the length of its text', () => {
    expect(view.columns.map(({ article, hue, words }) => [article, hue, words])).toEqual([
      ['10', 'hue-1', '52 words'],
      ['20', 'hue-2', '31 words'],
    ]);
  });

  it('draws a rule between the last column before the pivot event and the first after it', () => {
    expect(view.columns.map(({ edge }) => edge)).toEqual(['before', 'after']);
    // Where no article was written before it, nothing is divided.
    const after = storyOf({ ...parts, articles: parts.articles.filter(({ id }) => id === '20') });
    expect(wordsView(ui, after).columns.map(({ edge }) => edge)).toEqual([null]);
  });

  it('draws it beside two columns at most, of however many', () => {
    const edgesOf = (knows: readonly string[]) => {
      const texts = knows.map((day, index) => ({ id: `t${index}`, published: `203${index}`, knows: day }));
      return wordsView(ui, madeStory({ texts })).columns.map(({ edge }) => edge);
    };
    const [before, after] = ['2030-10-04', '2030-10-06'];
    expect(edgesOf([before, before, after, after])).toEqual([null, 'before', 'after', null]);
    expect(edgesOf([before, before])).toEqual([null, null]);
    fc.assert(
      fc.property(anyStory, (made) => {
        const story = madeStory(made);
        const edges = wordsView(ui, story).columns.map(({ edge }) => edge);
        const sides = story.columns.map(story.isBefore);
        const firstAfter = sides.indexOf(false);
        expect(edges.indexOf('after')).toBe(firstAfter > 0 ? firstAfter : -1);
        expect(edges.indexOf('before')).toBe(firstAfter > 0 ? firstAfter - 1 : -1);
        expect(edges.filter((edge) => edge !== null)).toHaveLength(firstAfter > 0 ? 2 : 0);
      }),
    );
  });

  it('gives each thing a cell in every column, without forms where an article does not name it', () => {
    expect(
      view.rows.map(({ id, naming, note, cells }) => [id, naming, note, cells.map(({ forms }) => forms.length)]),
    ).toEqual([
      ['thing-bridge', '2 of 2 name it', null, [2, 2]],
      ['thing-town', '1 of 2 name it', 'Note en', [0, 1]],
    ]);
  });

  it('counts a form, translates it where the reader needs it, and leads to all its places', () => {
    const [form] = view.rows[0]?.cells[1]?.forms ?? [];
    expect(form).toEqual({
      parts: ['Міст'],
      translation: 'The bridge',
      count: '2',
      times: '2 times',
      places: [
        { label: '1', href: '/articles/20/' },
        { label: '2', href: '/articles/20/#claim-20-two-million' },
      ],
    });
    const [own] = wordsView(createInterface('uk', '/'), story).rows[0]?.cells[1]?.forms ?? [];
    expect(own?.translation).toBeNull();
    expect(own?.places[0]?.href).toMatch(/^\/uk\/articles\/20\//u);
  });

  it('lets a narrow column break a form behind a no-break space', () => {
    const words = parts.words.map((thing) => ({
      ...thing,
      articles: thing.articles.map((entry) => ({
        ...entry,
        forms: entry.forms.map((form) => ({ ...form, quote: `the\u00A0old\u00A0bridge` })),
      })),
    }));
    const [form] = wordsView(ui, storyOf({ ...parts, words })).rows[0]?.cells[0]?.forms ?? [];
    expect(form?.parts).toEqual(['the\u00A0', 'old\u00A0', 'bridge']);
  });
});
