import type { Article } from '../model/article.ts';
import type { TextPosition } from '../model/selector.ts';
import type { NamedThing, NamingForm } from '../model/words.ts';
import type { Story } from './story.ts';

/** What one article calls a thing: its forms in order of their first place; none where it has no word for it. */
export interface NamingCell {
  readonly article: Article;
  readonly forms: readonly NamingForm[];
}

/** One row of the naming ledger. */
export interface NamingRow {
  readonly thing: NamedThing;
  /** One cell for every coded article, oldest first. */
  readonly cells: readonly NamingCell[];
  /** How many articles name the thing. */
  readonly naming: number;
}

/** The naming ledger: one row a thing, in the editors' order. */
export function namingRows(story: Story): NamingRow[] {
  return story.words.map((thing) => {
    const cells = story.columns.map((article) => {
      const forms = thing.articles.find((entry) => entry.article === article.id)?.forms ?? [];
      return { article, forms: forms.toSorted((a, b) => firstOf(a) - firstOf(b)) };
    });
    return { thing, cells, naming: cells.filter(({ forms }) => forms.length > 0).length };
  });
}

/** How many words an article has in headline and body: what its counts are to be read against. */
export function wordCount(story: Story, article: string): number {
  return story.readings.find(({ id }) => id === article)?.words ?? 0;
}

/**
 * The address, within a language of the site, of a place in an article: the
 * shortest claim that covers it, else its block, else the article.
 */
export function addressOfPlace(story: Story, article: Article, { start, end }: TextPosition): string {
  const page = `/articles/${article.id}/`;
  const [claim] = story
    .claimsOf(article.id)
    .filter((one) => one.start <= start && one.end >= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  if (claim) return `${page}#claim-${claim.id}`;
  const block = article.blocks.find((one) => one.start <= start && one.end >= end);
  // Of an article in excerpts only what claims quote stands on its page.
  return block && article.display === 'full' ? `${page}#${blockAnchor(block)}` : page;
}

/** The id of a block's element on the page of its article. */
export function blockAnchor({ start }: { readonly start: number }): string {
  return `at-${start}`;
}

function firstOf({ places }: NamingForm): number {
  return places[0]?.start ?? 0;
}
