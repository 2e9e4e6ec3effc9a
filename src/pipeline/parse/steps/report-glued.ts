import type { VFile } from 'vfile';
import { isBody } from '../../../model/article.ts';
import { report } from '../../messages/rules.ts';
import { blockWords } from '../seed-block.ts';
import type { SeedBlock, SeedRoot } from '../seed-block.ts';

/** Words glued together where the line ends of a page were lost: a capital inside a word. */
const glued = /\p{Lu}(?<=\p{Ll}{2}\p{Lu})(?=\p{Ll}|\s)/gu;

/** So often a text in Latin letters may have one in its names. */
const mostInNames = 2;

/** A page in one line has more sentences than these and no headline. */
const fewestEnds = 2;

/**
 * Says where lines of the page seem to be lost: words glued together again and
 * again in one line, and a whole page in one. Nothing is cut, since no rule
 * knows where.
 */
export function reportGlued() {
  return (tree: SeedRoot, file: VFile): SeedRoot => {
    const [only, second] = tree.children;
    if (only && !second && (blockWords(only).match(/\p{Ll}[.!?…]\s+\p{Lu}/gu)?.length ?? 0) >= fewestEnds)
      tell(file, only, 'Unexpected text in one line, expected one line for each paragraph');
    for (const block of tree.children) {
      if (isBody(block.data) && isGlued(blockWords(block)))
        tell(file, block, 'Unexpected words glued together, expected the line ends of the page between them');
    }
    return tree;
  };
}

function tell(file: VFile, block: SeedBlock, reason: string): void {
  report(file, 'seed-glued', reason, { place: block.position, actual: blockWords(block).slice(0, 300) });
}

function isGlued(words: string): boolean {
  const count = words.match(glued)?.length ?? 0;
  return count > mostInNames || (count === mostInNames && /^\P{L}*\p{Script=Cyrillic}/u.test(words));
}
