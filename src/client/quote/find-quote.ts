import { diffArrays } from 'diff';
import { type PlacedWord, placedWords } from './placed-words.ts';

/** A text that a quote is looked for in. */
export interface SearchedText {
  /** Names it to whoever asks. */
  readonly name: string;
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The places of each word in the list of words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A stretch of a comparison: in both, in the text alone, or in the passage alone. */
export interface QuotePiece {
  readonly words: string;
  readonly in: 'both' | 'text' | 'passage';
}

/** What became of a passage. Offsets count UTF-16 code units of the text. */
export type QuoteFinding =
  | { readonly kind: 'exact'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'altered';
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly pieces: readonly QuotePiece[];
    }
  | { readonly kind: 'absent' };

/** A word that stands more often tells nothing of where a passage stands. */
const mostPlaces = 60;
/** Words by which a passage may be longer or shorter than what it was made of. */
const slack = 6;
/** The share of words that must agree in their order, and the fewest. */
const leastShare = 0.5;
const fewestWords = 3;

/** Makes a text ready to be searched. */
export function searchedText(name: string, text: string): SearchedText {
  const words = placedWords(text);
  const places = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return { name, text, words, places };
}

/**
 * Looks for a passage in texts: its words in their order, whatever marks and
 * spaces stand between them. Of several places the one that agrees most counts,
 * of equal ones the first.
 */
export function findQuote(passage: string, texts: readonly SearchedText[]): QuoteFinding {
  const words = placedWords(passage);
  if (words.length === 0) return { kind: 'absent' };
  const candidates = texts.flatMap((text) =>
    likelyPlaces(words, text).map((from) => compared(passage, words, text, from)),
  );
  const best = candidates.reduce<Comparison | null>(
    (most, one) => (most && most.share >= one.share ? most : one),
    null,
  );
  if (!best) return { kind: 'absent' };
  const { text, start, end, share, common, pieces } = best;
  if (share === 1) return { kind: 'exact', text, start, end };
  return share >= leastShare && common >= fewestWords
    ? { kind: 'altered', text, start, end, pieces }
    : { kind: 'absent' };
}

/** The words of a text at which the passage may begin: those from which most of its words would stand where they do. */
function likelyPlaces(words: readonly PlacedWord[], { places }: SearchedText): number[] {
  const votes = new Map<number, number>();
  for (const [index, { word }] of words.entries()) {
    const found = places.get(word) ?? [];
    if (found.length > mostPlaces && words.length > fewestWords) continue;
    for (const place of found) {
      const from = Math.round((place - index) / slack);
      // The border between two stretches must not part the votes of one place.
      for (const near of [from - 1, from, from + 1]) votes.set(near, (votes.get(near) ?? 0) + (near === from ? 2 : 1));
    }
  }
  return [...votes]
    .toSorted(([a, most], [b, more]) => more - most || a - b)
    .slice(0, 4)
    .map(([from]) => from * slack);
}

interface Comparison {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of the words of the passage and the stretch of the text, whichever has more, those that agree. */
  readonly share: number;
  readonly common: number;
  readonly pieces: readonly QuotePiece[];
}

function compared(passage: string, words: readonly PlacedWord[], text: SearchedText, from: number): Comparison {
  const first = Math.max(0, from - 2 * slack);
  const stretch = text.words.slice(first, from + words.length + 2 * slack);
  const changes = diffArrays(
    stretch.map(({ word }) => word),
    words.map(({ word }) => word),
    // With more changes than words nothing would be left that agrees.
    { maxEditLength: words.length + 4 * slack },
  );
  if (!changes) return { text: text.name, start: 0, end: 0, common: 0, pieces: [], share: 0 };
  // What the text has before and after is no change.
  const isOutside = (change: (typeof changes)[number] | undefined): boolean => change?.removed ?? false;
  const begin = isOutside(changes[0]) ? (changes[0]?.count ?? 0) : 0;
  const inner = changes.slice(isOutside(changes[0]) ? 1 : 0, isOutside(changes.at(-1)) ? -1 : changes.length);
  const common = inner.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0);
  const span = inner.reduce((sum, { added, count }) => sum + (added ? 0 : count), 0);
  const [one, last] = [stretch[begin], stretch[begin + span - 1]];
  let inText = begin;
  let inPassage = 0;
  const pieces = inner.map(({ added, removed, count }): QuotePiece => {
    const piece: QuotePiece = added
      ? { in: 'passage', words: between(passage, words, inPassage, count) }
      : { in: removed ? 'text' : 'both', words: between(text.text, stretch, inText, count) };
    if (!added) inText += count;
    if (!removed) inPassage += count;
    return piece;
  });
  return {
    ...{ text: text.name, start: one?.start ?? 0, end: last?.end ?? 0, common, pieces },
    share: common / Math.max(words.length, span),
  };
}

/** The words of a text from one on, with what stands between them. */
function between(text: string, words: readonly PlacedWord[], from: number, count: number): string {
  return text.slice(words[from]?.start ?? 0, words[from + count - 1]?.end ?? 0);
}
