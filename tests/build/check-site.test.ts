import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/build/check-site.ts';
import { temporaryFolder } from '../ground/temporary-folder.ts';

const address = { site: 'https://example.org', base: '/sub/' };

const claims = JSON.stringify({ claims: [{ id: 'x-a', article: 'x', quote: 'one «two» three' }] });
const articles = JSON.stringify({ articles: [{ id: 'x', language: 'rus' }] });
const article = (marked: string): string => `<main><p lang="ru">${marked}</p></main>`;
const sound = article('<mark id="claim-x-a" data-claim="x-a">one «two</mark><mark data-claim="x-a x-b">» three</mark>');

/** A sound site of four pages, with other pages or files put over it. */
function site(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'index.html':
      '<a href="/sub/articles/x/#claim-x-a">claim</a> <a href="#top">up</a> <a href="https://elsewhere.org/nowhere/">out</a>',
    'data/claims.json': claims,
    'data/articles.json': articles,
    'articles/x/index.html': sound,
    'ru/articles/x/index.html': sound,
    'uk/articles/x/index.html': sound,
    ...files,
  });
}

describe('checkSite', () => {
  it('finds nothing wrong with a sound site', () => {
    expect(checkSite(site(), address, ['en', 'ru', 'uk'])).toEqual([]);
  });

  it.each([
    ['leads nowhere', '<a href="/sub/nope/">x</a>', 'index.html: /sub/nope/ leads nowhere'],
    [
      'leads nowhere on its own host',
      '<a href="https://example.org/sub/nope/">x</a>',
      'index.html: https://example.org/sub/nope/ leads nowhere',
    ],
    ['leads out of the base', '<a href="/articles/x/">x</a>', 'index.html: /articles/x/ leads out of /sub/'],
    ['lacks its slash', '<a href="articles/x">x</a>', 'index.html: articles/x lacks the slash at its end'],
    [
      'misses its fragment',
      '<a href="articles/x/#claim-y">x</a>',
      'index.html: articles/x/#claim-y names an id that articles/x/index.html does not have',
    ],
    ['is badly encoded', '<a href="/sub/%zz/">x</a>', 'index.html: /sub/%zz/ is no address'],
    ['is a picture that is not there', '<img alt="" src="a.png">', 'index.html: a.png leads nowhere'],
    ['is one of several pictures', '<img alt="" srcset="a.png 1x, b.png 2x">', 'index.html: a.png leads nowhere'],
  ])('tells of a link that %s', (_what, html, problem) => {
    expect(checkSite(site({ 'index.html': html }), address, ['en', 'ru', 'uk'])).toContain(problem);
  });

  it('takes no words for links', () => {
    expect(
      checkSite(site({ 'index.html': '<p>&lt;a href="/nope/"> and <code>&lt;img src="x"></code></p>' }), address, [
        'en',
        'ru',
        'uk',
      ]),
    ).toEqual([]);
  });

  it('tells of an id that stands twice', () => {
    expect(checkSite(site({ 'index.html': '<p id="a"></p><p id="a"></p>' }), address, ['en', 'ru', 'uk'])).toEqual([
      'index.html: the id a stands more than once',
    ]);
  });

  it('tells of a quote that is not marked, differs, or has no language', () => {
    const unmarked = checkSite(site({ 'ru/articles/x/index.html': article('one «two» three') }), address, [
      'en',
      'ru',
      'uk',
    ]);
    expect(unmarked).toEqual(['ru/articles/x/index.html: the quote of x-a is not marked']);
    const other = article('<mark data-claim="x-a">one "two" three</mark>');
    expect(checkSite(site({ 'uk/articles/x/index.html': other }), address, ['en', 'ru', 'uk']).join()).toContain(
      'expected “one «two» three”',
    );
    const unnamed = sound.replace(' lang="ru"', ' lang="uk"');
    expect(checkSite(site({ 'uk/articles/x/index.html': unnamed }), address, ['en', 'ru', 'uk']).join()).toContain(
      'is in ru, marked up as uk',
    );
  });
});
