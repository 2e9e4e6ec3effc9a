import { z } from 'zod';
import { textSchema } from './localized.ts';

/**
 * Where a text stands in a seed. The one place that states the unit: inside
 * the program offsets are **UTF-16 code units** into the seed as decoded from
 * UTF-8 without a byte order mark, `end` exclusive, so that
 * `seed.slice(start, end)` is the text. Every exported file counts **Unicode
 * code points** instead; `codePointConverter` is the one way from here to there.
 */
export const textPositionSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** A range of a seed, in UTF-16 code units, end exclusive. */
export type TextPosition = z.infer<typeof textPositionSchema>;

/** Words of a seed and where they stand in it. */
export const anchoredWordsSchema = z.strictObject({ text: textSchema, ...textPositionSchema.shape });

/**
 * A passage by its words, as in the W3C Web Annotation model: `quote` is the
 * exact text; `prefix` and `suffix`, directly before and after it, are needed
 * where the quote stands in the seed more than once.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const quoteSelectorShape = {
  quote: textSchema,
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
};

/** A passage of a seed, by its words. */
export const quoteSelectorSchema = z.strictObject(quoteSelectorShape);

/** A passage of a seed, by its words. */
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

/**
 * The function that turns UTF-16 offsets into `text` into code point offsets.
 * Costs nothing for texts of the basic plane; otherwise one pass and one
 * binary search a call. Offsets inside a surrogate pair count the pair as one.
 */
export function codePointConverter(text: string): (offset: number) => number {
  const astral: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index);
    if (point !== undefined && point > 0xffff) {
      index++;
      astral.push(index);
    }
  }
  if (astral.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((astral[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
