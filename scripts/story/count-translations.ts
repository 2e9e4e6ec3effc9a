import { en } from '../../src/i18n/en.ts';
import { missingStrings } from '../../src/i18n/catalogues.ts';
import type { Content } from '../../src/model/content.ts';
import { isLanguageTag, toBcp47 } from '../../src/model/language.ts';
import type { Localized, Translations } from '../../src/model/localized.ts';

/** Words of a text and what they are translated into. */
interface Quote {
  /** BCP 47. */
  readonly language: string;
  readonly translation: Translations;
}

/**
 * What each language of a site lacks, one line a language: texts of the story,
 * translations of quotes and strings of the interface. Then the languages that
 * texts are written in and the site does not have, which are shown only where
 * there is nothing else.
 */
export function countTranslations(content: Content): string {
  const texts = [...textsIn([content.articles, content.story, content.ledger, content.coding])];
  const quotes = quotesIn(content);
  const { languages } = content.story.site;
  const lines = languages.map((tag) => {
    const foreign = quotes.filter(({ language }) => language !== tag);
    const strings = Object.keys(en).length;
    const lacking = [
      lack(texts.filter((text) => text[tag] === undefined).length, texts.length, 'texts'),
      lack(foreign.filter(({ translation }) => translation[tag] === undefined).length, foreign.length, 'quotes'),
      lack(missingStrings(tag).length, strings, 'strings of the interface'),
    ];
    return `${tag} lacks ${lacking.join(', ')}\n`;
  });
  const others = new Map<string, number>();
  for (const tag of texts.flatMap((text) => Object.keys(text)))
    if (!languages.includes(tag)) others.set(tag, (others.get(tag) ?? 0) + 1);
  const unused = [...others]
    .sort()
    .map(([tag, count]) => `${tag} is no language of the site: ${count} texts have it\n`);
  return [...lines, ...unused].join('');
}

function lack(count: number, all: number, what: string): string {
  return `${count} of ${all} ${what}`;
}

/** Every text by language below a value. Translations of quotes are counted apart, and names in another case are written where they differ. */
function* textsIn(value: unknown): Generator<Localized> {
  if (typeof value !== 'object' || value === null) return;
  const entries: [string, unknown][] = Object.entries(value);
  const own = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (own.length > 0 && own.length === entries.length && entries.every(([key]) => isLanguageTag(key)))
    yield Object.fromEntries(own);
  else for (const [key, part] of entries) if (key !== 'translation' && key !== 'cited') yield* textsIn(part);
}

function quotesIn({ articles, ledger }: Content): Quote[] {
  const languages = new Map(articles.map(({ article: { id, language } }) => [id, toBcp47(language)]));
  const of = (article: string, { translation }: { readonly translation: Translations }): Quote => ({
    language: languages.get(article) ?? 'und',
    translation,
  });
  return [
    ...articles.flatMap(({ article, claims }) => claims.map((claim) => of(article.id, claim))),
    ...ledger.words.flatMap((thing) =>
      thing.articles.flatMap(({ article, forms }) => forms.map((form) => of(article, form))),
    ),
    ...ledger.relays.flatMap(({ original, retellings }) => [
      { language: original.language, translation: original.translation },
      ...retellings.map((retelling) => of(retelling.article, retelling)),
    ]),
  ];
}
