import { blockWords, isOpen, isProse, recognise } from '../seed-block.ts';
import type { SeedRoot } from '../seed-block.ts';

/** Recognises the lede: the first line of running text, or the first line of all where none runs. */
export function markLede() {
  return (tree: SeedRoot): SeedRoot => {
    const open = tree.children.filter(isOpen);
    const lede = open.find((block) => isProse(blockWords(block))) ?? open[0];
    return lede ? recognise(tree, new Map([[lede, { role: 'lede' }]])) : tree;
  };
}
