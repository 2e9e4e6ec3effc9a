import { describe, expect, it } from 'vitest';
import Line from '../../src/components/article/Line.astro';
import MarginNote from '../../src/components/article/MarginNote.astro';
import MarkedText from '../../src/components/article/MarkedText.astro';
import { articleRows } from '../../src/views/article-rows.ts';
import { baseStory, draw, type Drawn, linksOf, named, ui } from './render.ts';

const story = baseStory();

describe('a note in the margin', () => {
  const noteOf = (claim: string): Promise<Drawn[]> => draw(MarginNote, { ui, story, claim: story.claim(claim) });

  it('says who states what, and opened its translation, its question, what others answer and its address', async () => {
    const drawn = await noteOf('10-opens-in-autumn');
    const [note] = named(drawn, 'details');
    expect(note?.attributes).toMatchObject({ id: 'note-10-opens-in-autumn' });
    expect(note?.attributes).not.toHaveProperty('open');
    const [summary] = named(drawn, 'summary');
    expect(summary?.text).toMatch(/^Gazette en, retelling Mayor en, says: It opens in October en/u);
    expect(summary?.text).toContain(ui.t('certainty.predicted'));
    expect(note?.text).toContain('will be opened in October 2030');
    expect(named(drawn, 'a')[0]?.text).toBe('when en');
    // The other article, with its answer to the question.
    expect(named(drawn, 'li').map(({ text }) => text)).toEqual([`${story.article('20').siglum} done en`]);
    expect(linksOf(drawn)).toEqual(['/questions/when-opened/', '/articles/20/', '/claims/10-opens-in-autumn/']);
  });

  it('says why no question can be asked, and names no rival where there is none', async () => {
    const drawn = await noteOf('10-no-days-off');
    expect(drawn[0]?.text).toContain(`${ui.t('tag.note')}. Nobody asks en`);
    expect(linksOf(drawn)).toEqual(['/claims/10-no-days-off/']);
    expect(named(await noteOf('20-two-million'), 'li')).toEqual([]);
  });
});

describe('a line of an article', () => {
  const article = story.article('10');
  const rows = articleRows(article, story.claimsOf('10'));
  const linesOf = (kind: string): Promise<Drawn[][]> =>
    Promise.all(rows.filter((row) => row.kind === kind).map((row) => draw(Line, { ui, story, article, row })));

  it('is text in its language and place, a heading where it is one, with the notes of its claims', async () => {
    const lines = await linesOf('text');
    const originals = lines.map((drawn) => drawn.find(({ attributes }) => attributes['data-start'] !== undefined));
    expect(originals.map((original) => original?.name)).toEqual(['h1', 'p', 'p', 'p', 'p']);
    for (const original of originals) {
      const start = Number(original?.attributes['data-start']);
      const words = article.text.slice(start, start + (original?.text.length ?? 0));
      expect(original?.text).toBe(words.replaceAll(/\s/gu, ' '));
      expect(original?.attributes['lang']).toBe('ru');
    }
    expect(lines.map((drawn) => named(drawn, 'details').map(({ attributes }) => attributes['id']))).toEqual([
      [],
      ['note-10-opens-in-autumn'],
      ['note-10-no-days-off'],
      [],
      [],
    ]);
    // One paragraph is translated.
    expect(lines.map((drawn) => drawn[0]?.text.includes('The new bridge'))).toEqual([false, true, false, false, false]);
  });

  it('is folded and says why where it is no part of the article', async () => {
    const lines = await linesOf('aside');
    expect(lines.map((drawn) => named(drawn, 'summary')[0]?.text)).toEqual([
      ui.t('removed.repeated-headline'),
      ui.t('removed.navigation'),
    ]);
    expect(lines.map((drawn) => named(drawn, 'q')[0]?.text)).toEqual(['Мост через Сулу откроют осенью', 'Report Page']);
  });

  it('is a gap that says what is lost', async () => {
    const [gap, ...others] = await linesOf('gap');
    expect(others).toEqual([]);
    expect(gap?.some(({ attributes }) => attributes['id'] === 'gap-1')).toBe(true);
    expect(gap?.[0]?.text).toBe(
      `${ui.t('gap.title')} ${ui.t('gap.colon-without-content', { siglum: article.siglum })}`,
    );
  });
});

describe('a marked text', () => {
  const article = story.article('10');
  const claims = story.claimsOf('10');
  const [claim] = claims;

  it.each([
    ['note', ['#note-10-opens-in-autumn'], ['claim-10-opens-in-autumn']],
    ['page', ['/claims/10-opens-in-autumn/'], [undefined]],
    ['nowhere', [], [undefined]],
  ] as const)('leads to the %s', async (to, links, ids) => {
    const drawn = await draw(MarkedText, { ui, article, range: claim, claims, to });
    expect(drawn[0]?.text).toBe(claim?.quote);
    expect(linksOf(drawn)).toEqual(links);
    expect(named(drawn, 'mark').map(({ attributes }) => attributes['id'])).toEqual(ids);
  });
});
