import { describe, expect, it } from 'vitest';
import MovedPage from '../../src/components/frame/MovedPage.astro';
import { baseStory, draw, linksOf, named, ui } from './render.ts';

const story = baseStory();

describe('a page that leads on', () => {
  it('says so to browsers, search engines and readers', async () => {
    const drawn = await draw(MovedPage, {
      ui,
      story,
      path: '/questions/',
      to: '/questions/what-price/',
      section: 'questions',
      title: 'Moved on',
      description: 'It stands elsewhere now.',
      link: 'There it is',
    });
    const meta = named(drawn, 'meta').map(({ attributes }) => attributes);
    expect(meta).toContainEqual(
      expect.objectContaining({ 'http-equiv': 'refresh', content: '0;url=/questions/what-price/' }),
    );
    expect(meta).toContainEqual(expect.objectContaining({ name: 'robots', content: 'noindex' }));
    expect(named(drawn, 'h1').map(({ text }) => text)).toEqual(['Moved on']);
    expect(named(drawn, 'main')[0]?.text).toContain('There it is');
    expect(linksOf(drawn)).toContain('/questions/what-price/');
  });
});
