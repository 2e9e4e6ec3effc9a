import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { sourceView } from '../../../src/views/source/source.ts';
import { voiceBar } from '../../../src/views/claim/voice-bar.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const parts = readStoryParts();
const story = storyOf(parts);
const ui = createInterface('en', '/base/');
const gazette = sourceView(ui, story, 'gazette');
const herald = sourceView(ui, story, 'herald');

describe('the page of a source', () => {
  it('lists its texts with what each alone tells', () => {
    expect(gazette.texts.map(({ href, name, lang, note }) => [href, name, lang, note])).toEqual([
      ['/base/articles/10/', 'Мост через Сулу откроют осенью', 'ru', 'September 2030, 2 claims'],
      ['/base/articles/20/', 'Gazette en October 2030', 'uk', '6 Oct 2030, 10:15, 2 claims'],
    ]);
    expect(
      gazette.texts.map(({ only }) => only.map(({ question, href, claim }) => [question, href, claim.id])),
    ).toEqual([
      [],
      [
        ['how far en', '/base/questions/how-far/', '20-opened'],
        ['price en', '/base/questions/what-price/', '20-two-million'],
      ],
    ]);
    expect(herald.texts).toEqual([]);
  });

  it('counts whose words its texts are, and on whom they draw', () => {
    expect(gazette.voices.map(({ kind, start, width }) => [kind, start, width])).toEqual([
      ['own-voice', 0, 50],
      ['reported', 50, 50],
      ['direct-quote', 100, 0],
    ]);
    expect(gazette.voices[0]?.label).toBe(`${ui.t('voice.own-voice')}: 2 of 4 claims`);
    expect(gazette.reliesOn).toEqual([
      { label: 'Herald en', href: '/base/sources/herald/', count: '1 of 4 claims' },
      { label: 'Mayor en', href: '/base/sources/mayor/', count: '1 of 4 claims' },
    ]);
  });

  it('says how each fact is known: from words, from an address, or from a look-up', () => {
    expect(gazette.facts).toEqual([
      { text: 'fact en', basis: ui.t('basis.stated'), evidence: { words: 'мэр осмотрела стройку', lang: 'ru' } },
    ]);
    const text = { en: 'fact en', ru: 'fact ru', uk: 'fact uk' };
    const facts = [
      { text, basis: 'url' as const, evidence: { kind: 'address' as const, address: 'https://example.org/about' } },
      { text, basis: 'editor' as const, evidence: { kind: 'look-up' as const } },
    ];
    const other = storyOf({ ...parts, sources: parts.sources.map((source) => ({ ...source, facts })) });
    expect(sourceView(ui, other, 'herald').facts.map(({ evidence }) => evidence)).toEqual([
      { href: 'https://example.org/about', label: 'example.org/about' },
      null,
    ]);
  });

  it('lists the questions on which its texts have nothing, by event', () => {
    expect(gazette.silences).toEqual([]);
    // The second article is now another's.
    const articles = parts.articles.map((article) =>
      article.id === '20' ? { ...article, source: 'herald' } : article,
    );
    const gaps = articles.map((article) => ({ ...article, gaps: [] }));
    const { silences } = sourceView(ui, storyOf({ ...parts, articles: gaps }), 'gazette');
    expect(silences).toEqual([
      {
        event: 'building en',
        count: ui.t('count.questions', { n: 2 }),
        questions: [
          { text: 'how far en', href: '/base/questions/how-far/' },
          { text: 'price en', href: '/base/questions/what-price/' },
        ],
      },
    ]);
  });

  it('shows the claims that it speaks and those that came through it, with their share of all', () => {
    expect(herald.spoken).toMatchObject({
      texts: [{ article: '20', quotes: [{ claims: [{ id: '20-two-million' }] }] }],
      count: '1 of 4 claims',
    });
    expect(herald.handedOn).toMatchObject({ texts: [], count: '0 of 4 claims' });
    const voice = { kind: 'reported' as const, speaker: { kind: 'unnamed' as const, words: null }, implied: false };
    const claims = parts.claims.map((claim) => ({ ...claim, voice: { ...voice, via: ['herald'] } }));
    expect(
      sourceView(ui, storyOf({ ...parts, claims }), 'herald').handedOn.texts.flatMap(({ quotes }) => quotes),
    ).toHaveLength(4);
  });

  it('leads to the originals only where one of it stands beside its retellings', () => {
    const ids = parts.relays.map(({ original }) => original.source);
    for (const { id } of parts.sources) expect(sourceView(ui, story, id).isRetold).toBe(ids.includes(id));
    expect(sourceView(ui, storyOf({ ...parts, relays: [] }), ids[0] ?? '').isRetold).toBe(false);
  });

  it('has a title that says how much there is of it', () => {
    expect(gazette.title).toBe('Gazette en: 2 articles, 4 claims');
    expect(herald.title).toBe('Herald en: words reported in 1 of 4 claims');
  });

  it('is described by its role where it has one', () => {
    const role = { en: 'role en', ru: 'role ru', uk: 'role uk' };
    const other = storyOf({ ...parts, sources: parts.sources.map((source) => ({ ...source, role })) });
    expect([herald.role, herald.pictureAlt]).toEqual([null, 'Herald en']);
    const told = sourceView(ui, other, 'herald');
    expect([told.role, told.pictureAlt]).toEqual(['role en', 'Herald en: role en']);
  });
});

describe('the bar of voices', () => {
  it('has no width where there are no claims', () => {
    const counts = [{ kind: 'reported', claims: 0 }] as const;
    expect(voiceBar(ui, { total: 0, counts })).toMatchObject([{ kind: 'reported', start: 0, width: 0 }]);
  });
});
