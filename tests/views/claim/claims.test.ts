import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { claimRows } from '../../../src/views/claim/claim-rows.ts';
import { claimsRules, claimsView } from '../../../src/views/claim/claims.ts';
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
  const view = claimsView(ui, story);

  it('counts the claims of every text by which it can be narrowed, oldest first', () => {
    expect(view.count).toBe('4');
    expect(view.texts).toEqual([
      { id: '10', name: 'Gazette en September 2030', count: '2' },
      { id: '20', name: 'Gazette en October 2030', count: '2' },
    ]);
  });

  it('has every claim once, under its topic and its text', () => {
    const ids = view.topics.map(({ anchor, name, count, texts }) => [
      anchor,
      name,
      count,
      texts.map(({ article, quotes }) => [article, quotes.flatMap(({ claims }) => claims.map(({ id }) => id))]),
    ]);
    expect(ids).toEqual([
      ['topic-price', 'price en', '1', [['20', ['20-two-million']]]],
      [
        'topic-works',
        'works en',
        '3',
        [
          ['10', ['10-opens-in-autumn', '10-no-days-off']],
          ['20', ['20-opened']],
        ],
      ],
    ]);
  });

  it('narrows itself to a text, and leaves out topics that keep no claim of it', () => {
    expect(claimsRules([{ id: '10' }])).toBe(
      ':has(#text-10:checked) [data-text]:not([data-text="10"]),:has(#text-10:checked) [data-topic]:not(:has([data-text="10"])){display:none}\n',
    );
  });
});

describe('rows of claims', () => {
  it('have the words on which several claims stand once', () => {
    const [first, second] = story.claimsOf('10');
    if (!first || !second) throw new Error('expected two claims');
    const { start, end, quote } = first;
    const [text, ...others] = claimRows(ui, story, [{ ...second, start, end, quote }, first]);
    expect(others).toEqual([]);
    expect(text?.sign).toMatchObject({ name: 'Gazette en September 2030', href: '/base/articles/10/', hue: 'hue-1' });
    expect(text?.quotes.map((row) => [row.quote.words, row.claims.map(({ id }) => id)])).toEqual([
      [quote, [second.id, first.id]],
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
      remarks: [ui.t('certainty.predicted')],
    });
  });

  it('needs no translation in its own language', () => {
    const russian = createInterface('ru', '');
    expect(shownClaim(russian, story, story.claim('10-opens-in-autumn')).quote.translation).toBeNull();
    expect(shownClaim(russian, story, story.claim('20-opened')).quote.translation).toBe('открыли мост через Сулу');
  });

  it('names the course only where it says something of it, and who coded it only where nobody did', () => {
    const other = tagged('20-opened', { portrays: 'closer', coder: 'rules' });
    expect(shownClaim(ui, other, other.claim('20-opened')).remarks).toEqual(['closer en', ui.t('tag.rules')]);
    expect(shownClaim(ui, story, story.claim('20-opened')).remarks).toEqual([]);
  });
});
