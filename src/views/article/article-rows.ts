import type { Interface } from '../../i18n/interface.ts';
import type { AnnotatedGap, Article, ArticleBlock } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { compareIds } from '../../model/id.ts';

/** One line of an article page. */
export type ArticleRow =
  | { readonly kind: 'text'; readonly block: TextBlock; readonly claims: readonly Claim[] }
  | { readonly kind: 'aside'; readonly block: AsideBlock }
  | { readonly kind: 'gap'; readonly gap: AnnotatedGap; readonly number: number };

/** A block that stands folded: it is no part of the text, or is read among the facts. */
type AsideBlock = Extract<ArticleBlock, { readonly role: 'byline' | 'timestamp' | 'credit' | 'boilerplate' }>;

/** A block that stands open, with the notes on its claims. */
type TextBlock = Exclude<ArticleBlock, AsideBlock>;

/** What a folded block is, in the words of one language. */
export function asideLabel(ui: Interface, block: AsideBlock): string {
  return block.role === 'boilerplate' ? ui.t(`removed.${block.reason}`) : ui.t(`aside.${block.role}`);
}

/** An article as the lines of its page: its blocks, what is set aside, and gaps where they are, in order of place. */
export function articleRows(article: Article, claims: readonly Claim[]): ArticleRow[] {
  const rows = article.blocks.map((block) => ({ ...rowOf(block, claims), at: block.start }));
  const gaps = article.gaps.map((gap, index): ArticleRow & { readonly at: number } => ({
    kind: 'gap',
    gap,
    number: index + 1,
    at: gap.at,
  }));
  return [...rows, ...gaps].sort((a, b) => a.at - b.at || Number(b.kind === 'gap') - Number(a.kind === 'gap'));
}

function rowOf(block: ArticleBlock, claims: readonly Claim[]): ArticleRow {
  switch (block.role) {
    case 'byline':
    case 'timestamp':
    case 'credit':
    case 'boilerplate':
      return { kind: 'aside', block };
    case 'headline':
    case 'standfirst':
    case 'lede':
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
    case 'list-item':
    case 'background':
      return {
        kind: 'text',
        block,
        // As their marks open in the text: of those that begin together the longest first.
        claims: claims
          .filter(({ start }) => start >= block.start && start < block.end)
          .toSorted((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id)),
      };
  }
}
