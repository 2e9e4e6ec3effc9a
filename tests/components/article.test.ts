import { describe, expect, it } from 'vitest';
import ClaimNote from '../../src/components/article/ClaimNote.astro';
import Facts from '../../src/components/article/Facts.astro';
import Gap from '../../src/components/article/Gap.astro';
import Passage from '../../src/components/article/Passage.astro';
import Marks from '../../src/components/text/Marks.astro';
import { articleView } from '../../src/views/article/article.ts';
import { markPieces } from '../../src/views/mark-pieces.ts';
import { baseStory, draw, type Drawn, linksOf, named, ui } from './render.ts';

const story = baseStory();
const view = articleView(ui, story, '10');
const passages = view.lines.filter((line) => line.kind === 'passage');
const drawPassage = (line: unknown): Promise<Drawn[]> => draw(Passage, { ui, line, lang: view.lang });
const notes = passages.flatMap((line) => line.notes).filter((note) => note.kind === 'claims');

describe('a note on a claim', () => {
  const noteOf = (claim: string): Promise<Drawn[]> =>
    draw(ClaimNote, { ui, note: notes.find(({ claims }) => claims.some(({ id }) => id === claim)) });

  it('says in short what the claim answers, and opened who states it and what the others answer, with their words', async () => {
    const drawn = await noteOf('10-opens-in-autumn');
    const [note] = named(drawn, 'details');
    expect(note?.attributes).toMatchObject({ 'data-note': '10-opens-in-autumn' });
    expect(note?.attributes).not.toHaveProperty('open');
    expect(named(drawn, 'summary')[0]?.text).toBe(`Autumn en · Mayor en, ${ui.t('certainty.predicted')}`);
    const [statement] = named(drawn, 'p');
    expect(statement?.attributes['id']).toBe('note-10-opens-in-autumn');
    expect(statement?.text).toMatch(/^Gazette en, retelling Mayor en, says: It opens in October en/u);
    expect(named(drawn, 'li').map(({ text }) => text)).toEqual([
      `Gazette en October 2030: Done en ${story.claim('20-opened').translation.en}`,
    ]);
    expect(linksOf(drawn)).toEqual(['/claims/10-opens-in-autumn/', '/questions/when-opened/', '/claims/20-opened/']);
  });

  it('says why no question can be asked', async () => {
    const drawn = await noteOf('10-no-days-off');
    expect(drawn[0]?.text).toContain(`${ui.t('tag.note')}. Nobody asks en`);
    expect(linksOf(drawn)).toEqual(['/claims/10-no-days-off/']);
  });
});

describe('a passage', () => {
  it('is text in its language and place, a heading where it is one, with the notes on its claims', async () => {
    const drawn = await Promise.all([view.headline.line, ...passages].map(drawPassage));
    const originals = drawn.map((one) => one.find(({ attributes }) => attributes['data-start'] !== undefined));
    expect(drawn.map((one) => one[2]?.name)).toEqual(['h1', 'div', 'div', 'div', 'div']);
    for (const original of originals) {
      const start = Number(original?.attributes['data-start']);
      const words = story.article('10').text.slice(start, start + (original?.text.length ?? 0));
      expect(original?.text).toBe(words.replaceAll(/\s/gu, ' '));
      expect(original?.attributes['lang']).toBe('ru');
    }
  });

  it('stands first in the reader’s language', async () => {
    const translated = passages.find(({ translation }) => translation !== null);
    const words = named(await drawPassage(translated), 'p').filter(({ attributes }) => 'class' in attributes);
    expect(words.map(({ attributes }) => attributes['lang'])).toEqual([undefined, 'ru']);
    expect(words[0]?.attributes).toHaveProperty('data-translation');
  });

  it('leads from words that are no claim to the reason', async () => {
    const line = passages.find((one) => one.notes.some(({ kind }) => kind === 'uncoded'));
    const drawn = await drawPassage(line);
    const [link] = named(drawn, 'a').filter(({ attributes }) => attributes['class'] === 'uncoded');
    const reason = drawn.find(({ attributes }) => `#${attributes['id'] ?? ''}` === link?.attributes['href']);
    expect(reason?.text).toBe(ui.t('uncoded.out-of-scope'));
  });
});

it('a gap says what is lost', async () => {
  const line = view.lines.find(({ kind }) => kind === 'gap');
  const drawn = await draw(Gap, { ui, line, beside: true });
  expect(drawn.some(({ attributes }) => attributes['id'] === 'gap-1')).toBe(true);
  expect(drawn[0]?.text).toBe(`${ui.t('gap.title')} ${ui.t('gap.colon-without-content', { siglum: view.name.full })}`);
});

it('the facts stand with what they are known by, and the text as received can be checked', async () => {
  const drawn = await draw(Facts, { ui, article: story.article('10'), facts: view.facts });
  expect(named(drawn, 'dt').map(({ text }) => text)).toEqual([
    ...view.facts.map(({ term }) => term),
    ui.t('article.received'),
  ]);
  expect(named(drawn, 'button')[0]?.attributes).toMatchObject({ 'data-sha': story.article('10').sha256 });
});

describe('marks', () => {
  const text = 'The cat sat';
  const pieces = markPieces(text, { start: 0, end: 11 }, [
    { id: 'x-a', start: 4, end: 11, certainty: 'hedged' },
    { id: 'x-b', start: 4, end: 7, certainty: 'asserted' },
  ]);
  const href = (id: string): string => `#note-${id}`;

  it('name their claims, have an anchor for each, and lead to the innermost', async () => {
    const drawn = await draw(Marks, { pieces, naming: 'anchors-and-names', href });
    expect(drawn[0]?.text).toBe(text);
    expect(named(drawn, 'mark').map(({ attributes }) => [attributes['id'], attributes['data-claim']])).toEqual([
      ['claim-x-a', 'x-a x-b'],
      [undefined, 'x-a'],
    ]);
    expect(named(drawn, 'span').map(({ attributes }) => attributes['id'])).toEqual(['claim-x-b']);
    expect(linksOf(drawn)).toEqual(['#note-x-b', '#note-x-a']);
  });

  it('are mute in a translation and where nothing is to be named', async () => {
    const translated = named(await draw(Marks, { pieces, naming: 'translated' }), 'mark');
    expect(translated.map(({ attributes }) => [attributes['id'], attributes['data-translated']])).toEqual([
      [undefined, 'x-a x-b'],
      [undefined, 'x-a'],
    ]);
    const plain = await draw(Marks, { pieces });
    const telling = named(plain, 'mark').filter(({ attributes }) => 'id' in attributes || 'data-claim' in attributes);
    expect(telling).toEqual([]);
    expect(linksOf(plain)).toEqual([]);
  });

  it('show markup, scripts and templates of a text as text', async () => {
    const seed = '<script>alert(1)</script> **bold** [x](javascript:alert(1)) {{x}} ${y} <%= z %> &amp;';
    for (const marked of [[], [{ id: 'x-a', start: 0, end: seed.length, certainty: 'asserted' as const }]]) {
      const drawn = await draw(Marks, { pieces: markPieces(seed, { start: 0, end: seed.length }, marked), href });
      expect(drawn[0]?.text).toBe(seed);
      expect(named(drawn, 'script')).toEqual([]);
    }
  });
});
