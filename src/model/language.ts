import type { InterfaceLanguage } from './localized.ts';

/**
 * The BCP 47 tag for an ISO 639-3 code, for `lang` attributes. ISO 639-3 codes
 * are valid BCP 47 primary tags where no two-letter code exists, so an unknown
 * code stands for itself.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1
 */
export function toBcp47(iso: string): string {
  return twoLetterCodes[iso] ?? iso;
}

/** The ISO 639-3 code for a BCP 47 tag, such as `de-AT`; null for one whose language is not known here. */
export function fromBcp47(tag: string): string | null {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  if (language.length === 3) return language;
  return Object.entries(twoLetterCodes).find(([iso, code]) => code === language && iso !== 'und')?.[0] ?? null;
}

/** The ISO 639-3 code for a language of the interface. */
export function toIso6393(tag: InterfaceLanguage): string {
  return isoOfInterface[tag];
}

const isoOfInterface = { en: 'eng', ru: 'rus', uk: 'ukr' } as const satisfies Record<InterfaceLanguage, string>;

const twoLetterCodes: Readonly<Record<string, string>> = {
  bel: 'be',
  deu: 'de',
  eng: 'en',
  fra: 'fr',
  ita: 'it',
  kaz: 'kk',
  kir: 'ky',
  pol: 'pl',
  rus: 'ru',
  spa: 'es',
  tur: 'tr',
  ukr: 'uk',
  uzb: 'uz',
  und: 'und',
};
