import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { certainties } from '../../../src/model/claim.ts';
import { filterNames } from '../../../src/search/filters.ts';
import { readLabels } from '../../../src/search/labels.ts';
import { searchView } from '../../../src/views/search/search.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const parts = readStoryParts();
const story = storyOf(parts);
const view = searchView(ui, story);

describe('the filters of the search', () => {
  const valuesOf = (name: string) => view.filters.find((group) => group.name === name)?.values;

  it('offer every name by which results can be filtered, each once', () => {
    expect(view.filters.map(({ name }) => name).toSorted()).toEqual([...filterNames].toSorted());
  });

  it('offer what the story has', () => {
    expect(valuesOf('article')?.map(({ id }) => id)).toEqual(['10', '20']);
    expect(valuesOf('language')).toEqual([
      { id: 'rus', label: 'Russian' },
      { id: 'ukr', label: 'Ukrainian' },
    ]);
    expect(valuesOf('event')?.map(({ label }) => label)).toEqual(['opening en', 'building en']);
    expect(valuesOf('topic')?.map(({ id }) => id)).toEqual(['price', 'works']);
  });

  it('offer those sources only that published an article, and years only in which one appeared', () => {
    expect(valuesOf('source')).toEqual([{ id: 'gazette', label: 'Gazette en' }]);
    expect(valuesOf('year')).toEqual([{ id: '2030', label: '2030' }]);
  });

  it('name the shapes of certainties and of the scale', () => {
    expect(valuesOf('certainty')?.map(({ shape }) => shape)).toEqual(certainties);
    expect(valuesOf('portrays')?.map(({ shape, label }) => [shape, label])).toEqual([
      ['start', 'distancing en'],
      ['middle', 'ambivalent en'],
      ['end', 'closer en'],
      [null, 'neutral en'],
    ]);
    expect(valuesOf('voice')?.filter(({ shape }) => shape !== undefined)).toEqual([]);
  });

  it('begin folded where a list can be long', () => {
    expect(view.filters.filter(({ closed }) => closed).map(({ name }) => name)).toEqual([
      'source',
      'topic',
      'question',
    ]);
  });

  it('leave out a name that has no value', () => {
    const undated = parts.articles.map((article) => ({
      ...article,
      published: { ...article.published, kind: 'undated', basis: 'not-stated' } as const,
    }));
    const { filters } = searchView(ui, storyOf({ ...parts, articles: undated }));
    expect(filters.map(({ name }) => name)).not.toContain('year');
  });
});

describe('the words to begin with', () => {
  it('are the topics with most claims, then the people heard most, in the language of the reader', () => {
    expect(view.suggestions).toEqual([
      { text: 'works en', href: '/base/search/?q=works%20en' },
      { text: 'price en', href: '/base/search/?q=price%20en' },
      { text: 'Mayor en', href: '/base/search/?q=Mayor%20en' },
    ]);
  });

  it('stand beside all topics, which lead to the list of claims without a script', () => {
    expect(view.topics).toEqual([
      { text: 'price en', href: '/base/claims/#topic-price', count: '1' },
      { text: 'works en', href: '/base/claims/#topic-works', count: '3' },
    ]);
  });

  it('are six topics at most, and never what is left over when every topic is named', () => {
    const [topic] = parts.topics;
    const [claim] = parts.claims;
    if (!topic || !claim) throw new Error('expected a topic and a claim');
    const ids = ['other', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const name = (id: string) => ({ en: id, ru: id, uk: id });
    const many = {
      ...parts,
      topics: [...parts.topics, ...ids.map((id) => ({ ...topic, id, name: name(id) }))],
      // The first has most claims, the last fewest.
      claims: ids.flatMap((id, index) =>
        ids.slice(index).map((_, n) => ({
          ...claim,
          id: `10-${id}-${n}`,
          topic: id,
          voice: { kind: 'own-voice' } as const,
        })),
      ),
    };
    expect(searchView(ui, storyOf(many)).suggestions.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('the labels of results', () => {
  it('survive the page that carries them', () => {
    expect(readLabels(JSON.stringify(view.labels))).toEqual(view.labels);
  });

  it('say of each article its hue, name, date and language', () => {
    expect(view.labels.articles['10']).toEqual({
      hue: 'hue-1',
      name: 'Gazette en September 2030',
      date: 'September 2030',
      language: 'ru',
    });
    expect(view.labels.articles['20']?.hue).toBe('hue-2');
  });

  it('name questions and values in the language of the page', () => {
    const { labels } = searchView(createInterface('uk', '/'), story);
    expect(labels.questions['when-opened']).toBe('when uk');
    expect(labels.values['closer']).toBe('closer uk');
    expect([labels.locale, labels.pages]).toEqual(['uk', '/uk/']);
  });

  it('hold every form of a plural that a language has for whole numbers', () => {
    const formsOf = (locale: string) =>
      Object.entries(searchView(createInterface(locale, '/'), story).labels.plurals['count.claims'] ?? {});
    expect(formsOf('en')).toEqual([
      ['one', '{n} claim'],
      ['other', '{n} claims'],
    ]);
    expect(formsOf('uk').map(([category]) => category)).toEqual(['one', 'few', 'many']);
    for (const [, form] of formsOf('ru')) expect(form).toContain('{n}');
  });
});
