import { stringify } from 'csv-stringify/sync';
import { timeOf } from '../model/dating.ts';
import { textIn } from '../model/localized.ts';
import { type DataParts, publicClaims } from './data-files.ts';
import { answerColumns, type ClaimJson, claimColumns } from './data-schemas.ts';
import { languageCells } from './language-columns.ts';

type Cells = Readonly<Record<string, string | number | null>>;

/**
 * `claims.csv` after RFC 4180: UTF-8 without a byte order mark, CRLF between
 * records, one row a claim in the order of ids, null as an empty field, several
 * `via` joined by spaces, `note` in the first of the site's languages.
 *
 * Cells are exact: a quote that begins with `=`, `+`, `-` or `@` is not
 * prefixed, or it would no longer be the words of the seed. Whoever opens the
 * file in a spreadsheet should import it as text, in UTF-8.
 */
export function claimsCsv(parts: DataParts): string {
  return csv(claimRecords(parts), claimColumns(parts.site.languages));
}

/** The rows of `claims.csv`, in the order of ids. */
export function claimRecords(parts: DataParts): Cells[] {
  const articles = new Map(parts.articles.map((article) => [article.id, article]));
  const { languages } = parts.site;
  return publicClaims(parts).map((claim) => {
    const article = articles.get(claim.article);
    return {
      ...cellsOf(claim, languages),
      source: article?.source ?? null,
      published: article ? timeOf(article.published) : null,
      language: article?.language ?? null,
    };
  });
}

/** `answers.csv`, in the same form: one row a claim and answer, claims in the order of ids, answers in that of the claim. */
export function answersCsv(parts: DataParts): string {
  const rows = publicClaims(parts).flatMap(({ id, answers }) => answers.map((given) => ({ claim: id, ...given })));
  return csv(rows, answerColumns);
}

/** A table as CSV in the form of `claims.csv`. */
export function csv(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  columns: readonly string[],
): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    record_delimiter: 'windows',
    // Given a delimiter, the library quotes that alone: a text with a line end of another kind would begin a row.
    quoted_match: /[\r\n]/u,
  });
}

function cellsOf(claim: ClaimJson, languages: readonly string[]): Cells {
  const {
    id,
    article,
    start,
    end,
    quote,
    statement,
    attributed,
    translation,
    event,
    topic,
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
    ...languageCells('statement', statement, languages),
    ...languageCells('attributed', attributed, languages),
    ...languageCells('translation', translation, languages),
    event,
    topic,
    voice: voice.kind,
    speaker: voice.speaker,
    via: voice.via.length === 0 ? null : voice.via.join(' '),
    certainty,
    portrays,
    coder,
    note: note && textIn(note, languages[0] ?? '', languages).text,
  };
}
