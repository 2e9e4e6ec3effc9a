import type { APIContext } from 'astro';
import { atomFeed } from '../../exports/corrections-feed.ts';
import { correctionsWords } from '../../exports/corrections-words.ts';
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
  const words = correctionsWords(ui, story, '/corrections.xml', (path) => new URL(ui.href(path), site).href);
  return new Response(atomFeed(words), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
