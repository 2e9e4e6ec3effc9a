import { addressOfPlace, type NamingCell, namingRows, wordCount } from '../comparison/naming.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { toBcp47 } from '../model/language.ts';
import { languageLabel } from './texts/article-labels.ts';
import { hueClass } from './texts/hue.ts';
import { textName } from './texts/text-name.ts';

/** Beside the rule between the articles written before the pivot event and those after it: the last before, the first after. */
export type ColumnEdge = 'before' | 'after' | null;

/** An article at the head of its column. */
export interface WordsColumnView {
  readonly article: string;
  readonly name: string;
  /** The class of its hue. */
  readonly hue: string;
  readonly edge: ColumnEdge;
  /** Its language, and how many words it has: what its counts are to be read against. */
  readonly about: string;
}

/** One form of a thing's name in one article. */
export interface FormView {
  /** The words, cut behind every no-break space, where a narrow column may break all the same. */
  readonly parts: readonly string[];
  /** The addresses of the places where they stand; never none. */
  readonly places: readonly string[];
}

/** One name of a thing in one article: forms that say the same in the reader's language. */
export interface NameView {
  /** What it is in the reader's language; null where the article is in it. */
  readonly translation: string | null;
  /** How often it stands in the article, where more than once; else null. */
  readonly times: string | null;
  readonly forms: readonly FormView[];
}

/** What one article calls a thing; no names where it has no word for it. */
export interface NamingView {
  readonly column: WordsColumnView;
  /** BCP 47. */
  readonly lang: string;
  readonly names: readonly NameView[];
}

/** What the page of the words shows. */
export interface WordsView {
  readonly columns: readonly WordsColumnView[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly naming: string;
    readonly note: string | null;
    /** One cell for each column. */
    readonly cells: readonly NamingView[];
  }[];
}

/** The page of the words. */
export function wordsView(ui: Interface, story: Story): WordsView {
  const firstAfter = story.columns.findIndex((article) => !story.isBefore(article));
  const edge = (index: number): ColumnEdge => {
    if (firstAfter < 1) return null;
    return index === firstAfter ? 'after' : index === firstAfter - 1 ? 'before' : null;
  };
  const columns = story.columns.map((article, index) => ({
    article: article.id,
    name: textName(ui, story, article).full,
    hue: hueClass(story.orderOf(article.id)),
    edge: edge(index),
    about: `${languageLabel(ui, article)}, ${ui.t('count.words', { n: wordCount(story, article.id) })}`,
  }));
  return {
    columns,
    rows: namingRows(story).map(({ thing, cells, naming }) => ({
      id: `thing-${thing.id}`,
      name: ui.text(thing.name),
      naming: ui.t('words.naming', { k: naming, n: cells.length }),
      note: thing.note && ui.text(thing.note),
      cells: columns.flatMap((column, index) => {
        const cell = cells[index];
        return cell ? [{ column, ...namingView(ui, story, cell) }] : [];
      }),
    })),
  };
}

function namingView(ui: Interface, story: Story, { article, forms }: NamingCell): Pick<NamingView, 'lang' | 'names'> {
  const names = Map.groupBy(
    forms,
    ({ quote, translation }) => translation[ui.locale]?.toLocaleLowerCase(ui.locale) ?? quote,
  );
  return {
    lang: toBcp47(article.language),
    names: [...names.values()].map((same) => {
      const n = same.reduce((sum, { places }) => sum + places.length, 0);
      return {
        translation: same[0]?.translation[ui.locale] ?? null,
        times: n === 1 ? null : `${ui.number(n)}×`,
        forms: same.map(({ quote, places }) => ({
          parts: quote.split(/(?<=\u00A0)/u),
          places: places.map((place) => ui.href(addressOfPlace(story, article, place))),
        })),
      };
    }),
  };
}
