import type { Translations } from '../model/localized.ts';

/** The columns of a text of a table, one for each language: `text_en`, `text_uk`. */
export function languageColumns(name: string, languages: readonly string[]): string[] {
  return languages.map((tag) => `${name}_${tag}`);
}

/** What a text puts into these columns: null for a language that it lacks. */
export function languageCells(
  name: string,
  text: Translations | null,
  languages: readonly string[],
): Record<string, string | null> {
  return Object.fromEntries(languages.map((tag) => [`${name}_${tag}`, text?.[tag] ?? null]));
}
