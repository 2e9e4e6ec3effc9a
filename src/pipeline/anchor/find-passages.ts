import type { Block } from '../../model/article.ts';
import type { TextPosition } from '../../model/selector.ts';
import { anchorQuote, type SelectorHint } from './anchor-quote.ts';
import { foldAlike } from './fold.ts';

/** A place of a text whose words are those looked for, give or take what is easily mistaken. */
export interface FoundPassage {
  readonly position: TextPosition;
  /** The exact words that stand there. */
  readonly quote: string;
  /** The block that holds all of them, or null where they run across blocks. */
  readonly block: Block | null;
  /** Whether the same words stand in more places than one. */
  readonly isRepeated: boolean;
  /** What tells this place from the others; null where nothing does, or where it is the only one. */
  readonly hint: SelectorHint;
}

/**
 * Every place of some words in a text, in order. Letter case, kinds of space,
 * apostrophe, dash and quotation mark do not matter; what is found is given
 * exactly as it stands. Offsets are UTF-16 code units.
 */
export function findPassages(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  words: string,
): FoundPassage[] {
  const wanted = foldAlike(words.trim());
  if (wanted === '') return [];
  const folded = foldAlike(text);
  const found: FoundPassage[] = [];
  for (let start = folded.indexOf(wanted); start >= 0; start = folded.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const quote = text.slice(start, end);
    const anchored = anchorQuote(text, { quote });
    const failure = anchored.ok ? null : anchored.failure;
    const places = failure?.kind === 'ambiguous' ? failure.places : [];
    found.push({
      position: { start, end },
      quote,
      block: blocks.find((block) => block.start <= start && block.end >= end) ?? null,
      isRepeated: failure !== null,
      hint: places.find((place) => place.position.start === start)?.hint ?? null,
    });
  }
  return found;
}
