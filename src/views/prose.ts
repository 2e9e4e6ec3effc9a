import type { Story } from '../comparison/story.ts';
import { withoutMarks } from '../i18n/foreign.ts';
import type { Interface } from '../i18n/interface.ts';
import { type Localized, textIn } from '../model/localized.ts';
import { proseHtml } from '../text/prose-html.ts';
import { storyLinks } from './story-links.ts';

/** A page of the site's own prose as HTML, or null where none is written. */
export function pageProse(ui: Interface, story: Story, id: string): string | null {
  const prose = story.prose.find((entry) => entry.id === id);
  return prose ? inOwnLanguage(ui, story, prose.text) : null;
}

/** The summary of a source or an article as HTML, or null where none is written. */
export function summaryProse(ui: Interface, story: Story, about: 'source' | 'article', id: string): string | null {
  const summary = story.summaries.find((entry) => entry.about === about && entry.id === id);
  return summary ? inOwnLanguage(ui, story, summary.text) : null;
}

function inOwnLanguage(ui: Interface, story: Story, localized: Localized): string {
  const { language, text } = textIn(localized, ui.locale, ui.languages);
  const foreign = language === ui.locale ? null : { language, remark: withoutMarks(ui.t('translation.missing')) };
  return proseHtml(text, storyLinks(ui, story), foreign);
}

/** A part of a prose: its heading, null before the first, and what stands under it, as HTML. */
export interface ProsePart {
  readonly heading: {
    readonly tag: 'h2' | 'h3';
    readonly id: string;
    readonly html: string;
    /** Its words alone. */
    readonly label: string;
  } | null;
  readonly html: string;
}

/** Cuts what `proseHtml` makes at its headings. */
export function partsOfProse(html: string): ProsePart[] {
  return html.split(/(?=<h[23] id=)/u).map((part) => {
    const [whole, level, id = '', words = ''] = /^<h([23]) id="([^"]*)">(.*?)<\/h\1>/su.exec(part) ?? [];
    if (whole === undefined) return { heading: null, html: part };
    const label = words
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    return { heading: { tag: level === '2' ? 'h2' : 'h3', id, html: words, label }, html: part.slice(whole.length) };
  });
}
