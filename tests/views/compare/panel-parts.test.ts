import { describe, expect, it } from 'vitest';
import { createInterface } from '../../../src/i18n/interface.ts';
import { compareRow } from '../../../src/views/compare/compare-rows.ts';
import { panelParts } from '../../../src/views/compare/panel-parts.ts';
import { textHeads } from '../../../src/views/texts/text-head.ts';
import { madeStory } from '../../comparison/made-story.ts';

const ui = createInterface('en', '/base/');

/** The opened row of a question that texts give so many claims of, each of an answer of its own where not told otherwise. */
function partsOf(counts: readonly number[], answerOf = (index: number): string => ['a', 'b', 'c'][index % 3] ?? 'a') {
  const texts = counts.map((_, index) => ({ id: `t${index}`, published: `203${index}` }));
  const claims = counts.flatMap((count, text) =>
    Array.from({ length: count }, (_, index) => ({ article: `t${text}`, answers: [`q: ${answerOf(index)}`] })),
  );
  const story = madeStory({ texts, questions: [{ id: 'q' }], claims });
  const heads = textHeads(ui, story);
  return panelParts(compareRow(ui, story, story.row('q'), heads, heads).cells);
}

describe('an opened row', () => {
  it('begins each text under its own head, and gives it the room of the silent ones behind it', () => {
    const { lead, voices } = partsOf([0, 1, 0, 0, 1]);
    expect(lead).toBe(2);
    expect(voices.map(({ cell, span }) => [cell.text.id, span])).toEqual([
      ['t1', 3],
      ['t4', 1],
    ]);
  });

  it('folds whole answers once enough claims stand there, and never one claim alone', () => {
    const foldOf = (count: number, answerOf?: (index: number) => string) => {
      const [voice] = partsOf([count], answerOf).voices;
      const sizes = (part: 'first' | 'further') => voice?.[part].map(({ claims }) => claims.length);
      return [sizes('first'), sizes('further'), voice?.hidden];
    };
    expect(foldOf(6)).toEqual([[2, 2], [2], 2]);
    expect(foldOf(5)).toEqual([[2, 2, 1], [], 0]);
    expect(foldOf(9, () => 'a')).toEqual([[9], [], 0]);
  });
});
