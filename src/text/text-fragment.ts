/** Words of a quote at either end that lead to it: browsers find a long one by its ends. */
const wordsAtEnd = 5;

/**
 * The address of words on a page, for browsers that look for them there.
 *
 * @param address of the page on which the words were published
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(address: string, words: string): string {
  const all = words.split(/\s+/u).filter(Boolean);
  const isLong = all.length > 2 * wordsAtEnd;
  const parts = isLong ? [all.slice(0, wordsAtEnd), all.slice(-wordsAtEnd)] : [all];
  const encoded = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D'));
  const page = address.split('#')[0] ?? address;
  return `${page}#:~:text=${encoded.join(',')}`;
}
