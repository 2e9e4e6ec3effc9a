import { describe, expect, it } from 'vitest';
import { type StoryParts, storyOf } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import type { ArticleBlock } from '../../../src/model/article.ts';
import { articleView } from '../../../src/views/article/article.ts';
import type { ArticleView, ClaimNote, PassageLine } from '../../../src/views/article/article-view.ts';
import type { MarkPiece } from '../../../src/views/mark-pieces.ts';
import { toldBy } from '../../comparison/made-story.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const parts = readStoryParts();
const viewOf = (id: string, change: Partial<StoryParts> = {}): ArticleView =>
  articleView(ui, storyOf({ ...parts, ...change }), id);
const view = viewOf('10');

const passagesOf = ({ headline, lines }: ArticleView): PassageLine[] =>
  [headline.line, ...lines].filter((line) => line.kind === 'passage');
const notesOf = (shown: ArticleView): ClaimNote[] =>
  passagesOf(shown).flatMap(({ notes }) => notes.filter((note) => note.kind === 'claims'));
const textOf = (pieces: readonly MarkPiece[] | null): string | null =>
  pieces && pieces.map(({ text }) => text).join('');

/** The story where the blocks of these roles are translated. */
function translated(words: Readonly<Partial<Record<ArticleBlock['role'], string>>>): Partial<StoryParts> {
  const translate = (block: ArticleBlock): ArticleBlock => {
    const en = words[block.role];
    return block.role === 'boilerplate' || en === undefined ? block : { ...block, translation: { en } };
  };
  return { articles: parts.articles.map((article) => ({ ...article, blocks: article.blocks.map(translate) })) };
}

describe('the head of an article', () => {
  it('names the text, when and in which language it was published', () => {
    expect(view.name.full).toBe('Gazette en September 2030');
    expect(view.kicker).toBe('September 2030, Russian');
    expect(view.hue).toBe('hue-1');
    expect(view.title).toBe('Gazette en September 2030: Мост через Сулу откроют осенью');
    expect(view.description).toBe('Gazette en, September 2030. 2 claims. Мост через Сулу откроют осенью');
  });

  it('is its headline in both languages, and is titled in the reader’s', () => {
    const shown = viewOf('10', translated({ headline: 'The bridge opens' }));
    expect(shown.headline.lost).toBeNull();
    expect(textOf(shown.headline.line.translation)).toBe('The bridge opens');
    expect(textOf(shown.headline.line.original)).toBe('Мост через Сулу откроют осенью');
    expect(shown.title).toBe('Gazette en September 2030: The bridge opens');
    expect(shown.lines.some((line) => line.kind === 'passage' && line.role === 'headline')).toBe(false);
  });

  it('is the beginning of the text where the headline is lost, which is said once', () => {
    const articles = parts.articles.map((article) => ({
      ...article,
      title: null,
      blocks: article.blocks.filter(({ role }) => role !== 'headline'),
      gaps: [
        {
          kind: 'headline-lost' as const,
          at: 64,
          evidence: { text: 'Новый', start: 64, end: 69 },
          questions: [],
          note: null,
          original: null,
        },
      ],
    }));
    const shown = viewOf('10', { articles });
    expect(shown.headline.lost).toEqual({ label: ui.t('article.noHeadline'), id: 'gap-1' });
    expect(textOf(shown.headline.line.original)).toMatch(/^Новый мост/u);
    expect(textOf(shown.headline.line.translation)).toBe('The new bridge');
    expect(shown.lines.filter(({ kind }) => kind === 'gap')).toEqual([]);
  });

  const said = ({ figures }: typeof view) => figures?.lines.map((pieces) => pieces.map(({ text }) => text).join(''));

  it('says whose words its claims are and how many questions they answer, of how many, and how many alone', () => {
    expect(view.figures?.voices.map(({ kind, width }) => [kind, width])).toEqual([
      ['own-voice', 50],
      ['reported', 50],
      ['direct-quote', 0],
    ]);
    // Of its two claims one is its own and one the mayor's: neither is more than half.
    expect(said(view)).toEqual([ui.t('article.answers', { k: 1, n: 3, only: 0 })]);
    expect(said(viewOf('20'))).toEqual([ui.t('article.answers', { k: 3, n: 3, only: 2 })]);
    const retold = parts.claims.map((claim) => ({ ...claim, voice: toldBy('mayor') }));
    const byMayor = viewOf('10', { claims: retold });
    expect(said(byMayor)?.[0]).toMatch(/^Mostly Mayor en, 2 of 2 claims\.$/u);
    const uncoded = viewOf('10', {
      claims: [],
      articles: parts.articles.map((article) => ({ ...article, coded: false })),
    });
    expect(uncoded.figures).toBeNull();
    expect(uncoded.notCoded).toContain(ui.t('silence.not-coded.why'));
    expect(uncoded.description).toContain(ui.t('silence.not-coded.why'));
  });
});

describe('the text', () => {
  it('stands line by line in order of place, what is no part of it and what is lost where they are', () => {
    expect(view.lines.map((line) => (line.kind === 'passage' ? line.place?.start : line.kind))).toEqual([
      'aside',
      64,
      147,
      231,
      'gap',
      303,
      'aside',
    ]);
    expect(passagesOf(view).map(({ original }) => textOf(original))).toContain(
      'Новый мост через реку Сула откроют в октябре 2030 года, сообщила мэр Анна Коваль.',
    );
  });

  it('can be chosen in one of two languages where any of it is translated', () => {
    expect(view.isTranslated).toBe(true);
    expect(articleView(createInterface('ru', ''), storyOf(parts), '10').isTranslated).toBe(false);
  });

  it('has claims marked in its words, and in their translation where that has the words of the claim', () => {
    const en = 'The bridge will be opened in October 2030, said the mayor.';
    const [line] = passagesOf(viewOf('10', translated({ lede: en }))).filter(({ place }) => place?.start === 64);
    const marked = (pieces: readonly MarkPiece[] = []): string[][] =>
      pieces.filter(({ claims }) => claims.length > 0).map(({ text, claims }) => [text, ...claims]);
    expect(marked(line?.original)).toEqual([['откроют в октябре 2030 года', '10-opens-in-autumn']]);
    expect(marked(line?.translation ?? [])).toEqual([['will be opened in October 2030', '10-opens-in-autumn']]);
    const [note] = line?.notes ?? [];
    expect(note).toMatchObject({ kind: 'claims', claims: [{ translation: null }] });
    expect(notesOf(view)[0]?.claims[0]?.translation).toBe('will be opened in October 2030');
  });

  it('greys what nobody coded, with the reason, and in translation where sentences answer to sentences', () => {
    const words = { paragraph: 'They work without days off. The town hall does not say.' };
    const shown = passagesOf(viewOf('10', translated(words))).filter(({ place }) => place?.start === 147);
    const grey = (pieces: readonly MarkPiece[] | null | undefined): (string | null)[][] =>
      (pieces ?? []).filter(({ uncoded }) => uncoded !== null).map(({ text, uncoded }) => [text, uncoded]);
    expect(grey(shown[0]?.original)).toEqual([['О цене моста мэрия не говорит.', 'why-199']]);
    expect(grey(shown[0]?.translation)).toEqual([['The town hall does not say.', 'why-199']]);
    expect(shown[0]?.notes.at(-1)).toEqual({
      kind: 'uncoded',
      id: 'why-199',
      why: ui.t('uncoded.out-of-scope'),
      repeats: null,
    });
    const inThree = viewOf('10', translated({ paragraph: 'They work. Without days off. The town hall does not say.' }));
    expect(grey(passagesOf(inThree).find(({ place }) => place?.start === 147)?.translation)).toEqual([]);
    expect(passagesOf(view).at(-1)?.notes.at(-1)).toMatchObject({ repeats: '#note-10-opens-in-autumn' });
    expect(view.hasUncoded).toBe(true);
  });

  it('is no more than the quotes of its claims where no more may be shown', () => {
    const shown = viewOf('20');
    expect(shown.excerpts).toBe(ui.t('article.excerpts'));
    expect(shown.headline).toMatchObject({ lost: null, line: { original: [], notes: [] } });
    expect(shown.title).toBe(shown.name.full);
    expect(shown.lines.map((line) => (line.kind === 'passage' ? textOf(line.original) : line.kind))).toEqual(
      parts.claims
        .filter(({ article }) => article === '20')
        .toSorted((a, b) => a.start - b.start)
        .map(({ quote }) => quote),
    );
  });
});

describe('a note', () => {
  it('says what its claim answers, and what the others answer, with their words and a link to their claim', () => {
    const [note] = notesOf(view);
    expect(note).toMatchObject({
      label: 'Autumn en',
      exceptions: ['Mayor en', ui.t('certainty.predicted')],
      claims: [
        { id: '10-opens-in-autumn', by: 'Gazette en, retelling Mayor en, says:', statement: 'It opens in October en' },
      ],
    });
    expect(note?.asked).toEqual([
      {
        id: 'when-opened',
        question: 'when en',
        href: '/base/questions/when-opened/',
        answer: 'Autumn en',
        earlier: null,
        rivals: [
          {
            text: 'Gazette en October 2030',
            hue: 'hue-2',
            answer: 'Done en',
            href: '/base/claims/20-opened/',
            further: '',
            words: { text: 'the bridge over the Sula was opened', lang: null },
          },
        ],
      },
    ]);
  });

  it('has the words of another text in their own language where they are not translated', () => {
    const uk = articleView(createInterface('uk', ''), storyOf(parts), '10');
    expect(notesOf(uk)[0]?.asked[0]?.rivals[0]?.words).toEqual({ text: 'відкрили міст через Сулу', lang: 'uk' });
  });

  it('names the topic where no question is asked, and what the editors say', () => {
    expect(notesOf(view)[1]).toMatchObject({ label: 'Works en', asked: [], remarks: ['Nobody asks en'] });
  });

  it('is one for claims that follow each other and are the same in short, and says what others answer once', () => {
    const first = parts.claims.find(({ id }) => id === '10-opens-in-autumn');
    if (!first) throw new Error('expected the claim of the base story');
    const again = (id: string, start: number) => ({ ...first, id, start, end: start + 5 });
    const shown = viewOf('10', { claims: [...parts.claims, again('10-again', 100), again('10-later', 310)] });
    expect(notesOf(shown).map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['10-opens-in-autumn', '10-again'],
      ['10-no-days-off'],
      ['10-later'],
    ]);
    expect(notesOf(shown).at(-1)?.asked).toMatchObject([{ earlier: '#note-10-opens-in-autumn', rivals: [] }]);
  });

  it('leads nowhere for what others answer where no other does', () => {
    const [first] = parts.claims.filter(({ id }) => id === '20-two-million');
    if (!first) throw new Error('expected the claim of the base story');
    const shown = viewOf('20', { claims: [...parts.claims, { ...first, id: '20-again' }] });
    const again = notesOf(shown).find(({ claims }) => claims.some(({ id }) => id === '20-again'));
    expect(again?.asked).toMatchObject([{ earlier: null, rivals: [] }]);
  });
});

it('what it alone answers, and the comparisons with one other text, lead on', () => {
  expect(view.only).toEqual([]);
  expect(viewOf('20').only).toMatchObject([{ place: '#claim-20-opened' }, { place: '#claim-20-two-million' }]);
  expect(view.pairs).toEqual([
    { text: 'Gazette en October 2030', href: '/base/compare/10/20/', shared: ui.t('count.questions', { n: 1 }) },
  ]);
});

describe('the facts', () => {
  const fact = (term: string) => view.facts.find((one) => one.term === term)?.values;

  it('each stand with how they are known, and the words they rest on in their language', () => {
    expect(fact(ui.t('article.publisher'))).toMatchObject([
      { text: 'Gazette en', href: '/base/sources/gazette/', grounds: [{ words: ui.t('basis.editor') }] },
    ]);
    expect(fact(ui.t('article.published'))).toMatchObject([
      {
        text: 'September 2030',
        grounds: [
          {
            words: ui.t('basis.inferred'),
            evidence: [
              { text: 'В понедельник, 9 сентября', lang: 'ru' },
              { text: 'октябре 2030', lang: 'ru' },
            ],
          },
        ],
      },
    ]);
  });

  it('say of an author and of retold texts that nobody has looked, until somebody has', () => {
    const shown = (change: Partial<(typeof parts.articles)[number]>, term: string) =>
      viewOf('10', {
        articles: parts.articles.map((article) => ({ ...article, author: null, relays: [], ...change })),
      }).facts.find((one) => one.term === term)?.values[0]?.text;
    for (const [term, looked] of [
      [ui.t('article.author'), ui.t('basis.not-stated')],
      [ui.t('article.relays'), ui.t('article.relays.none')],
    ] as const) {
      expect(shown({ coded: true }, term)).toBe(looked);
      expect(shown({ coded: false }, term)).toBe(ui.t('known.notLooked'));
    }
    const facts = (article: (typeof parts.articles)[number]) => ({
      ...article.facts,
      author: { basis: 'stated' as const, evidence: [], note: null },
    });
    const [first] = parts.articles;
    if (!first) throw new Error('expected an article');
    expect(shown({ coded: true, facts: facts(first) }, ui.t('article.author'))).toBe(ui.t('article.author.withheld'));
  });

  it('lead to what is missing where the whole text is shown, and count what is set aside and coded', () => {
    expect(fact(ui.t('article.gaps'))).toMatchObject([{ href: '#gap-1' }]);
    expect(fact(ui.t('article.setAside'))).toMatchObject([{ text: ui.t('count.passages', { n: 2 }) }]);
    expect(fact(ui.t('article.coded'))).toMatchObject([
      { text: ui.t('count.claimsOf', { k: 2, n: parts.claims.length }) },
    ]);
  });
});
