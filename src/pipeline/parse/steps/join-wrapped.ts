import type { VFile } from 'vfile';
import { blockWords, endsSentence, isOpen, seedBlock } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Between these widths programs wrap lines, in UTF-16 code units. */
const narrowest = 45;
const widest = 110;

/** Fewest lines that a wrapped text goes over. */
const fewestLines = 2;

/**
 * Joins the lines of paragraphs that a program has wrapped. It fills each line
 * as far as the next word allows: so in a group of lines without an empty one
 * between them, no line but the last has room for the first word of the next.
 * Somewhere in the text one line goes on in the middle of a sentence.
 */
export function joinWrapped() {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const groups = groupsOf(tree.children);
    const wrapped = groups.filter((group) => group.length >= fewestLines && isWrapped(group, widthOf(group)));
    const goesOn = wrapped.some((group) => group.slice(1).some((line, index) => continues(group[index], line)));
    if (!goesOn) return tree;
    const width = Math.max(
      ...wrapped.filter((group) => group.length > fewestLines || continues(...group)).map(widthOf),
    );
    const text = String(file);
    const children = groups.flatMap((group) => {
      const [first] = group;
      const last = group.at(-1);
      if (!first || !last || group.length < fewestLines || !isWrapped(group, width)) return group;
      return [seedBlock(text, first.position.start, last.position.end)];
    });
    return { ...tree, children };
  };
}

/** Open lines that follow each other without an empty line, together; any other block alone. */
function groupsOf(blocks: readonly SeedBlock[]): SeedBlock[][] {
  const groups: SeedBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && isOpen(last) && isOpen(block) && block.position.start.line === last.position.end.line + 1)
      group?.push(block);
    else groups.push([block]);
  }
  return groups;
}

function widthOf(group: readonly SeedBlock[]): number {
  return group.reduce((widest, block) => Math.max(widest, blockWords(block).length), 0);
}

function isWrapped(group: readonly SeedBlock[], width: number): boolean {
  if (width < narrowest || width > widest) return false;
  return group.every((block, index) => {
    const next = group[index + 1];
    const { length } = blockWords(block);
    if (length > width) return false;
    return !next || length + 1 + (/^\S+/u.exec(blockWords(next))?.[0].length ?? 0) > width;
  });
}

/** Whether a line goes on in the middle of the sentence of the line above. */
function continues(above?: SeedBlock, line?: SeedBlock): boolean {
  return (
    above !== undefined &&
    line !== undefined &&
    !endsSentence(blockWords(above)) &&
    /^["«“„(]?\p{Ll}/u.test(blockWords(line))
  );
}
