import type { CellState, Cell as MatrixCell } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import { hueClass } from '../../views/hue.ts';

/** The thread of an article beside a cell: full, a hairline or broken. */
const threads: Readonly<Record<CellState, readonly string[]>> = {
  'not-coded': ['off'],
  answers: [],
  'written-before': ['off'],
  'text-incomplete': ['lost'],
  'perhaps-written-before': ['off'],
  'not-mentioned': ['off'],
};

/** The classes of the element around a cell: it hangs from its article's thread. */
export function cellClasses(story: Story, { state, article }: MatrixCell): string[] {
  return ['c', hueClass(story.orderOf(article)), ...threads[state]];
}
