import { describe, expect, it } from 'vitest';
import Cell from '../../src/components/compare/Cell.astro';
import { baseStory, draw, type Drawn, linksOf, ui } from './render.ts';

const story = baseStory();

/** The base story in which the second text gives two answers to one question. */
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

function cellOf(of: typeof story, question: string, article: string) {
  const cell = of.row(question).cells.find((one) => one.article === article);
  return draw(Cell, { ui, story: of, question: of.question(question), cell });
}

const titles = (drawn: Drawn[]): string[] => drawn.flatMap(({ attributes }) => attributes['title'] ?? []);

describe('a cell of the comparison in brief', () => {
  it('says the answer, who states it, its quote and where it stands', async () => {
    const drawn = await cellOf(story, 'when-opened', '20');
    const [{ text } = { text: '' }] = drawn;
    for (const words of ['done en', 'Gazette en says:', 'відкрили міст через Сулу']) expect(text).toContain(words);
    expect(text).not.toContain('The bridge was opened en');
    expect(linksOf(drawn)).toContain('/articles/20/#claim-20-opened');
  });

  it('has every answer with one claim', async () => {
    const [{ text } = { text: '' }] = await cellOf(told, 'when-opened', '20');
    for (const words of ['done en', 'autumn en']) expect(text).toContain(words);
  });

  it('says which kind of silence it is, and why', async () => {
    const states = new Set<string>();
    for (const { id } of story.questions) {
      for (const { state, article } of story.row(id).cells) {
        if (state === 'answers') continue;
        states.add(state);
        const drawn = await cellOf(story, id, article);
        expect(drawn[0]?.text).toContain(ui.t(`silence.${state}`));
        expect(titles(drawn)).toContain(ui.t(`silence.${state}.why`));
      }
    }
    expect(states.size).toBeGreaterThan(1);
  });
});
