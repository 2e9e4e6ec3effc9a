import { type RecordKind, recordKinds } from './bundle.ts';
import { type FilterName, filterNames } from './filters.ts';
import { isObject } from './is-object.ts';

/** A text by BCP 47 tag, in the order of the site's languages; never none. */
export type Texts = Readonly<Record<string, string>>;

/** What is shown of a record. Names are short: every result loads it. */
export interface Shown {
  /** Statement of a claim, title of anything else. */
  readonly t: Texts;
  /** The quote of a claim, the title of an article in its own words. */
  readonly q?: string;
  /** Who says a claim, ready to stand before its statement. */
  readonly a?: Texts;
}

/** A record as a search finds it. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly shown: Shown;
  /** Values by the name of the filter. */
  readonly tags: Readonly<Partial<Record<FilterName, readonly string[]>>>;
}

/** The address under which a record is kept in the index: its kind and id. */
export function recordAddress(kind: RecordKind, id: string): string {
  return `${kind}:${id}`;
}

/**
 * The file that holds a record: records whose names begin alike share one. The
 * names are digests in hexadecimal behind a prefix, so of many records each
 * file holds as many as any other, and of few one.
 */
export function recordFile(fragment: string): string {
  const bits = parseInt(fragment.slice(fragment.lastIndexOf('_') + 1).slice(0, 4), 16);
  return `records/${(bits >> 2).toString(16)}.json`;
}

/** Records by their names in the index, as one file. */
export function writeRecords(records: ReadonlyMap<string, FoundRecord>): string {
  return JSON.stringify(
    [...records].map(([fragment, { kind, id, shown, tags }]) => [
      fragment,
      recordAddress(kind, id),
      shown,
      filterNames.map((name) => tags[name] ?? []),
    ]),
  );
}

/** Reads the file that `writeRecords` wrote. Throws where it is another one. */
export function readRecords(file: unknown): Map<string, FoundRecord> {
  if (!Array.isArray(file)) throw new Error('expected a file of records');
  const lines: readonly unknown[] = file;
  return new Map(lines.map(readLine));
}

function readLine(line: unknown): [string, FoundRecord] {
  const parts: readonly unknown[] = Array.isArray(line) ? line : [];
  const [fragment, address, shown, lists] = parts;
  const [, named, id] = /^([a-z-]+):([a-z0-9-]+)$/u.exec(String(address)) ?? [];
  const kind = recordKinds.find((one) => one === named);
  if (kind === undefined || id === undefined) throw new Error('expected a record of this site’s index');
  return [String(fragment), { kind, id, shown: readShown(shown), tags: readTags(lists) }];
}

function readShown(value: unknown): Shown {
  if (!isObject(value) || !isObject(value['t'])) throw new Error('expected what a record shows');
  const { q, a, t } = value;
  return {
    t: textsOf(t),
    ...(isObject(a) ? { a: textsOf(a) } : {}),
    ...(typeof q === 'string' ? { q } : {}),
  };
}

function textsOf(value: Record<string, unknown>): Texts {
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, textOf(text)]));
}

function readTags(lists: unknown): FoundRecord['tags'] {
  const tags: Partial<Record<FilterName, readonly string[]>> = {};
  const values: readonly unknown[] = Array.isArray(lists) ? lists : [];
  for (const [place, name] of filterNames.entries()) {
    const own = values[place];
    if (Array.isArray(own) && own.length > 0) tags[name] = own.map(String);
  }
  return tags;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
