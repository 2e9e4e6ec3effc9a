import type { TextPosition } from '../model/selector.ts';
import type { StoryParts } from './story.ts';

/**
 * What the ledgers and codings may show of articles in excerpts: forms and
 * retellings that stand inside a quoted passage. A form that does keeps the
 * places outside of it, which are numbers and no words, so that its count stays
 * true.
 *
 * @param quotes the passages that may be shown, by article; others are shown whole
 */
export function withholdLedger(
  { words, relays, coding }: StoryParts,
  quotes: ReadonlyMap<string, readonly TextPosition[]>,
): Pick<StoryParts, 'words' | 'relays' | 'coding'> {
  const isShown = (article: string, { start, end }: TextPosition): boolean =>
    quotes.get(article)?.some((quote) => quote.start <= start && end <= quote.end) ?? true;
  const withoutQuote = <Item extends TextPosition & { readonly article: string; readonly quote: string }>(
    item: Item,
  ): Item => (isShown(item.article, item) ? item : { ...item, quote: '…' });
  return {
    words: words.map((thing) => ({
      ...thing,
      articles: thing.articles.flatMap(({ article, forms }) => {
        const shown = forms.filter(({ places }) => places.some((place) => isShown(article, place)));
        return shown.length > 0 ? [{ article, forms: shown }] : [];
      }),
    })),
    relays: relays.flatMap((pair) => {
      const retellings = pair.retellings.filter((retelling) => isShown(retelling.article, retelling));
      return retellings.length > 0 ? [{ ...pair, retellings }] : [];
    }),
    coding: { ...coding, first: coding.first.map(withoutQuote), second: coding.second.map(withoutQuote) },
  };
}
