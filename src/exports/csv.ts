import { stringify } from 'csv-stringify/sync';
import type { DataTable, TableRow } from './tables.ts';

/**
 * Rows as CSV after RFC 4180: UTF-8 without a byte order mark, CRLF between
 * records, null as an empty field.
 *
 * Cells are exact: a quote that begins with `=`, `+`, `-` or `@` is not
 * prefixed, or it would no longer be the words of the seed. Whoever opens the
 * file in a spreadsheet should import it as text, in UTF-8.
 */
export function csv(rows: readonly TableRow[], columns: readonly string[]): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    record_delimiter: 'windows',
    // Given a delimiter, the library quotes that alone: a text with a line end of another kind would begin a row.
    quoted_match: /[\r\n]/u,
  });
}

/** A table as CSV. */
export function tableCsv({ rows, columns }: Pick<DataTable, 'rows' | 'columns'>): string {
  return csv(
    rows,
    columns.map(({ name }) => name),
  );
}
