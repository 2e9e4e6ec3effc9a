import { describe, expect, it } from 'vitest';
import Cell from '../../src/components/compare/Cell.astro';
import { baseStory, draw, type Drawn, linksOf, named, ui } from './render.ts';

const story = baseStory();

/** The base story in which the second text gives two answers to one question, the second in two claims. */
const told = baseStory({
  replace: [
    {
      file: 'src/story/annotations/20.yaml',
      find: '      - { question: how-far, answer: finished }\n',
      with: '      - { question: when-opened, answer: in-autumn }\n',
    },
    { file: 'src/story/codebook/questions.yaml', find: '        excludes: [done]\n', with: '' },
  ],
});

function cellOf(of: typeof story, question: string, article: string, more: Record<string, unknown> = {}) {
  const cell = of.row(question).cells.find((one) => one.article === article);
  return draw(Cell, { ui, story: of, question: of.question(question), cell, ...more });
}

const titles = (drawn: Drawn[]): string[] => drawn.flatMap(({ attributes }) => attributes['title'] ?? []);

describe('a cell of the comparison', () => {
  it('says the answer, who states it, its quote and where it stands', async () => {
    const drawn = await cellOf(story, 'when-opened', '20');
    const [{ text } = { text: '' }] = drawn;
    for (const words of ['done en', 'Gazette en says: The bridge was opened en', 'відкрили міст через Сулу'])
      expect(text).toContain(words);
    expect(linksOf(drawn)).toEqual(expect.arrayContaining(['/claims/20-opened/', '/articles/20/#claim-20-opened']));
    expect(named(drawn, 'details')).toEqual([]);
  });

  it('opens further answers in place, but stands open with one claim an answer on the front page', async () => {
    const drawn = await cellOf(told, 'when-opened', '20');
    expect(named(drawn, 'summary').map(({ text }) => text)).toHaveLength(1);
    const brief = await cellOf(told, 'when-opened', '20', { brief: true });
    expect(named(brief, 'details')).toEqual([]);
    expect(brief[0]?.text).not.toContain('The bridge was opened en');
  });

  it('says which kind of silence it is, and why unless a key on the page explains it', async () => {
    const states = new Set<string>();
    for (const { id } of story.questions) {
      for (const { state, article } of story.row(id).cells) {
        if (state === 'answers') continue;
        states.add(state);
        const drawn = await cellOf(story, id, article);
        expect(drawn[0]?.text).toContain(ui.t(`silence.${state}`));
        expect(titles(drawn)).toContain(ui.t(`silence.${state}.why`));
        expect(titles(await cellOf(story, id, article, { explained: false }))).toEqual([]);
      }
    }
    expect(states.size).toBeGreaterThan(1);
  });
});
