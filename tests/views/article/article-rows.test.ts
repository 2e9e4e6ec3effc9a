import { describe, expect, it } from 'vitest';
import type { AnnotatedGap } from '../../../src/model/article.ts';
import { readStoryParts } from '../../comparison/story-parts.ts';
import { articleRows } from '../../../src/views/article/article-rows.ts';

const [article] = readStoryParts().articles;
if (!article) throw new Error('expected an article');
const { blocks } = article;

/** Whether each row is a loss of text or a block, where text is lost at these places. */
const rowsWith = (...places: readonly number[]): string[] => {
  const gaps = places.map((at): AnnotatedGap => ({
    ...{ kind: 'colon-without-content', at, evidence: { text: ':', start: at - 1, end: at } },
    ...{ questions: [], note: null, original: null },
  }));
  return articleRows({ ...article, gaps }, []).map((row) =>
    row.kind === 'gap' ? `gap ${row.number}` : `${row.block.start}`,
  );
};

describe('a loss of text', () => {
  it.each(blocks.map(({ start, end }, index) => [index, start, end] as const))(
    'stands before the block that begins there, and behind the one that ends there: %i',
    (index, start, end) => {
      const starts = blocks.map((block) => `${block.start}`);
      expect(rowsWith(start)).toEqual(starts.toSpliced(index, 0, 'gap 1'));
      expect(rowsWith(end)).toEqual(starts.toSpliced(index + 1, 0, 'gap 1'));
    },
  );

  it('stands in the order of its article beside another at one place', () => {
    const [first] = blocks;
    expect(rowsWith(first?.end ?? 0, first?.end ?? 0).slice(0, 3)).toEqual([`${first?.start}`, 'gap 1', 'gap 2']);
  });
});
