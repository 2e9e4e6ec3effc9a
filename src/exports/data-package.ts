import type { Site } from '../model/site.ts';
import { addressIn } from '../text/linked-data.ts';
import { firstLanguageOf } from './first-language.ts';
import type { DataTable, TableColumn } from './tables.ts';

/** A file of the package: its name below `/data/` and its bytes. */
export interface PackagedFile {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What a table holds; null for a file that is none. */
  readonly table: DataTable | null;
  /** What the columns mean, by name, where it is known. */
  readonly meanings: ReadonlyMap<string, string>;
}

/**
 * `datapackage.json`: the files of the data, the tables with their types, keys
 * and what they refer to, and the digest of each.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(site: Site, files: readonly PackagedFile[], homepage: string | null): string {
  const firstLanguage = firstLanguageOf(site);
  const licence = site.licence && firstLanguage.text(site.licence);
  const path = licence === null ? null : addressIn(licence);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'collate',
    title: firstLanguage.text(site.title),
    description: firstLanguage.text(site.lede),
    ...(site.edition !== null && { version: site.edition }),
    ...(homepage !== null && { homepage }),
    ...(licence !== null && {
      licenses: [{ name: nameOf(licence), ...(path !== null && { path }), title: licence }],
    }),
    resources: files.map(({ file, mediaType, bytes, sha256, table, meanings }) => ({
      name: file.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-'),
      path: file,
      ...(table && { type: 'table', $schema: 'https://datapackage.org/profiles/2.0/dataresource.json' }),
      format: file.slice(file.lastIndexOf('.') + 1),
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256}`,
      ...(table && {
        dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: {
          fields: table.columns.map((column) => fieldOf(column, meanings)),
          missingValues: [''],
          primaryKey: table.key,
          ...(table.references.length > 0 && {
            foreignKeys: table.references.map(({ fields, table: to, to: toFields }) => ({
              fields,
              reference: { resource: `${to}-csv`, fields: toFields },
            })),
          }),
        },
      }),
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function fieldOf({ name, type }: TableColumn, meanings: ReadonlyMap<string, string>): object {
  const description = meanings.get(name);
  return { name, type, ...(description !== undefined && { description }) };
}

/** The name of a licence as its signs alone: `CC-BY-4.0`. */
function nameOf(licence: string): string {
  const name = licence.split('(')[0]?.trim() ?? '';
  return name.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').replaceAll(/^-|-$/gu, '') || 'licence';
}
