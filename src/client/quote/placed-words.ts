/** A word of a text, in the form in which words are compared, and where it stands, in UTF-16 code units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A word: letters and digits, joined by apostrophes and hyphens of any kind; soft hyphens and joiners are nothing. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]|['’ʼ‘`´‐‑-](?=[\p{L}\p{N}]))*/gu;

/** The words of a text, whatever marks and spaces stand between them; letters of either case are the same. */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    word: found
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      .replaceAll(/[’ʼ‘`´]/gu, "'")
      .replaceAll(/[‐‑]/gu, '-'),
    start: index,
    end: index + found.length,
  }));
}
