import type { z } from 'zod';
import { agreementOf } from '../comparison/agreement.ts';
import type { Article } from '../model/article.ts';
import { type Coding, type CodingRound, coders } from '../model/coding.ts';
import { compareIds, sortById } from '../model/id.ts';
import { codePointConverter } from '../model/selector.ts';
import type { agreementSchema } from './ledger-schemas.ts';

/** The part of a story that the agreement is exported from. */
export interface AgreementParts {
  readonly articles: readonly Article[];
  readonly coding: Coding;
}

/** `agreement.json`: for every round the figures, and both codings as first finished, so that anybody can compute them anew. */
export function agreementJson({ articles, coding }: AgreementParts): z.infer<typeof agreementSchema> {
  const points = new Map(articles.map(({ id, text }) => [id, codePointConverter(text)]));
  return { rounds: coding.rounds.map((round) => roundJson(round, points)) };
}

function roundJson(
  round: CodingRound,
  points: ReadonlyMap<string, (offset: number) => number>,
): z.infer<typeof agreementSchema>['rounds'][number] {
  const agreement = agreementOf(round);
  return {
    round: round.round,
    coders: agreement.coders.map(({ coder, claims, found }) => ({ coder, claims, found })),
    fields: agreement.fields.map(({ field, pairs, same, kappa }) => ({
      field,
      pairs,
      same,
      kappa: kappa === null ? null : Math.round(kappa * 10_000) / 10_000,
    })),
    pairs: agreement.pairs
      .map(({ first, second }) => ({ first: first.id, second: second.id }))
      .toSorted((a, b) => compareIds(a.first, b.first)),
    disputes: agreement.disputes
      .map(({ claim, published, field, first, second, settlement }) => ({
        claim,
        published,
        field,
        first,
        second,
        settled: settlement?.value ?? null,
        reason: settlement?.reason ?? null,
      }))
      .toSorted((a, b) => compareIds(a.claim, b.claim) || compareIds(a.field, b.field)),
    codings: coders.flatMap((coder) =>
      sortById(round[coder]).map(({ id, article, start, end, tags }) => {
        const point = points.get(article);
        if (!point) throw new RangeError(`expected the article ${article} of the coded claim ${id}`);
        return { coder, id, article, start: point(start), end: point(end), tags };
      }),
    ),
  };
}
