import { fold } from '../../read/phrases.ts';
import { blockWords, isOpen, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** How many of the last lines of a text can say who wrote it. */
const lastLines = 3;

/**
 * Sets aside what stands below a text about its author: lines at its end that
 * begin with the name in the byline. No text of somebody tells of them so.
 */
export function markAuthorNote() {
  return (tree: SeedRoot): SeedRoot => {
    const names = tree.children.flatMap(authorsOf);
    if (names.length === 0) return tree;
    const found = new Map<SeedBlock, BlockData>();
    const open = tree.children.filter(isOpen);
    for (const block of open.slice(Math.max(2, open.length - lastLines)).toReversed()) {
      const words = fold(blockWords(block));
      if (names.some((name) => words.startsWith(name) && /^[,\s]\s*\p{L}/u.test(words.slice(name.length))))
        found.set(block, setAside('navigation'));
    }
    return recognise(tree, found);
  };
}

/** The names of a byline, folded, each alone. */
function authorsOf(block: SeedBlock): string[] {
  const { data } = block;
  if (data.role !== 'byline' || !data.author) return [];
  const { offset } = block.position.start;
  const names = fold(blockWords(block).slice(data.author.start - offset, data.author.end - offset));
  return names
    .split(/,\s*|\s+(?:and|und|и|та|й|і|et|y|&)\s+/u)
    .filter((name) => name.length >= 6 && name.includes(' '));
}
