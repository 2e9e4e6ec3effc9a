import type { APIRoute } from 'astro';
import { atomFeed, type FeedWords, jsonFeed } from '../../exports/corrections-feed.ts';
import { correctionsWords } from '../../exports/corrections-words.ts';
import { createInterface, localePaths, plainInterface } from '../../i18n/interface.ts';
import { loadStory } from '../../load-story.ts';

interface Props {
  /** The end of its address. */
  readonly format: string;
  readonly mediaType: string;
  readonly write: (words: FeedWords) => string;
}

const feeds: readonly Props[] = [
  { format: 'xml', mediaType: 'application/atom+xml', write: atomFeed },
  { format: 'json', mediaType: 'application/feed+json', write: jsonFeed },
];

/** One feed for each language and form; none where the site's address is not known, for a feed names itself by it. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const { site } = await loadStory();
  return localePaths(site.languages).flatMap(({ params }) =>
    feeds.map((feed) => ({ params: { ...params, format: feed.format }, props: feed })),
  );
}

/** `/corrections.xml` and `/corrections.json`: the corrections, newest first. */
export const GET: APIRoute<Props> = async ({ params, props: { format, mediaType, write }, site }) => {
  const story = await loadStory();
  const ui = plainInterface(createInterface(params['locale'], import.meta.env.BASE_URL, story.site.languages));
  const words = correctionsWords(ui, story, `/corrections.${format}`, (path) => new URL(ui.href(path), site).href);
  return new Response(write(words), { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
