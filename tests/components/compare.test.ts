import { describe, expect, it } from 'vitest';
import OneText from '../../src/components/compare/OneText.astro';
import Row from '../../src/components/compare/Row.astro';
import Square from '../../src/components/compare/Square.astro';
import { cellStates } from '../../src/comparison/matrix.ts';
import { compareView } from '../../src/views/compare/compare.ts';
import { baseStory, draw, linksOf, named, ui } from './render.ts';

const story = baseStory();
const rows = compareView(ui, story).events.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
const rowOf = (question: string) => {
  const row = rows.find(({ id }) => id === question);
  if (!row) throw new Error(`expected a row ${question}`);
  return row;
};

describe('a row of the comparison', () => {
  it('says what each text answers, and opens to who says it in which words', async () => {
    const row = rowOf('when-opened');
    const drawn = await draw(Row, { ui, row });
    expect(drawn.find(({ attributes }) => attributes['scope'] === 'row')?.text).toContain('when en');
    const cells = drawn.filter(({ attributes }) => 'data-cell' in attributes);
    expect(cells.map(({ attributes, text }) => [attributes['href'], text])).toEqual([
      ['#when-opened.10', expect.stringMatching(/Autumn en/u)],
      ['#when-opened.20', 'the article itself: Done en'],
    ]);
    // Each link leads to a cell that is there.
    const ids = drawn.map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(expect.arrayContaining(['q-when-opened', 'when-opened.10', 'when-opened.20']));
    expect(named(drawn, 'q').map(({ attributes, text }) => [attributes['lang'], text])).toEqual([
      ['ru', 'откроют в октябре 2030 года'],
      ['uk', 'відкрили міст через Сулу'],
    ]);
    expect(drawn[0]?.text).toContain('Gazette en, retelling Mayor en, says: It opens in October en');
    expect(linksOf(drawn)).toEqual(
      expect.arrayContaining(['/claims/10-opens-in-autumn/', '/claims/20-opened/', '/questions/when-opened/']),
    );
  });

  it('is a line that opens where one text answers', async () => {
    const drawn = await draw(OneText, { ui, row: rowOf('how-far') });
    expect(drawn.map(({ attributes }) => attributes['id'])).toContain('how-far.20');
    expect(named(drawn, 'summary')[0]?.text).toMatch(/^how far en .*: the article itself: Finished en$/u);
  });
});

describe('a square', () => {
  it('says its state to the styles, and is nothing to hear', async () => {
    for (const state of cellStates) {
      const [square] = named(await draw(Square, { state, course: null }), 'i');
      expect(square?.attributes).toMatchObject({ 'data-square': state, 'aria-hidden': 'true' });
    }
  });

  it('is called by what stands elsewhere where it leads to its cell', async () => {
    const link = { href: '#q.10', 'aria-labelledby': 'asked-q text-10' };
    const [square] = named(await draw(Square, { state: 'answers', course: 'closer', link }), 'a');
    expect(square?.attributes).toMatchObject({ 'data-square': 'answers', ...link });
    expect(square?.attributes).not.toHaveProperty('aria-hidden');
  });
});
