import type { QuoteSelector, TextPosition } from '../../model/selector.ts';

/** Why a quote has no place: it is nowhere, or in more places than one. */
export type AnchorFailure =
  { readonly kind: 'not-found' } | { readonly kind: 'ambiguous'; readonly places: readonly AmbiguousPlace[] };

/** One of several places of a quote, and what tells it from the others. */
export interface AmbiguousPlace {
  readonly position: TextPosition;
  readonly hint: SelectorHint;
}

/** A prefix or suffix that tells one place of a quote from the others; null where neither does. */
export type SelectorHint = { readonly prefix: string } | { readonly suffix: string } | null;

/** The outcome of anchoring. */
export type Anchored =
  { readonly ok: true; readonly position: TextPosition } | { readonly ok: false; readonly failure: AnchorFailure };

/** No more places of one quote are looked at than these; two are enough to refuse it. */
const mostPlaces = 32;

/**
 * Finds the one place of a quote in a text. Exact to the character: nothing is
 * folded, trimmed or guessed. Offsets are UTF-16 code units.
 */
export function anchorQuote(text: string, selector: QuoteSelector): Anchored {
  const places = placesOf(text, selector);
  const [only, second] = places;
  if (only === undefined) return { ok: false, failure: { kind: 'not-found' } };
  if (second !== undefined) {
    return {
      ok: false,
      failure: {
        kind: 'ambiguous',
        places: places.map((position) => ({ position, hint: hintFor(text, position, places) })),
      },
    };
  }
  assertWords(text, only, selector.quote);
  return { ok: true, position: only };
}

/** Stops the program where an offset does not point at the words it stands for. */
export function assertWords(text: string, { start, end }: TextPosition, words: string): void {
  if (text.slice(start, end) !== words)
    throw new RangeError(`expected the text from ${start} to ${end} to be the quote`);
}

function placesOf(text: string, { quote, prefix = '', suffix = '' }: QuoteSelector): TextPosition[] {
  const places: TextPosition[] = [];
  // With its context the quote is rarer, and one search finds all of it.
  const whole = prefix + quote + suffix;
  for (let at = text.indexOf(whole); at >= 0 && places.length < mostPlaces; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    places.push({ start, end: start + quote.length });
  }
  return places;
}

/** The fewest whole words before or after a place that no other place has. */
function hintFor(text: string, place: TextPosition, places: readonly TextPosition[]): SelectorHint {
  const others = places.filter((other) => other !== place);
  for (let length = 1; length <= 60; length++) {
    const prefix = text.slice(Math.max(0, place.start - length), place.start);
    const start = place.start - length;
    if (
      prefix.length === length &&
      isWordEdge(text, start) &&
      others.every((other) => text.slice(other.start - length, other.start) !== prefix || other.start < length)
    ) {
      return { prefix };
    }
    const suffix = text.slice(place.end, place.end + length);
    const end = place.end + length;
    if (
      suffix.length === length &&
      isWordEdge(text, end) &&
      others.every((other) => text.slice(other.end, other.end + length) !== suffix)
    ) {
      return { suffix };
    }
  }
  return null;
}

function isWordEdge(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
}
