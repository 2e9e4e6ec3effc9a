import { describe, expect, it } from 'vitest';
import { storyOf, type Story, type StoryParts } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { aboutView } from '../../src/views/about.ts';
import { readStoryParts } from '../comparison/story-parts.ts';

const parts = readStoryParts();
const text = (word: string) => ({ en: word, ru: word, uk: word });
const storyWith = (change: Partial<StoryParts>): Story => storyOf({ ...parts, ...change });
const ui = createInterface('en', '/');

describe('the page about the site', () => {
  it('names what is not given in one sentence, in the language of the page', () => {
    const view = aboutView(ui, storyWith({}));
    expect(view.given).toEqual([]);
    expect(view.missing).toBe(
      'Not given: who publishes the site, who pays, how the texts were chosen, who found and classed the claims, ' +
        'who translated, who checked the result and where to report an error or ask for removal.',
    );
    expect(aboutView(createInterface('uk', '/'), storyWith({})).missing).not.toContain('who pays');
  });

  it('shows what is given, and says nothing of what is missing where nothing is', () => {
    const site = {
      ...parts.site,
      publisher: text('The town'),
      funding: text('Nobody'),
      selection: text('All'),
      coders: text('Two'),
      translators: text('One'),
      reviewers: text('Three'),
      contact: 'post@example.org',
    };
    const { given, missing } = aboutView(ui, storyWith({ site }));
    expect(missing).toBeNull();
    expect(given.map(({ value }) => value)).toEqual([
      'The town',
      'Nobody',
      'All',
      'Two',
      'One',
      'Three',
      'post@example.org',
    ]);
    const some = aboutView(ui, storyWith({ site: { ...site, funding: null } }));
    expect(some.given).toHaveLength(6);
    expect(some.missing).toBe('Not given: who pays.');
  });

  it('says who is who only of those whose part is told', () => {
    const [first, ...others] = parts.sources;
    if (!first) throw new Error('expected a source');
    const sources = [{ ...first, role: text('a paper') }, ...others.map((source) => ({ ...source, role: null }))];
    expect(aboutView(createInterface('ru', '/base/'), storyWith({ sources })).people).toEqual([
      { name: 'Gazette ru', href: '/base/ru/sources/gazette/', role: 'a paper' },
    ]);
  });
});
