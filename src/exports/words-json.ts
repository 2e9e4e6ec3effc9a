import type { z } from 'zod';
import type { Article } from '../model/article.ts';
import type { Reading } from '../model/content.ts';
import { sortById } from '../model/id.ts';
import { codePointConverter } from '../model/selector.ts';
import type { NamedThing } from '../model/words.ts';
import type { wordsSchema } from './ledger-schemas.ts';

/** The part of a story that the naming ledger is exported from. */
export interface WordsParts {
  readonly articles: readonly Article[];
  readonly readings: readonly Reading[];
  readonly words: readonly NamedThing[];
}

/** `words.json`: by id of thing and article, forms in the editors' order, offsets in code points. */
export function wordsJson({ articles, readings, words }: WordsParts): z.infer<typeof wordsSchema> {
  const coded = sortById(articles.filter((article) => article.coded)).map(({ id, text }) => ({
    id,
    point: codePointConverter(text),
    words: readings.find((reading) => reading.id === id)?.words ?? 0,
  }));
  return {
    words: sortById(words).map((thing) => ({
      id: thing.id,
      name: thing.name,
      note: thing.note,
      articles: coded.map(({ id, point, words: total }) => ({
        article: id,
        words: total,
        forms: (thing.articles.find(({ article }) => article === id)?.forms ?? []).map(
          ({ quote, translation, places }) => ({
            quote,
            translation,
            count: places.length,
            places: places.map(({ start, end }) => ({ start: point(start), end: point(end) })),
          }),
        ),
      })),
    })),
  };
}
