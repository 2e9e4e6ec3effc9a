import { isEnding } from './endings.ts';
import { scriptOf } from './words.ts';

/** Words of fewer letters are never read as another: too many are one slip from something. */
const shortestMended = 5;

/** Words of as many letters may have two slips. */
const longWord = 8;

/** How many slips of the keyboard a word may have to be read as another one. */
export function slipsAllowed(plain: string): number {
  const letters = Array.from(plain).length;
  return letters < shortestMended ? 0 : letters < longWord ? 1 : 2;
}

/**
 * The known word of its script that is the fewest slips from a word: letters
 * lost, added, changed, or two that changed places. Of several, one that begins
 * alike and is as long comes first. Null where none is near enough.
 */
export function meantWord(plain: string, known: Iterable<string>): string | null {
  const script = scriptOf(plain);
  if (script === 'digits' || script === 'other') return null;
  let most = slipsAllowed(plain);
  let best: string | null = null;
  let bestRank = Infinity;
  for (const word of known) {
    if (most === 0 || Math.abs(word.length - plain.length) > most || scriptOf(word) !== script) continue;
    const slips = countSlips(plain, word, most);
    if (slips > most) continue;
    const rank = slips * 100 + (word[0] === plain[0] ? 0 : 10) + Math.abs(word.length - plain.length);
    if (rank < bestRank || (rank === bestRank && best !== null && word < best)) {
      best = word;
      bestRank = rank;
      most = Math.max(1, slips);
    }
  }
  return best;
}

/** How many slips make one word of another; more than `most` is `most` and one. Two letters that changed places are one slip. */
export function countSlips(from: string, to: string, most: number): number {
  if (most > 0 && isSwapped(from, to)) return 1;
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = swaps ? (above[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most && Math.min(...row) > most) return most + 1;
    above = row;
    row = next;
  }
  return Math.min(most + 1, row[to.length] ?? 0);
}

/** A beginning of words that a misspelt word may have been meant to have. */
interface Beginning {
  readonly form: string;
  readonly isWhole: boolean;
}

/** Whether two letters changed places, side by side or not. */
function isSwapped(from: string, to: string): boolean {
  if (from.length !== to.length || from === to) return false;
  const other = Array.from({ length: from.length }, (_, at) => at).filter((at) => from[at] !== to[at]);
  const [first, second] = other;
  if (other.length !== 2 || first === undefined || second === undefined) return false;
  return from[first] === to[second] && from[second] === to[first];
}

/** The form that begins a word which is a few slips from another and ends as words of its script do; null where none is near enough. */
export function meantBeginning<Form extends Beginning>(plain: string, forms: readonly Form[]): Form | null {
  const script = scriptOf(plain);
  const heads = Array.from({ length: longestTail + 1 }, (_, tail) => plain.slice(0, plain.length - tail)).filter(
    (head) => slipsAllowed(head) > 0 && isEnding(plain.slice(head.length), script),
  );
  let best: Form | null = null;
  let least = Infinity;
  for (const form of forms) {
    if (form.isWhole || scriptOf(form.form) !== script) continue;
    for (const head of heads) {
      const allowed = Math.min(slipsAllowed(head), slipsAllowed(form.form) || 1);
      if (Math.abs(head.length - form.form.length) > allowed) continue;
      const slips = countSlips(head, form.form, allowed);
      const isLonger = best !== null && slips === least && form.form.length > best.form.length;
      if (slips > allowed || (slips >= least && !isLonger)) continue;
      best = form;
      least = slips;
    }
  }
  return best;
}

/** A word goes on by so many letters behind the beginning that is listed, at most. */
const longestTail = 6;
