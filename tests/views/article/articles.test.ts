import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import type { ArticleBlock } from '../../../src/model/article.ts';
import { articlesView } from '../../../src/views/article/articles.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const parts = readStoryParts();

describe('the list of articles', () => {
  const { articles } = articlesView(ui, storyOf(parts));

  it('has every article in the order of the story, each with its address and hue', () => {
    expect(articles.map(({ id, href, hue }) => [id, href, hue])).toEqual([
      ['10', '/base/articles/10/', 'hue-1'],
      ['20', '/base/articles/20/', 'hue-2'],
    ]);
  });

  it('names an article by its headline', () => {
    expect(articles[0]).toMatchObject({ name: 'Мост через Сулу откроют осенью', hasHeadline: true, lang: 'ru' });
  });

  it('names an article without a headline whose words may not be shown by its name in the interface', () => {
    const untitled = parts.articles.map((article) => ({ ...article, title: null }));
    const [, excerpts] = articlesView(ui, storyOf({ ...parts, articles: untitled })).articles;
    expect(excerpts?.name).toBe('Gazette en October 2030');
  });

  it('names an article without a headline by its beginning, and translates what it names it by', () => {
    const words = new Map([
      ['headline', 'The headline'],
      ['lede', 'The beginning'],
    ]);
    const translated = (block: ArticleBlock): ArticleBlock => {
      const en = words.get(block.role);
      return block.role === 'boilerplate' || en === undefined ? block : { ...block, translation: { en } };
    };
    const listed = (title: string | null) => {
      const changed = parts.articles.map((article) => ({ ...article, title, blocks: article.blocks.map(translated) }));
      return articlesView(ui, storyOf({ ...parts, articles: changed })).articles[0];
    };
    expect(listed('Мост через Сулу откроют осенью')?.translation).toBe('The headline');
    expect(listed(null)).toMatchObject({ hasHeadline: false, translation: 'The beginning' });
    expect(articles[0]?.translation).toBeNull();
  });

  it('says who published it, when, how that is known, in which language, and how many claims it has', () => {
    expect(articles[0]).toMatchObject({
      publisher: 'Gazette en',
      published: 'September 2030',
      basis: ui.t('basis.inferred'),
      language: 'Russian',
      claims: '2 claims',
    });
  });

  it('says of an article that nobody has read for claims that it is not coded', () => {
    const uncoded = parts.articles.map((article) => ({ ...article, coded: article.id === '20' }));
    const [first, second] = articlesView(ui, storyOf({ ...parts, articles: uncoded })).articles;
    expect([first?.claims, second?.claims]).toEqual([ui.t('silence.not-coded'), '2 claims']);
  });

  it('speaks the language of the reader', () => {
    const ukrainian = createInterface('uk', '/');
    const [first] = articlesView(ukrainian, storyOf(parts)).articles;
    expect(first).toMatchObject({ href: '/uk/articles/10/', publisher: 'Gazette uk', translation: null });
  });
});
