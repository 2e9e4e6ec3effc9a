import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { proseHtml } from '../text/prose-html.ts';
import { storyLinks } from './story-links.ts';

/** A page of the site's own prose as HTML, or null where none is written. */
export function pageProse(ui: Interface, story: Story, id: string): string | null {
  const prose = story.prose.find((entry) => entry.id === id);
  return prose ? proseHtml(ui.text(prose.text), storyLinks(ui, story)) : null;
}

/** The summary of a source or an article as HTML, or null where none is written. */
export function summaryProse(ui: Interface, story: Story, about: 'source' | 'article', id: string): string | null {
  const summary = story.summaries.find((entry) => entry.about === about && entry.id === id);
  return summary ? proseHtml(ui.text(summary.text), storyLinks(ui, story)) : null;
}
