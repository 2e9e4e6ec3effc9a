import type { Source } from '../../model/codebook.ts';
import { timeOf } from '../../model/dating.ts';
import type { MergedArticle } from './merge-article.ts';

/**
 * Gives articles that have no short name one of their own: the first letter of
 * the publisher (of the title, or of the file, where the publisher is not
 * known) and the last two digits of the year, with a letter behind where that
 * is taken. The same articles in the same order get the same names in every build.
 *
 * @param given the short names that editors chose, which no other article gets
 */
export function siglumMaker(
  given: Iterable<string>,
  sources: ReadonlyMap<string, Source>,
): (article: MergedArticle) => string {
  const taken = new Set(given);
  return ({ source, title, seed, published }) => {
    const publisher = source === null ? undefined : sources.get(source)?.short.en;
    const letter = firstLetter(publisher) ?? firstLetter(title) ?? firstLetter(seed) ?? 'T';
    const stem = letter + (timeOf(published)?.slice(2, 4) ?? '');
    let siglum = stem;
    for (let count = 1; taken.has(siglum); count++) siglum = stem + inLetters(count);
    taken.add(siglum);
    return siglum;
  };
}

function firstLetter(words: string | null | undefined): string | undefined {
  return /\p{L}/u.exec(words ?? '')?.[0].toUpperCase();
}

/** 1 → a, 26 → z, 27 → aa. */
function inLetters(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}
