import type { AnnotatedGap, Article, Block, BlockRole, Removal } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { compareIds } from '../../model/id.ts';

/** One line of an article page. */
export type ArticleRow =
  | { readonly kind: 'text'; readonly block: Block; readonly claims: readonly Claim[] }
  | { readonly kind: 'aside'; readonly block: Block; readonly removal: Removal | null }
  | { readonly kind: 'gap'; readonly gap: AnnotatedGap; readonly number: number };

const readAsFacts: readonly BlockRole[] = ['timestamp', 'byline', 'credit'];

/** An article as the lines of its page: its blocks, what is set aside, and gaps where they are, in order of place. */
export function articleRows(article: Article, claims: readonly Claim[]): ArticleRow[] {
  const rows = article.blocks.map((block): ArticleRow & { readonly at: number } => {
    if (block.role === 'boilerplate' || readAsFacts.includes(block.role)) {
      const removal = article.removed.find(({ start }) => start === block.start) ?? null;
      return { kind: 'aside', block, removal, at: block.start };
    }
    return {
      kind: 'text',
      block,
      // As their marks open in the text: of those that begin together the longest first.
      claims: claims
        .filter(({ start }) => start >= block.start && start < block.end)
        .toSorted((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id)),
      at: block.start,
    };
  });
  const gaps = article.gaps.map((gap, index): ArticleRow & { readonly at: number } => ({
    kind: 'gap',
    gap,
    number: index + 1,
    at: gap.at,
  }));
  return [...rows, ...gaps].sort((a, b) => a.at - b.at || Number(b.kind === 'gap') - Number(a.kind === 'gap'));
}
