import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The forms of a plural: those the language has, and `other` for the rest. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The strings of the interface in one language; one that it lacks is shown in English. */
export type Catalogue = { readonly [Key in keyof typeof en]?: (typeof en)[Key] extends string ? string : Plural };

/** The name of a string of the interface. */
export type MessageKey = keyof typeof en;

/** The catalogue of each language, by its BCP 47 tag; English, which has every string, first. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en, de, es, kk, ru, uk };

/** The strings that a language lacks; all of them where it has no catalogue. */
export function missingStrings(language: string): string[] {
  const own = catalogues[language] ?? {};
  return Object.keys(en).filter((key) => !Object.hasOwn(own, key));
}
