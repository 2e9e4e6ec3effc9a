import { fold } from '../read/phrases.ts';

/**
 * The beginnings of the longer words of some texts, by which forms of one word are taken for one.
 *
 * @param shortest fewest letters of a word that counts
 */
export function wordOpenings(texts: readonly string[], shortest: number): Set<string> {
  const stems = new Set<string>();
  for (const text of texts) {
    for (const word of fold(text).match(/\p{L}[\p{L}\p{M}]{3,}|\p{N}{2,}/gu) ?? [])
      if (word.length >= shortest || /^\p{N}/u.test(word))
        stems.add(word.slice(0, Math.max(4, Math.min(5, word.length - 1))));
  }
  return stems;
}
