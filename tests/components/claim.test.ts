import { describe, expect, it } from 'vitest';
import ClaimRow from '../../src/components/claim/ClaimRow.astro';
import Statement from '../../src/components/claim/Statement.astro';
import { shownClaim } from '../../src/views/claim/shown-claim.ts';
import { baseStory, draw, type Drawn, linksOf, named, ui } from './render.ts';

const story = baseStory();
const claim = shownClaim(ui, story, story.claim('10-opens-in-autumn'));

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

describe('claims on the same words', () => {
  const row = { quote: claim.quote, claims: [claim] };

  it('are told in full: who says it, statement, what is not the rule, and the words in their language with their place', async () => {
    const drawn = await draw(ClaimRow, { row });
    expect(drawn[0]?.text).toContain('Gazette en, retelling Mayor en, says: It opens in October en');
    expect(drawn[0]?.text).toMatch(new RegExp(`·\\s${ui.t('certainty.predicted')}`, 'u'));
    expect(named(drawn, 'q')[0]).toMatchObject({ text: 'откроют в октябре 2030 года', attributes: { lang: 'ru' } });
    expect(linksOf(drawn)).toEqual(['/claims/10-opens-in-autumn/', '/articles/10/#claim-10-opens-in-autumn']);
  });

  it('are told without the words where a list has hundreds', async () => {
    expect(linksOf(await draw(ClaimRow, { row, quoted: false }))).toEqual(['/claims/10-opens-in-autumn/']);
  });

  it('keep words in the reader’s own language whatever she has chosen of the others', async () => {
    const own = { ...row, quote: { ...claim.quote, translation: null } };
    const hidden = (drawn: readonly Drawn[]): boolean => drawn.some(({ attributes }) => 'data-original' in attributes);
    expect(hidden(await draw(ClaimRow, { row }))).toBe(true);
    expect(hidden(await draw(ClaimRow, { row: own }))).toBe(false);
  });
});
