import { isBody } from '../model/article.ts';
import type { UncodedPassage } from '../model/content.ts';
import type { TextPosition } from '../model/selector.ts';
import type { Story } from './story.ts';

/** What became of the sentences of one article's body; the counts add up to `sentences`. */
export interface ArticleCoverage {
  readonly article: string;
  readonly sentences: number;
  readonly claimed: number;
  /** Sentences that are no claim, by the reason given. */
  readonly reasons: Readonly<Record<UncodedPassage['reason'], number>>;
  /** Sentences that nobody has accounted for. */
  readonly open: number;
  /** Characters of the body, and those of them under a claim. */
  readonly characters: number;
  readonly claimedCharacters: number;
}

/**
 * How completely each coded article was read, oldest first. A sentence counts
 * as claimed where a claim's quote overlaps it; where none does, by the first
 * passage with a reason that overlaps it.
 */
export function coverageOf(story: Story): ArticleCoverage[] {
  return story.columns.map(({ id, blocks }) => {
    const reading = story.readings.find((one) => one.id === id);
    const claims = story.claimsOf(id);
    const reasons = { 'out-of-scope': 0, repeats: 0, 'no-assertion': 0 };
    let claimed = 0;
    let open = 0;
    for (const sentence of reading?.sentences ?? []) {
      const passage = reading?.uncoded.find((one) => overlap(one, sentence) > 0);
      if (claims.some((claim) => overlap(claim, sentence) > 0)) claimed++;
      else if (passage) reasons[passage.reason]++;
      else open++;
    }
    const body = blocks.filter(isBody);
    const quoted = merge(claims);
    return {
      article: id,
      sentences: reading?.sentences.length ?? 0,
      claimed,
      reasons,
      open,
      characters: sum(body.map(({ start, end }) => end - start)),
      claimedCharacters: sum(body.flatMap((block) => quoted.map((range) => overlap(block, range)))),
    };
  });
}

function overlap(a: TextPosition, b: TextPosition): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Ranges without overlaps that cover the same characters. */
function merge(ranges: readonly TextPosition[]): TextPosition[] {
  const merged: TextPosition[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
