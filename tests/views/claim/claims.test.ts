import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { claimsView } from '../../../src/views/claim/claims.ts';
import { shownClaim } from '../../../src/views/claim/shown-claim.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/base/');

/** The base story with other tags on one claim. */
function tagged(id: string, tags: Partial<Pick<Claim, 'portrays' | 'coder'>>) {
  return storyOf({
    ...parts,
    claims: parts.claims.map((claim) => (claim.id === id ? { ...claim, ...tags } : claim)),
  });
}

describe('the list of claims', () => {
  const { lede, articles } = claimsView(ui, story);

  it('goes through the articles, oldest first, each with its share of all claims, by its title where that may be shown', () => {
    expect(lede).toMatch(/ 4 claims\.$/u);
    expect(articles.map(({ siglum, origin, count, name }) => [siglum, origin, count, name])).toEqual([
      [story.article('10').siglum, 'Gazette en, September 2030', '2 of 4 claims', 'Мост через Сулу откроют осенью'],
      [story.article('20').siglum, 'Gazette en, 6 Oct 2030, 10:15', '2 of 4 claims', story.article('20').siglum],
    ]);
    expect(articles.map(({ href, lang }) => [href, lang])).toEqual([
      ['/base/articles/10/', 'ru'],
      ['/base/articles/20/', 'uk'],
    ]);
  });

  it('has every claim under its article, in order of place', () => {
    expect(articles.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['10-opens-in-autumn', '10-no-days-off'],
      ['20-opened', '20-two-million'],
    ]);
  });
});

describe('a claim wherever it stands', () => {
  it('is told behind who says it, with its words and where they stand', () => {
    expect(shownClaim(ui, story, story.claim('10-opens-in-autumn'))).toEqual({
      id: '10-opens-in-autumn',
      article: '10',
      hue: 'hue-1',
      by: 'Gazette en, retelling Mayor en, says:',
      statement: 'It opens in October en',
      href: '/base/claims/10-opens-in-autumn/',
      quote: {
        words: 'откроют в октябре 2030 года',
        lang: 'ru',
        href: '/base/articles/10/#claim-10-opens-in-autumn',
        translation: 'will be opened in October 2030',
      },
      tags: [{ shape: 'predicted', label: ui.t('certainty.predicted'), why: ui.t('certainty.predicted.why') }],
    });
  });

  it('needs no translation in its own language', () => {
    const russian = createInterface('ru', '');
    expect(shownClaim(russian, story, story.claim('10-opens-in-autumn')).quote.translation).toBeNull();
    expect(shownClaim(russian, story, story.claim('20-opened')).quote.translation).toBe('открыли мост через Сулу');
  });

  it('names the course only where it says something of it, and who coded it only where nobody did', () => {
    const other = tagged('20-opened', { portrays: 'closer', coder: 'rules' });
    expect(shownClaim(ui, other, other.claim('20-opened')).tags).toEqual([
      { shape: 'asserted', label: ui.t('certainty.asserted'), why: ui.t('certainty.asserted.why') },
      { shape: 'closer', label: 'closer en', why: `course en. ${ui.t('course.why')}` },
      { shape: null, label: ui.t('tag.rules'), why: null },
    ]);
  });
});
