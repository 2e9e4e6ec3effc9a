import type { Story } from '../comparison/story.ts';
import type { Interface } from '../i18n/interface.ts';
import { type FeedWords, newestDay, placeCorrections } from './corrections-feed.ts';

/**
 * What the feed of corrections says in one language, newest first.
 *
 * @param ui without marks: a feed has no markup
 * @param file the address of the feed within its language
 * @param absolute gives a path of the language its whole address
 */
export function correctionsWords(
  ui: Interface,
  story: Story,
  file: string,
  absolute: (path: string) => string,
): FeedWords {
  const { corrections, site } = story;
  return {
    language: ui.locale,
    title: ui.t('feed.title', { site: site.name }),
    subtitle: corrections.length === 0 ? ui.t('feed.none') : ui.t('feed.subtitle'),
    author: site.publisher === null ? site.name : ui.text(site.publisher),
    self: absolute(file),
    page: absolute('/method/'),
    updated: newestDay(story),
    entries: placeCorrections(corrections).map(({ id, date, said, now, why }) => ({
      id,
      date,
      title: ui.text(now),
      text: [
        `${ui.t('correction.said')}: ${ui.text(said)}`,
        `${ui.t('correction.now')}: ${ui.text(now)}`,
        `${ui.t('correction.why')}: ${ui.text(why)}`,
      ].join('\n'),
    })),
  };
}
