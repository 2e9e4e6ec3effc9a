import { toSegments, type MarkRange } from '../comparison/segments.ts';
import type { Certainty } from '../model/claim.ts';
import type { TextPosition } from '../model/selector.ts';

/** A range to mark: the words of a claim, or, where it has no certainty, words that are no claim. */
export interface TextMark extends MarkRange {
  readonly certainty: Certainty | null;
}

/** A stretch of a text under the same marks. */
export interface MarkPiece {
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 code units. */
  readonly start: number;
  /** Ids of the claims whose words it is, in the order in which they begin; none where it is no claim's. */
  readonly claims: readonly string[];
  /** Ids of those of the claims that begin with it. */
  readonly begins: readonly string[];
  /** The certainty of the first claim; null where there is none. */
  readonly certainty: Certainty | null;
  /** The id of the mark of words that are no claim; null for words of claims and words that nothing marks. */
  readonly uncoded: string | null;
}

/**
 * A range of a text cut at every border of a mark, so that overlapping marks
 * need no nesting and each can be reached. The pieces together are the range,
 * character for character.
 *
 * @param text the whole text, in which offsets count
 * @param range UTF-16 code units, end exclusive
 */
export function markPieces(text: string, range: TextPosition, marks: readonly TextMark[]): MarkPiece[] {
  const certaintyOf = new Map(marks.map(({ id, certainty }) => [id, certainty]));
  const isClaim = (id: string): boolean => (certaintyOf.get(id) ?? null) !== null;
  return toSegments(range.start, range.end, marks).map((segment) => {
    const claims = segment.marks.filter(isClaim);
    const [first] = claims;
    return {
      text: text.slice(segment.start, segment.end),
      start: segment.start,
      claims,
      begins: segment.opens.filter(isClaim),
      certainty: first === undefined ? null : (certaintyOf.get(first) ?? null),
      uncoded: first === undefined ? (segment.marks[0] ?? null) : null,
    };
  });
}

/**
 * The marks of claims in a translation of the text around them: where the
 * translation of a claim's words stands in it, word for word and once.
 */
export function translatedMarks(
  translation: string,
  claims: readonly { readonly id: string; readonly certainty: Certainty; readonly words: string | undefined }[],
): TextMark[] {
  return claims.flatMap(({ id, certainty, words = '' }) => {
    const start = words === '' ? -1 : translation.indexOf(words);
    if (start < 0 || translation.includes(words, start + 1)) return [];
    return [{ id, certainty, start, end: start + words.length }];
  });
}
