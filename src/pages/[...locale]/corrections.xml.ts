import type { APIContext } from 'astro';
import { atomFeed, newestDay, placeCorrections } from '../../exports/corrections-feed.ts';
import { createInterface, localePaths, plainInterface } from '../../i18n/interface.ts';
import { loadStory } from '../../load-story.ts';

/** One feed for each language; none where the site's address is not known, for a feed names itself by it. */
export async function getStaticPaths() {
  const { site } = await loadStory();
  return import.meta.env.SITE ? localePaths(site.languages) : [];
}

/** `/corrections.xml`: the corrections, newest first. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const story = await loadStory();
  const ui = plainInterface(createInterface(params['locale'], import.meta.env.BASE_URL, story.site.languages));
  const { corrections } = story;
  const { name, publisher } = story.site;
  const absolute = (path: string): string => new URL(ui.href(path), site).href;
  const feed = atomFeed({
    language: ui.locale,
    title: ui.t('feed.title', { site: name }),
    subtitle: corrections.length === 0 ? ui.t('feed.none') : ui.t('feed.subtitle'),
    author: publisher === null ? name : ui.text(publisher),
    self: absolute('/corrections.xml'),
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
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
