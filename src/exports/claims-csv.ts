import { stringify } from 'csv-stringify/sync';
import { compareIds } from '../model/id.ts';
import { type DataParts, publicClaims } from './data-files.ts';
import { type ClaimJson, claimColumns } from './data-schemas.ts';

type Column = (typeof claimColumns)[number];

/**
 * `claims.csv` after RFC 4180: UTF-8 without a byte order mark, CRLF between
 * records, one row a claim in the order of ids, null as an empty field, several
 * `via` joined by spaces, `note` in English.
 *
 * Cells are exact: a quote that begins with `=`, `+`, `-` or `@` is not
 * prefixed, or it would no longer be the words of the seed. Whoever opens the
 * file in a spreadsheet should import it as text, in UTF-8.
 */
export function claimsCsv(parts: DataParts): string {
  const articles = new Map(parts.articles.map((article) => [article.id, article]));
  const rows = publicClaims(parts.articles, parts.claims)
    .toSorted((a, b) => compareIds(a.id, b.id))
    .map((claim): Record<Column, string | number | null> => {
      const article = articles.get(claim.article);
      return {
        ...cellsOf(claim),
        source: article?.source ?? null,
        published: article?.published.value ?? null,
        language: article?.language ?? null,
      };
    });
  return stringify(rows, { columns: [...claimColumns], header: true, record_delimiter: 'windows' });
}

function cellsOf(claim: ClaimJson): Omit<Record<Column, string | number | null>, 'source' | 'published' | 'language'> {
  const {
    id,
    article,
    start,
    end,
    quote,
    statement,
    translation,
    event,
    topic,
    question,
    answer,
    voice,
    certainty,
    portrays,
    coder,
    note,
  } = claim;
  return {
    id,
    article,
    start,
    end,
    quote,
    statement_en: statement.en,
    statement_ru: statement.ru,
    statement_uk: statement.uk,
    translation_en: translation.en ?? null,
    translation_ru: translation.ru ?? null,
    translation_uk: translation.uk ?? null,
    event,
    topic,
    question,
    answer,
    voice: voice.kind,
    speaker: voice.speaker,
    via: voice.via.join(' '),
    certainty,
    portrays,
    coder,
    note: note?.en ?? null,
  };
}
