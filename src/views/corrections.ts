import type { Story } from '../comparison/story.ts';
import { placeCorrections } from '../exports/corrections-feed.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Corrected } from '../model/corrections.ts';

/** One correction as pages show it. */
export interface CorrectionView {
  /** The id of its place on the page of the method. */
  readonly id: string;
  readonly date: string;
  readonly said: string;
  readonly now: string;
  readonly why: string;
  /** The page that it is about. */
  readonly href: string;
}

/**
 * The corrections, newest first.
 *
 * @param of what they are about; all of them where it is not given
 */
export function correctionsView(ui: Interface, story: Story, of?: Corrected): CorrectionView[] {
  return placeCorrections(story.corrections)
    .filter(({ about }) => of === undefined || JSON.stringify(about) === JSON.stringify(of))
    .map(({ id, date, about, said, now, why }) => ({
      id,
      date: formatDate(date, ui.locale, 'long'),
      said: ui.text(said),
      now: ui.text(now),
      why: ui.text(why),
      href: ui.href(pathOf(about)),
    }));
}

/** The address, within a language, of what a correction is about. */
function pathOf(about: Corrected): string {
  if ('page' in about) return about.page === 'front' ? '/' : `/${about.page}/`;
  if ('claim' in about) return `/claims/${about.claim}/`;
  if ('question' in about) return `/questions/${about.question}/`;
  return 'source' in about ? `/sources/${about.source}/` : `/articles/${about.article}/`;
}
