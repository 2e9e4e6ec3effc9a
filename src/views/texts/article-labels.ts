import type { Story } from '../../comparison/story.ts';
import { formatDate, formatDating, formatDays } from '../../i18n/dates.ts';
import { foreignOpening } from '../../i18n/foreign.ts';
import type { Interface } from '../../i18n/interface.ts';
import { isBody, translationsOf, wordsOf, type Article } from '../../model/article.ts';
import { toBcp47 } from '../../model/language.ts';

/** When an article was published, or that it is not known. */
export function publishedLabel(ui: Interface, article: Article, style: 'short' | 'long' = 'short'): string {
  return formatDating(article.published, ui.locale, style) ?? ui.t('front.undated');
}

/** The last day whose events an article can know, or the days between which it lies. */
export function knowsUntilLabel(ui: Interface, { knowsUntil: { earliest, latest } }: Article): string {
  if (earliest !== null && latest !== null) return formatDays(earliest, latest, ui.locale);
  if (earliest !== null) return ui.t('known.from', { date: formatDate(earliest, ui.locale) });
  return latest === null ? ui.t('known.unknown') : ui.t('known.until', { date: formatDate(latest, ui.locale) });
}

/** The short name of an article's publisher, or that it is not known. */
export function publisherShort(ui: Interface, story: Story, article: Article): string {
  return article.source === null ? ui.t('known.unknown') : ui.text(story.source(article.source).short);
}

/** The name of an article's language in the reader's. */
export function languageLabel(ui: Interface, article: Article): string {
  if (article.language === 'und') return ui.t('language.und');
  const name =
    new Intl.DisplayNames([ui.locale], { type: 'language' }).of(toBcp47(article.language)) ?? article.language;
  return capital(ui, name);
}

/** The words by which to call an article. */
export interface ArticleName {
  readonly text: string;
  readonly isTitle: boolean;
  /** Whether they are words of the text, and not of the site. */
  readonly isOfText: boolean;
}

/** The words by which to call an article: its title, or the beginning of its text; of one that may not be shown `name`. */
export function articleName(article: Article, name: string): ArticleName {
  if (article.title !== null) return { text: article.title, isTitle: true, isOfText: true };
  // What a publisher does not allow to be shown gives no name either.
  if (article.display === 'excerpts') return { text: name, isTitle: true, isOfText: false };
  const first = article.blocks.find(isBody);
  const words = first ? wordsOf(article, first) : article.seed;
  return { text: abridge(words, 90), isTitle: false, isOfText: true };
}

/** A phrase as it begins a line: with a capital letter. */
export function capital(ui: Interface, phrase: string): string {
  const [before = ''] = new RegExp(`^(?:${foreignOpening.source})*`, 'u').exec(phrase) ?? [];
  const words = phrase.slice(before.length);
  return before + words.charAt(0).toLocaleUpperCase(ui.locale) + words.slice(1);
}

/** The editors' translation of the words by which an article is called, or null. */
export function articleNameTranslation(ui: Interface, article: Article): string | null {
  const block = article.blocks.find((candidate) =>
    article.title === null ? isBody(candidate) : candidate.role === 'headline',
  );
  const translation = block && translationsOf(block)[ui.locale];
  return translation === undefined ? null : abridge(translation, 110);
}

/** The description of a page for a list of search results, where some 160 characters have room. */
export function pageDescription(text: string): string {
  return abridge(text, 157);
}

/** The beginning of a text, cut between words, with an ellipsis where something was cut. */
export function abridge(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > 0 ? cut : length)}\u00A0…`;
}

/** Where an article is from: who published it, and when. */
export function originLabel(ui: Interface, story: Story, article: Article, style: 'short' | 'long' = 'short'): string {
  return `${publisherShort(ui, story, article)}, ${publishedLabel(ui, article, style)}`;
}
