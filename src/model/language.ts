/**
 * The BCP 47 tag for an ISO 639-3 code, for `lang` attributes: two letters
 * where the language has a code of two. For what the table lacks Unicode's is asked.
 *
 * @see https://www.unicode.org/reports/tr35/#canonical-unicode-locale-identifiers
 */
export function toBcp47(iso: string): string {
  return twoLetterCodes[iso] ?? canonical(iso) ?? iso;
}

/** Whether a text is the BCP 47 tag of a language that there is, in the form that pages use: `en`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return canonical(text) === text && nameOf(text) !== undefined && new Intl.Locale(text).language !== 'und';
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

/** ISO 639-3 codes of languages that news is written in; of those with one tag the first is its own. */
const twoLetterCodes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ara:ar aze:az bel:be ben:bn bos:bs bul:bg cat:ca ces:cs cym:cy dan:da deu:de ell:el eng:en epo:eo est:et eus:eu ' +
    'fas:fa fin:fi fra:fr gle:ga glg:gl guj:gu hau:ha heb:he hin:hi hrv:hr hun:hu hye:hy ind:id isl:is ita:it jpn:ja ' +
    'kat:ka kaz:kk khm:km kir:ky kor:ko kur:ku lao:lo lav:lv lit:lt mkd:mk mlt:mt mon:mn msa:ms mya:my nep:ne nld:nl ' +
    'nob:nb nor:no pan:pa pol:pl por:pt pus:ps ron:ro rus:ru slk:sk slv:sl som:so spa:es sqi:sq srp:sr swa:sw swe:sv ' +
    'tam:ta tat:tt tel:te tgk:tg tha:th tuk:tk tur:tr uig:ug ukr:uk urd:ur uzb:uz vie:vi yid:yi zho:zh und:und'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
