/**
 * The BCP 47 tag for an ISO 639-3 code, for `lang` attributes: two letters
 * where the language has a code of two. The table is Unicode's.
 *
 * @see https://www.unicode.org/reports/tr35/#canonical-unicode-locale-identifiers
 */
export function toBcp47(iso: string): string {
  return canonical(iso) ?? iso;
}

/** Whether a text is the BCP 47 tag of a language that there is, in the form that pages use: `en`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return canonical(text) === text && nameOf(text) !== undefined && new Intl.Locale(text).language !== 'und';
}

/** The tag that was meant by a text that is none: `de` for `deu` or `DE`. Null where it is not known. */
export function meantTag(text: string): string | null {
  const tag = canonical(text.replaceAll('_', '-'));
  return tag !== null && isLanguageTag(tag) ? tag : null;
}

/** Which way a language, as a BCP 47 tag, is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const known = canonical(tag);
  const script = known === null ? undefined : new Intl.Locale(known).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}

/** Scripts in use that run from right to left, ISO 15924. Not every browser can tell by itself. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function nameOf(tag: string): string | undefined {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
}
