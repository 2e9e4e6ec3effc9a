import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { toSegments, type MarkRange } from '../comparison/segments.ts';

/** A claim to mark: its range, and how certain it is, which the underline tells. */
export interface ClaimMark extends MarkRange {
  readonly certainty: string;
}

/** What `rehypeClaimMarks` marks, and how. */
export interface ClaimMarkOptions {
  readonly marks: readonly ClaimMark[];
  /** Whether the elements carry the claims' ids; an id may stand in a page only once. */
  readonly ids: boolean;
  /** Where a mark leads, or null for marks that are no links. */
  readonly href: ((claim: string) => string) | null;
}

/**
 * Wraps the quoted ranges of text nodes in `<mark data-claim="…">`. Text nodes
 * must carry the offset of their first character in the seed (UTF-16 code
 * units) as `position.start.offset` and be verbatim slices of it.
 *
 * Where claims overlap, the text is cut at every border and each piece names
 * all its claims and leads to the innermost, so that each can be reached. Where
 * several begin at one place, the first takes the element's id and empty spans
 * carry the others.
 */
export function rehypeClaimMarks(options: ClaimMarkOptions): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'text', (node, index, parent) => {
      const offset = node.position?.start.offset;
      if (offset === undefined || index === undefined || !parent) return undefined;
      const pieces = markText(node, offset, options);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}

function markText(node: Text, offset: number, { marks, ids, href }: ClaimMarkOptions): ElementContent[] {
  const certaintyOf = new Map(marks.map(({ id, certainty }) => [id, certainty]));
  const begun = new Set<string>();
  return toSegments(offset, offset + node.value.length, marks).flatMap((segment): ElementContent[] => {
    const text: Text = { type: 'text', value: node.value.slice(segment.start - offset, segment.end - offset) };
    const [first] = segment.marks;
    if (first === undefined) return [text];
    const opening = ids ? segment.opens.filter((id) => !begun.has(id)) : [];
    for (const id of opening) begun.add(id);
    const [own, ...others] = opening;
    const certainty = certaintyOf.get(first);
    const mark: Element = {
      type: 'element',
      tagName: 'mark',
      properties: {
        ...(own === undefined ? {} : { id: `claim-${own}` }),
        className: ['cl', ...(certainty === undefined ? [] : [certainty])],
        dataClaim: segment.marks.join(' '),
      },
      children: [
        ...others.map((id): Element => ({
          type: 'element',
          tagName: 'span',
          properties: { id: `claim-${id}` },
          children: [],
        })),
        href === null
          ? text
          : {
              type: 'element',
              tagName: 'a',
              properties: { href: href(segment.marks.at(-1) ?? first) },
              children: [text],
            },
      ],
    };
    return [mark];
  });
}
