import type { Root } from 'hast';
import { rehype } from 'rehype';
import { rehypeClaimMarks, type ClaimMarkOptions } from './rehype-claim-marks.ts';

/**
 * A stretch of a seed as HTML with its claims marked. The words of the seed
 * become text nodes and nothing else, whatever they look like.
 *
 * @param text the whole seed
 * @param range UTF-16 code units of the seed, end exclusive
 */
export function markedHtml(
  text: string,
  range: { readonly start: number; readonly end: number },
  options: ClaimMarkOptions,
): string {
  const value = text.slice(range.start, range.end);
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'text',
        value,
        position: {
          start: { line: 1, column: 1, offset: range.start },
          end: { line: 1, column: 1 + value.length, offset: range.end },
        },
      },
    ],
  };
  const mark = rehypeClaimMarks(options);
  mark(tree);
  return rehype().stringify(tree);
}
