import { addressOfPlace, type NamingCell, namingRows, wordCount } from '../comparison/naming.ts';
import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { toBcp47 } from '../model/language.ts';
import { languageLabel, publishedLabel, publisherShort } from './texts/article-labels.ts';
import { hueClass } from './texts/hue.ts';

/** Beside the rule between the articles written before the pivot event and those after it: the last before, the first after. */
export type ColumnEdge = 'before' | 'after' | null;

/** An article at the head of its column. */
export interface WordsColumnView {
  readonly article: string;
  readonly siglum: string;
  /** The class of its hue. */
  readonly hue: string;
  readonly edge: ColumnEdge;
  readonly publisher: string;
  /** When it was published, and in which language. */
  readonly published: string;
  /** How many words it has: what its counts are to be read against. */
  readonly words: string;
}

/** One form of a thing's name in one article. */
export interface FormView {
  /** The words, cut behind every no-break space, where a narrow column may break all the same. */
  readonly parts: readonly string[];
  readonly translation: string | null;
  readonly count: string;
  readonly times: string;
  /** Where they stand; never none. */
  readonly places: readonly { readonly label: string; readonly href: string }[];
}

/** What one article calls a thing; no forms where it has no word for it. */
export interface NamingView {
  readonly column: WordsColumnView;
  /** BCP 47. */
  readonly lang: string;
  readonly forms: readonly FormView[];
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
    siglum: article.siglum,
    hue: hueClass(story.orderOf(article.id)),
    edge: edge(index),
    publisher: publisherShort(ui, story, article),
    published: `${publishedLabel(ui, article)}, ${languageLabel(ui, article)}`,
    words: ui.t('count.words', { n: wordCount(story, article.id) }),
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

function namingView(ui: Interface, story: Story, { article, forms }: NamingCell): Pick<NamingView, 'lang' | 'forms'> {
  return {
    lang: toBcp47(article.language),
    forms: forms.map(({ quote, translation, places }) => ({
      parts: quote.split(/(?<=\u00A0)/u),
      translation: translation[ui.locale] ?? null,
      count: ui.number(places.length),
      times: ui.t('words.times', { n: places.length }),
      places: places.map((place, index) => ({
        label: ui.number(index + 1),
        href: ui.href(addressOfPlace(story, article, place)),
      })),
    })),
  };
}
