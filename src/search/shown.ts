import { type RecordKind, recordKinds } from './bundle.ts';
import { type FilterName, filterNames } from './filters.ts';
import { isObject } from './is-object.ts';

/** A text by BCP 47 tag, in the order of the site's languages; never none. */
export type Texts = Readonly<Record<string, string>>;

/** What the index carries of a record to be shown, without being searched. Names are short: every result loads it. */
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

/** Reads a fragment of the index. Throws where it is not one that this program wrote. */
export function readRecord(fragment: unknown): FoundRecord {
  if (!isObject(fragment)) throw new Error('expected a fragment of the index');
  const address = /^([a-z-]+):([a-z0-9-]+)$/u.exec(String(fragment['url']));
  const [, named, id] = address ?? [];
  const kind = recordKinds.find((one) => one === named);
  const anchors: unknown = fragment['anchors'];
  const list: readonly unknown[] = Array.isArray(anchors) ? anchors : [];
  const [first] = list;
  const text = isObject(first) ? first['title'] : undefined;
  if (kind === undefined || id === undefined || typeof text !== 'string')
    throw new Error('expected a fragment of this site’s index');
  return { kind, id, shown: readShown(JSON.parse(text)), tags: readTags(fragment['filters']) };
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
  const records = new Map<string, FoundRecord>();
  const lines: readonly unknown[] = Array.isArray(file) ? file : [];
  for (const line of lines) {
    const parts: readonly unknown[] = Array.isArray(line) ? line : [];
    const [fragment, url, shown, lists] = parts;
    const values: readonly unknown[] = Array.isArray(lists) ? lists : [];
    const filters = Object.fromEntries(filterNames.map((name, index) => [name, values[index]]));
    records.set(String(fragment), readRecord({ url, filters, anchors: [{ title: JSON.stringify(shown) }] }));
  }
  return records;
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

function readTags(value: unknown): FoundRecord['tags'] {
  const tags: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const values: unknown = isObject(value) ? value[name] : undefined;
    if (Array.isArray(values) && values.length > 0) tags[name] = values.map(String);
  }
  return tags;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
