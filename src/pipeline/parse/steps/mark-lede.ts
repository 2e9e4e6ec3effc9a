import { isProse, settle, blockWords } from '../seed-block.ts';
import type { SeedRoot } from '../seed-block.ts';

/** Recognises the lede: the first line of running text, or the first line of all where none runs. */
export function markLede() {
  return (tree: SeedRoot): void => {
    const open = tree.children.filter((block) => !block.data.settled);
    const lede = open.find((block) => isProse(blockWords(block))) ?? open[0];
    if (lede) settle(lede, 'lede');
  };
}
