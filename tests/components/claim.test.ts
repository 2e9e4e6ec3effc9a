import { describe, expect, it } from 'vitest';
import Claim from '../../src/components/claim/Claim.astro';
import Statement from '../../src/components/claim/Statement.astro';
import Tags from '../../src/components/claim/Tags.astro';
import { shownClaim } from '../../src/views/claim/shown-claim.ts';
import { baseStory, draw, type Drawn, linksOf, named, ui } from './render.ts';

const story = baseStory();
const claim = shownClaim(ui, story, story.claim('10-opens-in-autumn'));
const has = (drawn: readonly Drawn[], attribute: string): boolean =>
  drawn.some(({ attributes }) => attribute in attributes);

describe('a statement', () => {
  it('stands behind who says it, and leads where it is told to', async () => {
    const plain = await draw(Statement, { claim });
    expect(plain[0]?.text).toBe('Gazette en, retelling Mayor en, says: It opens in October en');
    expect(linksOf(plain)).toEqual([]);
    const linked = await draw(Statement, { claim, href: '/there/' });
    expect(linked[0]?.text).toBe(plain[0]?.text);
    expect(named(linked, 'a').map(({ attributes, text }) => [attributes['href'], text])).toEqual([
      ['/there/', 'It opens in October en'],
    ]);
  });
});

describe('the tags of a claim', () => {
  const tags = [
    { shape: 'predicted', label: 'one', why: 'because' },
    { shape: 'closer', label: 'two', why: 'therefore' },
    { shape: null, label: 'three', why: null },
  ];
  const titlesOf = (drawn: readonly Drawn[]): string[] => drawn.flatMap(({ attributes }) => attributes['title'] ?? []);

  it('have a shape where there is one, and explain themselves where nothing else does', async () => {
    const drawn = await draw(Tags, { tags });
    expect(drawn[0]?.text.split(/\s*(?=two|three)/u)).toEqual(['one', 'two', 'three']);
    expect(named(drawn, 'svg')).toHaveLength(2);
    expect(titlesOf(drawn)).toEqual(['because', 'therefore']);
    expect(titlesOf(await draw(Tags, { tags, explained: false }))).toEqual([]);
  });
});

describe('a claim', () => {
  it('is told in full: who says it, statement, quote in its language with its place, translation, tags', async () => {
    const drawn = await draw(Claim, { claim });
    expect(drawn[0]?.text).toContain('Gazette en, retelling Mayor en, says: It opens in October en');
    const quote = drawn.find(({ attributes }) => 'data-quote' in attributes);
    expect(quote).toMatchObject({ text: 'откроют в октябре 2030 года', attributes: { lang: 'ru' } });
    expect(drawn[0]?.text).toContain('will be opened in October 2030');
    expect(linksOf(drawn)).toEqual(['/claims/10-opens-in-autumn/', '/articles/10/#claim-10-opens-in-autumn']);
    expect(has(drawn, 'data-tags')).toBe(true);
  });

  it('is told in part where the rest stands elsewhere on the page', async () => {
    const again = await draw(Claim, { claim, again: true });
    expect(linksOf(again)).toEqual(['/claims/10-opens-in-autumn/']);
    expect(has(again, 'data-tags')).toBe(false);
    const untranslated = await draw(Claim, { claim, translated: false });
    expect(has(untranslated, 'data-translation')).toBe(false);
    expect(has(untranslated, 'data-quote')).toBe(true);
  });
});
