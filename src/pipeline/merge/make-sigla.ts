import type { Article } from '../../model/article.ts';
import type { Source } from '../../model/codebook.ts';

/**
 * Gives every article that has no short name one of its own: the first letter
 * of its publisher (of its title, or of its file, where the publisher is not
 * known) and the last two digits of the year, with a letter behind where that
 * is taken. The same articles get the same names in every build.
 */
export function makeSigla(articles: readonly Article[], sources: ReadonlyMap<string, Source>): Article[] {
  const taken = new Set(articles.map((article) => article.siglum));
  return articles.map((article) => {
    if (article.siglum !== '') return article;
    const publisher = article.source === null ? undefined : sources.get(article.source)?.short.en;
    const letter = firstLetter(publisher) ?? firstLetter(article.title) ?? firstLetter(article.seed) ?? 'T';
    const stem = letter + (article.published.value?.slice(2, 4) ?? '');
    let siglum = stem;
    for (let count = 1; taken.has(siglum); count++) siglum = stem + inLetters(count);
    taken.add(siglum);
    return { ...article, siglum };
  });
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
