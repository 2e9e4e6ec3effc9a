import { directionOf } from '../model/language.ts';
import { type Localized, textIn } from '../model/localized.ts';
import { type Catalogue, catalogues, type MessageKey, type Plural } from './catalogues.ts';
import { en } from './en.ts';
import { inForeign, withoutMarks } from './foreign.ts';

/** Values for the places of a string; `n` chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * One language of the interface, with everything that depends on it. Words that
 * are in another language, for want of a translation, are marked as `foreign.ts` has it.
 */
export interface Interface {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The languages of the site, in its order; the first stands at its root. */
  readonly languages: readonly string[];
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** The string of the interface, its places filled. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** The text in this language, or in the first of the site's that it has. */
  readonly text: (localized: Localized) => string;
  /** The address of a page of this language under the site's base: `href('/compare/')`; of another language where one is named. */
  readonly href: (path: string, language?: string) => string;
  /** The address of what is the same in every language: `asset('/data/claims.json')`. */
  readonly asset: (path: string) => string;
  /** A number as this language writes it. */
  readonly number: (value: number) => string;
}

/** The languages that have a catalogue. */
const translated = Object.keys(catalogues);

/**
 * The interface in one language.
 *
 * @param locale undefined is the first of the site's languages
 * @param base the path below which the site stands
 * @param languages those of the site; where it is no matter, all that have a catalogue
 */
export function createInterface(
  locale: string | undefined,
  base: string,
  languages: readonly string[] = translated,
): Interface {
  const [first = 'en'] = languages;
  const language = languages.find((known) => known === locale) ?? first;
  const catalogue: Catalogue = catalogues[language] ?? {};
  const fill = { own: filler(language), english: filler('en') };
  const numbers = new Intl.NumberFormat(language);
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  const t = (key: MessageKey, values: MessageValues = {}): string => {
    const entry = catalogue[key];
    return entry === undefined ? inForeign('en', fill.english(en[key], values)) : fill.own(entry, values);
  };
  return {
    locale: language,
    languages,
    direction: directionOf(language),
    t,
    text: (localized) => {
      const found = textIn(localized, language, languages);
      if (found.language === language) return found.text;
      return inForeign(found.language, found.text, withoutMarks(t('translation.missing')));
    },
    href: (path, other = language) => `${root}${other === first ? '' : `/${other}`}${path}`,
    asset: (path) => `${root}${path}`,
    number: (value) => numbers.format(value),
  };
}

function filler(language: string): (entry: string | Plural, values: MessageValues) => string {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (entry, values) => {
    const pattern = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n']))] ?? entry.other);
    return pattern.replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The same interface where there is no markup to say that words are in another language: pictures, feeds, data. */
export function plainInterface(ui: Interface): Interface {
  return {
    ...ui,
    t: (key, values) => withoutMarks(ui.t(key, values)),
    text: (localized) => withoutMarks(ui.text(localized)),
  };
}

/** A text in every language of a site, made from each. Addresses are below no base. */
export function localizedBy(languages: readonly string[], textOf: (ui: Interface) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, textOf(belowNoBase(language, languages))]));
}

/** Made once for each language and list: there is a text for every claim. */
const made = new WeakMap<readonly string[], Map<string, Interface>>();

function belowNoBase(language: string, languages: readonly string[]): Interface {
  const known = made.get(languages) ?? new Map<string, Interface>();
  made.set(languages, known);
  const ui = known.get(language) ?? plainInterface(createInterface(language, '/', languages));
  known.set(language, ui);
  return ui;
}

/** One entry for every language of a site, for `getStaticPaths` of `[...locale]` pages. */
export function localePaths(languages: readonly string[]): { params: { locale: string | undefined } }[] {
  return languages.map((language, index) => ({ params: { locale: index === 0 ? undefined : language } }));
}
