import { interfaceLanguages, type InterfaceLanguage, type Localized } from '../model/localized.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The forms of a plural: those the language has, and `other` for the rest. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Every string of the interface in one language. */
export type Catalogue = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural };

/** The name of a string of the interface. */
export type MessageKey = keyof typeof en;

/** Values for the places of a string; `n` chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { en, ru, uk };

/** One language of the interface, with everything that depends on it. */
export interface Interface {
  readonly locale: InterfaceLanguage;
  /** The string of the interface, its places filled. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** The text in this language. */
  readonly text: (localized: Localized) => string;
  /** The address of a page of this language under the site's base: `href('/compare/')`. */
  readonly href: (path: string) => string;
  /** The address of what is the same in every language: `asset('/data/claims.json')`. */
  readonly asset: (path: string) => string;
  /** A number as this language writes it. */
  readonly number: (value: number) => string;
}

/** The interface in one language; `locale` undefined is the default language at the root. */
export function createInterface(locale: string | undefined, base: string): Interface {
  const language = interfaceLanguages.find((known) => known === locale) ?? interfaceLanguages[0];
  const catalogue = catalogues[language];
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  const prefix = language === interfaceLanguages[0] ? '' : `/${language}`;
  return {
    locale: language,
    t: (key, values = {}) => {
      const entry: string | Plural = catalogue[key];
      const pattern = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n']))] ?? entry.other);
      return pattern.replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
        const value = values[name];
        return value === undefined ? place : typeof value === 'number' ? numbers.format(value) : value;
      });
    },
    text: (localized) => localized[language],
    href: (path) => `${root}${prefix}${path}`,
    asset: (path) => `${root}${path}`,
    number: (value) => numbers.format(value),
  };
}

/** A text in every language of the interface, made from each. Addresses are below no base. */
export function localizedBy(textIn: (ui: Interface) => string): Localized {
  return { en: textIn(belowNoBase.en), ru: textIn(belowNoBase.ru), uk: textIn(belowNoBase.uk) };
}

const belowNoBase: Readonly<Record<InterfaceLanguage, Interface>> = {
  en: createInterface('en', '/'),
  ru: createInterface('ru', '/'),
  uk: createInterface('uk', '/'),
};

/** One entry for every language of the interface, for `getStaticPaths` of `[...locale]` pages. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return interfaceLanguages.map((language, index) => ({ params: { locale: index === 0 ? undefined : language } }));
}
