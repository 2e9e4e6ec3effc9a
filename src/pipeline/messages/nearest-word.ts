import { distance } from 'fastest-levenshtein';

/**
 * The word of a list that a misspelt word was most likely meant to be, or null
 * where none is near: at most a third of its letters may differ.
 */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const slips = slipsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (slips < least) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/** How many letters differ, two that changed places counted as one: the commonest slip of fingers. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  return slips === 2 && sorted(a) === sorted(b) ? 1 : slips;
}

function sorted(letters: string): string {
  return Array.from(letters).sort().join('');
}
