import { describe, expect, it } from 'vitest';
import Contents from '../../src/components/frame/Contents.astro';
import Masthead from '../../src/components/frame/Masthead.astro';
import MovedPage from '../../src/components/frame/MovedPage.astro';
import Section from '../../src/components/frame/Section.astro';
import Named from '../../src/components/names/Named.astro';
import { mainSections, moreSections } from '../../src/views/sections.ts';
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

describe('the head of every page', () => {
  const { site } = story;

  it('leads to every section and marks the present one, in the navigation and behind it', async () => {
    const drawn = await draw(Masthead, { ui, story, path: '/method/', section: 'method' });
    const links = linksOf(drawn);
    for (const section of [...mainSections, ...moreSections]) expect(links).toContain(`/${section}/`);
    const current = drawn.filter(({ attributes }) => attributes['aria-current'] !== undefined);
    expect(current.map(({ name, attributes, text }) => [name, attributes['aria-current'], text])).toEqual([
      ['button', 'true', ui.t('nav.more')],
      ['a', 'page', ui.t('nav.method')],
      ['a', 'true', 'EN'],
    ]);
    const inside = await draw(Masthead, { ui, story, path: '/questions/when-opened/', section: 'questions' });
    const marked = inside.find(({ attributes }) => attributes['href'] === '/questions/');
    expect(marked?.attributes['aria-current']).toBe('true');
  });

  it('says beside the name what the site is, where the story says it', async () => {
    const tagline = { en: 'Texts side by side', ru: 'ru', uk: 'uk' };
    const textOf = async (props: object) => (await draw(Masthead, { ui, path: '/', ...props }))[0]?.text;
    expect(await textOf({ story: { ...story, site: { ...site, tagline } } })).toContain(tagline.en);
    expect(await textOf({ story })).not.toContain(tagline.en);
  });
});

describe('the parts of a page', () => {
  it('have a link to their heading, called by its words, where they have an address', async () => {
    const drawn = await draw(Section, { id: 'part', title: 'Part' });
    expect(named(drawn, 'h2').map(({ attributes, text }) => [attributes['id'], text])).toEqual([['part', 'Part']]);
    expect(named(drawn, 'a').map(({ attributes }) => [attributes['href'], attributes['aria-labelledby']])).toEqual([
      ['#part', 'part'],
    ]);
    expect(linksOf(await draw(Section, { title: 'Part' }))).toEqual([]);
  });

  it('are listed where there are several', async () => {
    const parts = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', count: '2' },
    ];
    expect(linksOf(await draw(Contents, { ui, parts }))).toEqual(['#a', '#b']);
    expect(named(await draw(Contents, { ui, parts: parts.slice(1) }), 'nav')).toEqual([]);
  });
});

describe('a text with names', () => {
  it('reads as it is, and each name opens who it is', async () => {
    const pieces = [
      { text: 'Gazette, retelling ', source: null, tail: '' },
      { text: 'Stone', source: 'mayor', tail: ',' },
      { text: ' says:', source: null, tail: '' },
    ];
    const drawn = await draw(Named, { pieces });
    expect(drawn[0]?.text).toBe('Gazette, retelling Stone, says:');
    expect(named(drawn, 'button').map(({ attributes }) => attributes['popovertarget'])).toEqual(['who-mayor']);
  });
});
