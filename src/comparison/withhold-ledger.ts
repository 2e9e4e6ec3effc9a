import type { TextPosition } from '../model/selector.ts';
import type { StoryParts } from './story.ts';

/** The passages that may be shown, by article; other articles are shown whole. */
type ShownPassages = ReadonlyMap<string, readonly TextPosition[]>;

/**
 * What the naming ledger may show of articles in excerpts: forms that stand
 * inside a quoted passage. A form that does keeps the places outside of it,
 * which are numbers and no words, so that its count stays true.
 */
export function withholdWords(words: StoryParts['words'], quotes: ShownPassages): StoryParts['words'] {
  return words.map((thing) => ({
    ...thing,
    articles: thing.articles.flatMap(({ article, forms }) => {
      const shown = forms.filter(({ places }) => places.some((place) => isShown(quotes, article, place)));
      return shown.length > 0 ? [{ article, forms: shown }] : [];
    }),
  }));
}

/** What the relays and the codings may show of articles in excerpts: what stands inside a quoted passage. */
export function withholdReadings(
  { relays, coding }: Pick<StoryParts, 'relays' | 'coding'>,
  quotes: ShownPassages,
): Pick<StoryParts, 'relays' | 'coding'> {
  const withoutQuote = <Item extends TextPosition & { readonly article: string; readonly quote: string }>(
    item: Item,
  ): Item => (isShown(quotes, item.article, item) ? item : { ...item, quote: '…' });
  return {
    relays: relays.flatMap((pair) => {
      const retellings = pair.retellings.filter((retelling) => isShown(quotes, retelling.article, retelling));
      return retellings.length > 0 ? [{ ...pair, retellings }] : [];
    }),
    coding: {
      rounds: coding.rounds.map((round) => ({
        ...round,
        first: round.first.map(withoutQuote),
        second: round.second.map(withoutQuote),
      })),
    },
  };
}

function isShown(quotes: ShownPassages, article: string, { start, end }: TextPosition): boolean {
  return quotes.get(article)?.some((quote) => quote.start <= start && end <= quote.end) ?? true;
}
