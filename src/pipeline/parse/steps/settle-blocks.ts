import { recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';

/** Makes of a few blocks what an editor, or the page, says they are; a headline named so takes the place of any other. */
export function settleBlocks() {
  return (tree: SeedRoot): SeedRoot => {
    const { settled } = tree.data;
    if (settled.length === 0) return tree;
    const found = new Map<SeedBlock, BlockData>();
    for (const block of tree.children) {
      const { start, end } = block.position;
      const known = settled.find(({ at }) => at >= start.offset && at < end.offset);
      if (known?.as === 'headline') found.set(block, { role: 'headline' });
      else if (known)
        found.set(block, known.as === 'text' ? { role: 'paragraph' } : setAside(known.reason ?? 'editor'));
      else if (block.data.role === 'headline' && settled.some(({ as }) => as === 'headline'))
        found.set(block, setAside('outside'));
    }
    return recognise(tree, found);
  };
}
