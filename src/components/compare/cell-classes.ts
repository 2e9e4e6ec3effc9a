import type { Cell as MatrixCell } from '../../comparison/matrix.ts';
import type { Story } from '../../comparison/story.ts';
import { hueClass } from '../../views/hue.ts';

/** The classes of the element around a cell: it hangs from its article's thread, full, a hairline or broken. */
export function cellClasses(story: Story, cell: MatrixCell): string[] {
  const thread = cell.state === 'answers' ? [] : cell.state === 'text-incomplete' ? ['lost'] : ['off'];
  return ['c', hueClass(story.orderOf(cell.article)), ...thread];
}
