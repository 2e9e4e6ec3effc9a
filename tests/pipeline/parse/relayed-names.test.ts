import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/pipeline/parse/names-in.ts';
import { parseText } from './fixture-seed.ts';

/** The names that a text hands on which names these one after the other. */
function relayed(names: readonly string[]): (string | undefined)[] {
  const sentences = names.map((name) => `Как пишет ${name}, бури утихли.`);
  const { article } = parseText(`Гавань открыта\n\nГавань открыли в понедельник.\n\n${sentences.join('\n\n')}\n`);
  return article?.relays.map(({ name }) => name) ?? [];
}

describe('whose words a text hands on', () => {
  it.each([
    ['its abbreviation', '«Вестник Сулы»', 'ВС'],
    ['its beginning', '«Вестник Сулы»', '«Вестник»'],
    ['its end', '«Вестник Сулы»', '«Сулы»'],
    ['other marks and spaces', '«Вестник Сулы»', '“Вестник  Сулы”'],
    ['its abbreviation, the article left out', '«The Harbour Post»', 'HP'],
  ])('is named once where a name stands beside %s, whichever comes first', (_how, name, other) => {
    const bare = (words: string): string => words.replace(/^[«“]|[»”]$/gu, '');
    expect(relayed([name, other])).toEqual([bare(name)]);
    expect(relayed([other, name])).toEqual([bare(other)]);
  });

  it.each([
    ['«Вестник Сулы»', 'ВД'],
    ['«Вестник Сулы»', '«Вестник Дона»'],
    ['«Вестник Сулы»', '«Вест»'],
  ])('is two where %s is not %s', (name, other) => {
    expect(relayed([name, other])).toHaveLength(2);
    expect(relayed([other, name])).toHaveLength(2);
  });

  it('is no more than fifty', () => {
    for (const [count, found] of [
      [49, 49],
      [50, 50],
      [51, 50],
    ] as const)
      expect(relayed(Array.from({ length: count }, (_, index) => `«Листок ${index}»`))).toHaveLength(found);
  });
});

describe('the names in some words', () => {
  const found = (words: string): string[] => namesIn(words).map(({ from, to }) => words.slice(from, to));

  it.each([
    ['пишет «Вестник Сулы», и вот', ['«Вестник Сулы»']],
    ['пишет «вестник», и вот', []],
    ['отчёт Института гаваней (ИИГ) вышел', ['Института гаваней (ИИГ)']],
    ['отчёт института (ИИГ) вышел', ['ИИГ']],
    ['как пишет ИИГ и А', ['ИИГ']],
    ['на сайте Sula.info и Сула.ком', ['Sula.info', 'Сула.ком']],
    ['as The Harbour Post of Sula has it', ['The Harbour Post of Sula']],
    ['сказала Анна Коваль', []],
    ['«Вестник» (Сула)', ['«Вестник»']],
  ])('of %s are %j', (words, names) => {
    expect(found(words)).toEqual(names);
  });

  it('between quotation marks are of two to sixty characters', () => {
    const quoted = (length: number): string => `«${'А'.padEnd(length, 'а')}»`;
    expect([1, 2, 60, 61].map((length) => found(quoted(length)).length)).toEqual([0, 1, 1, 0]);
  });

  it('stand in order without overlap, each of some words', () => {
    const piece = fc.oneof(
      fc.constantFrom('«', '»', '"', '(', ')', ' ', '.', 'Вестник', 'Сулы ', 'ИИГ', 'Post', 'of the ', 'сайт', '\n'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const words = pieces.join('');
        let last = 0;
        for (const { from, to } of namesIn(words)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(words.slice(from, to).trim()).not.toBe('');
          last = to;
        }
      }),
    );
  });
});
