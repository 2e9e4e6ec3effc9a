import type { z } from 'zod';
import type { Article } from '../model/article.ts';
import { sortById } from '../model/id.ts';
import type { RelayPair } from '../model/relays.ts';
import { codePointConverter } from '../model/selector.ts';
import type { relaysSchema } from './ledger-schemas.ts';

/** The part of a story that the relays are exported from. */
export interface RelaysParts {
  readonly articles: readonly Article[];
  readonly relays: readonly RelayPair[];
}

/** `relays.json`: by id, retellings in the editors' order, offsets in code points. */
export function relaysJson({ articles, relays }: RelaysParts): z.infer<typeof relaysSchema> {
  const points = new Map(articles.map(({ id, text }) => [id, codePointConverter(text)]));
  return {
    relays: sortById(relays).map(({ id, original, retellings, change, text }) => ({
      id,
      original,
      retellings: retellings.map(({ article, quote, start, end, claim, translation }) => {
        const point = points.get(article);
        if (!point) throw new RangeError(`expected the article ${article} of the relay ${id}`);
        return { article, quote, start: point(start), end: point(end), claim, translation };
      }),
      change,
      text,
    })),
  };
}
