import { blockWords, isOpen, isProse, recognise, setAside } from '../seed-block.ts';
import type { BlockData, SeedBlock, SeedRoot } from '../seed-block.ts';
import type { PrintedDate } from '../date-tokens.ts';
import { findRun } from '../story-run.ts';

/** How far above a headline its own date may stand, in blocks. */
const reachAbove = 2;

/**
 * Tells the dates and authors of the article from those of the page by their
 * place. Those of the article stand between headline and text, right above the
 * headline, or right below the text. All others are the page's clock, or belong
 * to other texts and comments.
 */
export function placeDates() {
  return (tree: SeedRoot): SeedRoot => {
    const blocks = tree.children;
    const run = findRun(blocks);
    const texts = blocks.flatMap((block, index) =>
      isOpen(block) && isProse(blockWords(block)) && (!run || (index >= run.from && index < run.to)) ? [index] : [],
    );
    const headEnd = texts[1] ?? run?.to ?? blocks.length;
    const headline = blocks.findIndex((block) => block.data.role === 'headline');
    const isDated = (block: SeedBlock): boolean => (dateOf(block)?.day ?? dateOf(block)?.year) !== undefined;
    const isWhole = (block: SeedBlock): boolean => dateOf(block)?.year !== undefined;
    const hasOwn = blocks.some((block, index) => index > headline && index < headEnd && isWhole(block));
    const found = new Map<SeedBlock, BlockData>();
    let isFoot = true;
    for (const [index, block] of blocks.entries()) {
      const { data } = block;
      if (index >= (run?.to ?? blocks.length)) {
        const { role } = data;
        if ((role === 'boilerplate' && (data.heads !== null || data.reason === 'outside')) || role === 'list-item')
          isFoot = false;
      }
      if (data.role !== 'timestamp' && data.role !== 'byline') continue;
      if (headline !== -1 && index < headline) {
        if (
          distance(blocks, index, headline) > reachAbove ||
          (data.role === 'timestamp' && hasOwn) ||
          isParted(blocks, index, headline)
        )
          found.set(block, setAside('outside'));
        continue;
      }
      if (run && index >= run.to) {
        if (!isFoot || (data.role === 'timestamp' && !isDated(block))) found.set(block, setAside('outside'));
      }
    }
    return recognise(tree, found);
  };
}

function dateOf({ data }: SeedBlock): PrintedDate | null {
  return data.role === 'timestamp' || data.role === 'byline' ? data.date : null;
}

/** How many blocks a line stands above the headline, other lines of its imprint and addresses left out. */
function distance(blocks: readonly SeedBlock[], index: number, headline: number): number {
  const isOther = (block: SeedBlock): boolean =>
    block.data.role === 'timestamp' || block.data.role === 'byline' || /^https?:\/\/\S+$/u.test(blockWords(block));
  return headline - index - blocks.slice(index + 1, headline).filter(isOther).length;
}

/** Whether something else of the page stands between a line and the headline. */
function isParted(blocks: readonly SeedBlock[], index: number, headline: number): boolean {
  return blocks.slice(index + 1, headline).some(({ data }) => data.role === 'boilerplate' && data.heads !== null);
}
