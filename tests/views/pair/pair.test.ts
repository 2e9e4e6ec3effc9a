import { describe, expect, it } from 'vitest';
import { storyOf, type StoryParts } from '../../../src/comparison/story.ts';
import { createInterface } from '../../../src/i18n/interface.ts';
import { claimSchema } from '../../../src/model/claim.ts';
import { pairRules } from '../../../src/views/pair/pair-rules.ts';
import type { PairBlock, PairColumn, PairView } from '../../../src/views/pair/pair-view.ts';
import { pairView } from '../../../src/views/pair/pair.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';

const ui = createInterface('en', '/base/');
const parts = readStoryParts();
const ids = { a: '10', b: '20' };
const viewOf = (more: Partial<StoryParts> = {}): PairView => pairView(ui, storyOf({ ...parts, ...more }), ids);
const view = viewOf();

type TextBlock = Extract<PairBlock, { readonly kind: 'text' }>;
const textsOf = (column: PairColumn | undefined): TextBlock[] =>
  column?.blocks.filter((block) => block.kind === 'text') ?? [];
const wordsOf = (pieces: TextBlock['pieces']): string => pieces.map(({ text }) => text).join('');

/** The base story with the first text's only translated paragraph in these words. */
const translatedAs = (words: string): PairView =>
  viewOf({
    articles: parts.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) =>
        block.role !== 'boilerplate' && block.translation.en === 'The new bridge'
          ? { ...block, translation: { ...block.translation, en: words } }
          : block,
      ),
    })),
  });

describe('the page of two texts', () => {
  it('is called by their names and how many questions both answer', () => {
    expect(view.title).toBe('Gazette en September 2030 and Gazette en October 2030: 1 question that both answer');
  });

  it('says how the answers compare, and what the two have in common', () => {
    expect(view.finding).toEqual(['About different times: 1.', 'Both come from one publisher, Gazette en.']);
  });

  it('has for every shared question what each answers, and where it stands on the page', () => {
    const [question] = view.questions;
    expect(question).toMatchObject({ number: 1, id: 'when-opened', kind: 'About different times', note: 'note en' });
    expect(question?.cells.map(({ answers }) => answers)).toEqual([
      [
        {
          text: 'Autumn en',
          isShared: false,
          exceptions: ['Mayor en', 'predicted'],
          href: '#claim-10-opens-in-autumn',
        },
      ],
      [{ text: 'Done en', isShared: false, exceptions: ['the article itself'], href: '#claim-20-opened' }],
    ]);
  });

  it('puts answers that both give first, and joins them by a whole line', () => {
    const answers = (id: string, given: readonly string[]) => given.map((answer) => ({ question: id, answer }));
    const shared = viewOf({
      claims: parts.claims.map((claim) =>
        claim.id === '20-opened'
          ? claimSchema.parse({ ...claim, answers: answers('when-opened', ['done', 'in-autumn']) })
          : claim,
      ),
    });
    const [question] = shared.questions;
    expect(question?.cells[1]?.answers.map(({ text, isShared }) => [text, isShared])).toEqual([
      ['Autumn en', true],
      ['Done en', false],
    ]);
    expect([question?.isWhole, view.questions[0]?.isWhole]).toEqual([true, false]);
    expect([shared.hasShared, view.hasShared]).toEqual([true, false]);
  });

  it('has the text in the reader’s language with the words of the text under it, and alone where it is in it already', () => {
    const [headline, paragraph] = textsOf(view.columns[0]);
    expect([headline?.role, headline?.language, headline?.original]).toEqual(['headline', 'ru', null]);
    expect([paragraph?.language, paragraph && wordsOf(paragraph.pieces)]).toEqual([null, 'The new bridge']);
    expect(paragraph?.original?.language).toBe('ru');
    expect(wordsOf(paragraph?.original?.pieces ?? [])).toBe(
      'Новый мост через реку Сула откроют в октябре 2030 года, сообщила мэр Анна Коваль.',
    );
    const own = pairView(createInterface('uk', '/'), storyOf(parts), ids).columns[1];
    expect(textsOf(own).map(({ language, original }) => [language, original])).toEqual([
      ['uk', null],
      ['uk', null],
    ]);
  });

  it('has a line for each part of the text, by what it is', () => {
    const roles = [
      ['headline', 'headline'],
      ['standfirst', 'subheading'],
      ['crosshead', 'subheading'],
      ['list-item', 'item'],
      ['pull-quote', 'item'],
      ['lede', 'paragraph'],
      ['paragraph', 'paragraph'],
      ['background', 'paragraph'],
    ] as const;
    for (const [role, line] of roles) {
      const articles = parts.articles.map((article) => ({
        ...article,
        blocks: article.blocks.map((block) => (block.role === 'lede' ? { ...block, role } : block)),
      }));
      expect([role, textsOf(viewOf({ articles }).columns[0])[1]?.role]).toEqual([role, line]);
    }
  });

  it('marks in a translation the words of the claim, and all of it where they are others', () => {
    const marked = (words: string) =>
      textsOf(translatedAs(words).columns[0])[1]?.pieces.map(({ text, questions }) => [text, questions]);
    expect(marked('The bridge will be opened in October 2030, they say')).toEqual([
      ['The bridge ', []],
      ['will be opened in October 2030', [1]],
      [', they say', []],
    ]);
    expect(marked('It opens soon')).toEqual([['It opens soon', [1]]]);
  });

  it('has every claim once, and before it a number that leads to a claim of the other text', () => {
    const pieces = view.columns.map((column) => textsOf(column).flatMap((block) => [...block.pieces]));
    const claims = pieces.map((side) => side.flatMap((piece) => piece.claims));
    expect(claims).toEqual([
      ['10-opens-in-autumn', '10-no-days-off'],
      ['20-opened', '20-two-million'],
    ]);
    const numbers = pieces.map((side) => side.flatMap((piece) => piece.numbers.map(({ href, end }) => [href, end])));
    expect(numbers).toEqual([[['#claim-20-opened', 'from']], [['#claim-10-opens-in-autumn', 'to']]]);
    const originals = view.columns.flatMap((column) =>
      textsOf(column).flatMap(({ original }) => original?.pieces ?? []),
    );
    expect(originals.flatMap(({ claims, numbers }) => [...claims, ...numbers])).toEqual([]);
  });

  it('shows of a text that may not be shown whole each quote, and of one with a loss where it is', () => {
    const [left, right] = view.columns;
    expect([left?.isExcerpts, right?.isExcerpts]).toEqual([false, true]);
    expect(textsOf(right).map(({ original }) => wordsOf(original?.pieces ?? []))).toEqual([
      'відкрили міст через Сулу',
      'Міст коштував громаді два мільйони гривень',
    ]);
    expect(left?.blocks.filter(({ kind }) => kind === 'gap')).toHaveLength(1);
  });

  it('tells what only one of them answers, behind who says it, by the silence of the other', () => {
    const only = view.columns.map(({ only: { groups } }) =>
      groups.map(({ state, claims }) => [state, claims.map(({ by, statement }) => `${by} ${statement}`)]),
    );
    expect(only).toEqual([
      [[null, ['Gazette en says: They work without days off en']]],
      [['text-incomplete', ['Gazette en, retelling Herald en, says: It cost two million en']]],
    ]);
    expect(view.columns.map(({ only: { count } }) => count)).toEqual(['0 of 2 claims', '1 of 2 claims']);
  });

  it('draws a few lines at once and the others when they are asked for', () => {
    const [question] = parts.questions.filter(({ id }) => id === 'when-opened');
    if (!question) throw new Error('expected the question');
    const names = Array.from({ length: 8 }, (_, index) => `q${index}`);
    const many = viewOf({
      questions: [...parts.questions, ...names.map((id) => ({ ...question, id }))],
      claims: parts.claims.map((claim) =>
        claimSchema.parse({
          ...claim,
          answers: claim.answers.flatMap((given) =>
            given.question === 'when-opened'
              ? [given, ...names.map((id) => ({ question: id, answer: given.answer }))]
              : [given],
          ),
        }),
      ),
    });
    expect(many.questions.map(({ isDrawn }) => isDrawn)).toEqual(Array.from({ length: 9 }, (_, index) => index < 6));
    expect([many.hasMoreLines, view.hasMoreLines]).toEqual([true, false]);
  });
});

describe('the rules of pages of two texts', () => {
  it('hold the ends of as many lines as are asked for, and light what belongs to one question', () => {
    expect(pairRules(0)).toBe('');
    const rules = pairRules(12);
    for (const n of [1, 12]) {
      expect(rules).toContain(`[data-from="${n}"]{anchor-name:--from-${n}}`);
      expect(rules).toMatch(new RegExp(`:has\\(\\[data-q~="${n}"\\].*\\[data-q~="${n}"\\]\\{--lit:1\\}`, 'u'));
    }
    expect(rules).not.toContain('"13"');
  });
});
