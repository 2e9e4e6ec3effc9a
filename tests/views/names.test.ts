import { describe, expect, it } from 'vitest';
import { createInterface } from '../../src/i18n/interface.ts';
import type { Source } from '../../src/model/codebook.ts';
import { firstMentions, namedIn, namedInTexts, nameFinder } from '../../src/views/names.ts';

const inAll = (text: string) => ({ en: text, ru: text, uk: text });
const sourceOf = (id: string, more: Partial<Source> & Pick<Source, 'kind' | 'name' | 'short'>): Source => ({
  id,
  cited: {},
  role: inAll(`role of ${id}`),
  facts: [],
  ...more,
});
const sources = [
  sourceOf('herald', { kind: 'newspaper', name: inAll('The Herald'), short: inAll('TH') }),
  sourceOf('mayor', {
    kind: 'person',
    name: { en: 'Ada Stone', ru: 'Ада Каменская', uk: 'Ада Кам’янська' },
    short: { en: 'Stone', ru: 'Каменский', uk: 'Кам’янський' },
    cited: { ru: 'Аду Каменскую, мэра' },
  }),
  sourceOf('sulu', { kind: 'body', name: inAll('Sulu'), short: inAll('Sulu') }),
  sourceOf('guest', { kind: 'person', name: inAll('Guest'), short: inAll('Guest'), role: null }),
];
const en = createInterface('en', '/');
const ru = createInterface('ru', '/');
const namesIn = (text: string, ui = en) =>
  nameFinder(ui, { sources })(text).flatMap(({ text: name, source }) =>
    source === null ? [] : [`${source}: ${name}`],
  );

describe('the names in a text', () => {
  it('are found as the site writes them, the longest first, and only as whole words', () => {
    expect(namesIn('The Herald, retelling Ada Stone, says: Stone said so to TH.')).toEqual([
      'herald: The Herald',
      'mayor: Ada Stone',
      'mayor: Stone',
      'herald: TH',
    ]);
    expect(namesIn('Stonework, THE, Sandstone')).toEqual([]);
  });

  it('are found in every case where they are names of persons in Cyrillic', () => {
    expect(namesIn('по словам Каменского и Аде Каменской', ru)).toEqual(['mayor: Каменского', 'mayor: Аде Каменской']);
  });

  it('end before a role that stands behind a comma', () => {
    expect(namesIn('цитируя Аду Каменскую, мэра, пишет', ru)).toEqual(['mayor: Аду Каменскую']);
  });

  it('are not those of whom nothing is told, nor of bodies that have no longer name', () => {
    expect(namesIn('Guest in Sulu')).toEqual([]);
    expect(nameFinder(en, { sources: [] })('Stone')).toEqual([{ text: 'Stone', source: null, tail: '' }]);
  });

  it('are explained once in texts that stand together, and not where they are explained beside them', () => {
    const texts = ['Stone to The Herald.', 'TH, Stone: no.'].map(nameFinder(en, { sources }));
    const explained = (pieces: ReturnType<typeof firstMentions>) =>
      pieces.map((text) => text.flatMap(({ source }) => source ?? []));
    expect(explained(firstMentions(texts))).toEqual([['mayor', 'herald'], []]);
    expect(explained(firstMentions(texts, new Set(['mayor'])))).toEqual([['herald'], []]);
    const words = firstMentions(texts).map((text) => text.map((piece) => piece.text + piece.tail).join(''));
    expect(words).toEqual(['Stone to The Herald.', 'TH, Stone: no.']);
  });

  it('are told once of all texts of a page, but for whom it is about', () => {
    const texts = ['Stone to The Herald.', 'TH, Stone: no.'];
    expect(namedInTexts(en, { sources }, texts).map(({ id }) => id)).toEqual(['herald', 'mayor']);
    expect(namedInTexts(en, { sources }, texts, 'mayor').map(({ id }) => id)).toEqual(['herald']);
  });

  it('leave the text as it is, with what follows a name at once beside it', () => {
    const text = 'Stone’s “TH”, Stone.';
    const pieces = nameFinder(en, { sources })(text);
    expect(pieces.map(({ text: words, tail }) => words + tail).join('')).toBe(text);
    expect(pieces.map(({ tail }) => tail)).toEqual(['’', '', '”,', '', '.']);
  });

  it('are told once each, in the order of the story', () => {
    const find = nameFinder(en, { sources });
    expect(namedIn(en, { sources }, [find('Stone and TH'), find('Ada Stone')])).toEqual([
      { id: 'herald', name: 'The Herald', role: 'role of herald', href: '/sources/herald/' },
      { id: 'mayor', name: 'Ada Stone', role: 'role of mayor', href: '/sources/mayor/' },
    ]);
  });
});
