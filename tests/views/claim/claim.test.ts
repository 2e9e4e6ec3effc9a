import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { claimView } from '../../../src/views/claim/claim.ts';
import type { TextRows } from '../../../src/views/claim/claim-rows.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/base/');
const base = new URL('https://example.org/base/');
const view = claimView(ui, story, '10-opens-in-autumn', base);
/** The base story where both claims of the first article give one answer. */
const shared = storyOf({
  ...parts,
  claims: parts.claims.map((claim) =>
    claim.id === '10-no-days-off'
      ? { ...claim, answers: [{ question: 'when-opened', answer: 'in-autumn' }], note: null }
      : claim,
  ),
});

describe('the page of a claim', () => {
  it('says the claim as one sentence, and where it is from', () => {
    expect(view.sentence).toBe('Gazette en, retelling Mayor en, says: It opens in October en');
    expect(view.place).toBe('Gazette en, September 2030');
    expect(view.path).toBe('/claims/10-opens-in-autumn/');
    expect(view.pictureAlt).toBe(`откроют в октябре 2030 года — ${view.sentence} ${view.place}`);
  });

  it('shows the whole paragraph where the text may be shown, and the quote alone where not', () => {
    const words = ({ context: { article, range } }: typeof view): string => article.text.slice(range.start, range.end);
    expect(words(view)).toBe('Новый мост через реку Сула откроют в октябре 2030 года, сообщила мэр Анна Коваль.');
    expect(words(claimView(ui, story, '20-opened', base))).toBe('відкрили міст через Сулу');
  });

  it('has the paragraph in translation, with the words of the claim marked where they stand in it', () => {
    const textOf = ({ passage }: typeof view): (string | boolean)[][] | undefined =>
      passage?.map(({ text, claims }) => [text, claims.length > 0]);
    expect(textOf(view)).toEqual([['The new bridge', false]]);
    expect(view.isMarked).toBe(false);
    expect(claimView(createInterface('uk', ''), story, '10-opens-in-autumn', base).passage).toBeNull();
    const within = storyOf({
      ...parts,
      claims: parts.claims.map((claim) => ({ ...claim, translation: { ...claim.translation, en: 'new bridge' } })),
    });
    const marked = claimView(ui, within, '10-opens-in-autumn', base);
    expect(textOf(marked)).toEqual([
      ['The ', false],
      ['new bridge', true],
    ]);
    expect(marked.isMarked).toBe(true);
  });

  it('spells every tag out, with the words for the speaker in their own language', () => {
    expect(view.facts.map(({ term, value, shape }) => [term, value, shape])).toEqual([
      [ui.t('tag.voice'), `Mayor en, ${ui.t('voice.reported')}`, null],
      [ui.t('tag.certainty'), ui.t('certainty.predicted'), 'predicted'],
      ['course en', 'neutral en', null],
      [ui.t('tag.topic'), 'works en', null],
      [ui.t('tag.event'), 'building en', null],
      [ui.t('tag.question'), 'when en', null],
    ]);
    expect(view.facts[0]?.notes).toEqual([
      { words: ui.t('voice.reported.why'), lang: null },
      { words: 'мэр Анна Коваль', lang: 'ru' },
    ]);
    expect(view.facts.at(-1)).toMatchObject({
      href: '/base/questions/when-opened/',
      notes: [{ words: `${ui.t('tag.answer')}: autumn en`, lang: null }],
    });
  });

  it('names no speaker where the article speaks itself', () => {
    const [voice] = claimView(ui, story, '10-no-days-off', base).facts;
    expect(voice).toMatchObject({
      value: ui.t('voice.own-voice'),
      notes: [{ words: ui.t('voice.own-voice.why'), lang: null }],
    });
  });

  it('has what the readers of the last round tagged differently, and the note of the editors', () => {
    expect(view.disputes.map(({ field, first, second }) => [field, first, second])).toEqual([
      ['topic', 'works', 'price'],
    ]);
    expect(view.note).toBeNull();
    const other = claimView(ui, story, '10-no-days-off', base);
    expect(other.disputes).toEqual([]);
    expect(other.note).toBe('Nobody asks en');
  });

  it('sets beside it what other articles say on each of its questions, and nothing of its own', () => {
    const answered = claimView(ui, story, '20-opened', base).others;
    expect(answered.map(({ question, href, texts }) => [question, href, idsOf(texts)])).toEqual([
      ['when en', '/base/questions/when-opened/', ['10-opens-in-autumn']],
      ['how far en', '/base/questions/how-far/', []],
    ]);
    const [beside] = claimView(ui, shared, '10-opens-in-autumn', base).others;
    expect(idsOf(beside?.texts ?? [])).toEqual(['20-opened']);
  });

  it('is cited with its whole address where that is known, and with a place for it where not', () => {
    expect(view.citation).toEqual({
      from: 'Gazette en, September 2030. Bridge, ',
      address: 'https://example.org/base/claims/10-opens-in-autumn/',
      link: 'https://example.org/base/claims/10-opens-in-autumn/',
      copied: [
        'Gazette en, retelling Mayor en, says: It opens in October en',
        '«откроют в октябре 2030 года»',
        'Gazette en, September 2030. Bridge, https://example.org/base/claims/10-opens-in-autumn/',
      ].join('\n'),
    });
    const { citation } = claimView(ui, story, '10-opens-in-autumn', undefined);
    expect(citation.address).toBe('/base/claims/10-opens-in-autumn/');
    expect(citation.link).toBe('{address}');
    expect(citation.copied).toMatch(/Bridge, \{address\}$/u);
  });

  it('counts its place in code points', () => {
    const [start, end] = places('20-two-million');
    expect(claimView(ui, story, '20-two-million', base).offsets).toBe(
      ui.t('claim.offsets', { start, end, seed: '20_bridge.txt' }),
    );
  });
});

describe('the description of a claim', () => {
  it('gives the answer that the claim alone gives, with its question and the quote in translation', () => {
    expect(view.description).toBe('Gazette en, September 2030. Autumn en. when en “will be opened in October 2030”');
  });

  it('gives the sentence where the answer would stand without who says it, or is no answer of its own', () => {
    const sentence = 'Gazette en says: They work without days off en';
    expect(claimView(ui, story, '10-no-days-off', base).description).toBe(
      `Gazette en, September 2030. ${sentence} “work without days off”`,
    );
    expect(claimView(ui, shared, '10-opens-in-autumn', base).description).toContain(view.sentence);
    const same = storyOf({
      ...parts,
      claims: parts.claims.map((claim) =>
        claim.id === '10-opens-in-autumn' ? { ...claim, statement: { ...claim.statement, en: 'Autumn en.' } } : claim,
      ),
    });
    expect(claimView(ui, same, '10-opens-in-autumn', base).description).toContain('says: Autumn en.');
  });

  it('quotes as the language of the quote does', () => {
    const russian = createInterface('ru', '');
    expect(claimView(russian, story, '10-opens-in-autumn', base).description).toMatch(
      /«откроют в октябре 2030 года»$/u,
    );
  });
});

function idsOf(texts: readonly TextRows[]): string[] {
  return texts.flatMap(({ quotes }) => quotes.flatMap(({ claims }) => claims.map(({ id }) => id)));
}

/** Where a claim stands in its text, in code points. */
function places(id: string): readonly [number, number] {
  const { article, start, end } = story.claim(id);
  const { text } = story.article(article);
  return [Array.from(text.slice(0, start)).length, Array.from(text.slice(0, end)).length];
}
