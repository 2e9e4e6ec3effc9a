import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { siteLanguages } from '../languages.ts';
import { type Catalogue, catalogues, missingStrings } from '../../src/i18n/catalogues.ts';

/**
 * Beginnings of words that reproach a text, grant or doubt what somebody says,
 * or that only those who made the site understand.
 */
const unwanted: Readonly<Record<string, readonly string[]>> = {
  en: [
    'could have',
    'leaves out',
    'leave out',
    'left out',
    'omits',
    'omission',
    'ignores',
    'silent',
    'silence',
    'fails to',
    'conceal',
    'hides',
    'only in {',
    'only in one',
    'told by',
    'notes that',
    'noted',
    'admit',
    'recall',
    'specified',
    'claims that',
    'claimed',
    'alleg',
    'attributed',
    'editor',
    'coder',
    'scrape',
    'hedged',
    'reserve',
    'set aside',
    'hand on',
    'hands on',
    'handed on',
    'not mentioned',
    'not coded',
    'code point',
    'telegraph',
  ],
  ru: [
    'молч',
    'умалчива',
    'замалчива',
    'умолч',
    'могли бы ответить',
    'мог бы ответить',
    'могла бы ответить',
    'упуска',
    'упусти',
    'не упомянуто',
    'скрыва',
    'приписыва',
    'отмечает',
    'отметил',
    'признал',
    'признаёт',
    'признает',
    'напомнил',
    'уточнил',
    'заявил',
    'по данным',
    'по словам',
    'отложено',
    'редакци',
    'разметчик',
    'скрапер',
    'охват',
    'голос',
    'телеграф',
  ],
  uk: [
    'мовч',
    'замовчу',
    'могли б відповісти',
    'міг би відповісти',
    'могла б відповісти',
    'оминає',
    'оминув',
    'не згадано',
    'прихову',
    'приписує',
    'приписують',
    'зазначає',
    'зазначив',
    'визнав',
    'визнає',
    'нагадав',
    'уточнив',
    'заявив',
    'за даними',
    'за словами',
    'відкладено',
    'редакці',
    'розмітник',
    'скрапер',
    'охоплення',
    'голос',
    'телеграф',
  ],
};

/** Strings about how the site is made, which may use the words of its trade. */
const technical = /^(?:agreement|coverage|data)\./u;
const trade: readonly string[] = ['code point'];

const formsOf = (entry: Catalogue[keyof Catalogue]): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {});

const placesOf = (form: string): string => [...new Set(form.match(/\{\w+\}/gu) ?? [])].toSorted().join(' ');

/** The unwanted beginnings of words that stand in a text. */
function unwantedIn(text: string, beginnings: readonly string[]): string[] {
  const words = text.toLowerCase();
  return beginnings.filter((beginning) => new RegExp(`(?<!\\p{L})${RegExp.escape(beginning)}`, 'u').test(words));
}

const source = fileURLToPath(new URL('../../src', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/u.test(file) && !/^(?:content|story)[\\/]|^i18n[\\/][a-z]{2,3}\.ts$/u.test(file))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');
const keys = Object.keys(en);

/** Templates such as `` `silence.${state}.why` ``, each as a pattern of the keys that it can make. */
const templates = [...code.matchAll(/`((?:[a-z][\w-]*\.[\w.-]*)?)\$\{[^}`]*\}([\w.-]*)`/gu)]
  .filter(([, before = '', after = '']) => `${before}${after}`.includes('.'))
  .map(([, before = '', after = '']) => ({
    text: `${before}…${after}`,
    pattern: new RegExp(`^${RegExp.escape(before)}([\\w-]+)${RegExp.escape(after)}$`, 'u'),
  }));

/** Whether a template can make a key: what it puts in is a word of the code. */
const isMade = (key: string): boolean =>
  templates.some(({ pattern }) => {
    const word = pattern.exec(key)?.[1];
    return word !== undefined && code.includes(`'${word}'`);
  });

describe('the catalogues', () => {
  it.each(Object.entries(catalogues))(
    '%s neither reproaches nor grants, and needs no explanation',
    (language, catalogue) => {
      const found = Object.entries(catalogue).flatMap(([key, entry]) =>
        formsOf(entry).flatMap((form) =>
          unwantedIn(form, unwanted[language] ?? [])
            .filter((word) => !(technical.test(key) && trade.includes(word)))
            .map((word) => `${key}: ${word}`),
        ),
      );
      expect(found).toEqual([]);
    },
  );

  it('know a word that reproaches by its beginning, and not in the middle of another', () => {
    expect(unwantedIn('О чём тексты молчат', unwanted['ru'] ?? [])).toEqual(['молч']);
    expect(unwantedIn('Про що тексти мовчать', unwanted['uk'] ?? [])).toEqual(['мовч']);
    expect(unwantedIn('What its texts leave out', unwanted['en'] ?? [])).toEqual(['leave out']);
    expect(unwantedIn('decoder', unwanted['en'] ?? [])).toEqual([]);
  });

  it.each(Object.entries(catalogues))('%s has in every form the same places as English', (_language, catalogue) => {
    const english: ReadonlyMap<string, string> = new Map(
      Object.entries(en).map(([key, entry]) => [key, placesOf(formsOf(entry).join(' '))]),
    );
    const differing = Object.entries(catalogue).filter(([key, entry]) =>
      formsOf(entry).some((form) => placesOf(form) !== english.get(key)),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.entries(catalogues))(
    '%s has no string that is empty or has white space at an end it does not need',
    (_language, catalogue) => {
      const odd = Object.entries(catalogue).filter(
        ([key, entry]) =>
          key !== 'attribution.via' && formsOf(entry).some((form) => form === '' || form !== form.trim()),
      );
      expect(odd.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(siteLanguages)('%s lacks no string: the project’s own site is in it', (language) => {
    expect(missingStrings(language)).toEqual([]);
  });

  it('hold no string that nothing in the code uses', () => {
    const unused = keys.filter((key) => !code.includes(`'${key}'`) && !isMade(key));
    expect(unused).toEqual([]);
  });

  it('hold every string that the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/gu)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const ofTranslations = [...code.matchAll(/\bt\(`([^`$]+)\$\{[^}`]*\}([^`]*)`/gu)].map(
      ([, before = '', after = '']) => `${before}…${after}`,
    );
    expect(ofTranslations.length).toBeGreaterThan(20);
    const makesNone = ofTranslations.filter(
      (text) => !templates.some((template) => template.text === text && keys.some((key) => template.pattern.test(key))),
    );
    expect(makesNone).toEqual([]);
  });
});
