import { splitWords } from './words.ts';

/**
 * The file of the words of some texts, `words.txt`: in their plain form, each
 * once, in order. It is fetched when a query has a word that is found nowhere,
 * for that may be a slip of one of them.
 */
export function writeWordsFile(texts: Iterable<string>): string {
  const words = new Set<string>();
  for (const text of texts) for (const { plain } of splitWords(text)) words.add(plain);
  return [...words].sort().join('\n');
}

/** Reads the file. */
export function readWordsFile(text: string): readonly string[] {
  return text.split('\n').filter((word) => word !== '');
}
