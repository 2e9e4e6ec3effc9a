import { iso6393To1 } from 'iso-639-3';

const isoOf: ReadonlyMap<string, string> = new Map(Object.entries(iso6393To1).map(([iso, short]) => [short, iso]));

/** The ISO 639-3 code for a BCP 47 tag, such as `de-AT`; null for one that is none. */
export function fromBcp47(tag: string): string | null {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  return /^[a-z]{3}$/u.test(language) ? language : (isoOf.get(language) ?? null);
}
