import type { APIRoute } from 'astro';
import { seedBytes } from '../../../exports/seed-bytes.ts';
import { loadStory } from '../../../load-story.ts';
import type { Article } from '../../../model/article.ts';

interface Props {
  readonly article: Article;
}

/** One address for each seed that may be shown in full. */
export async function getStaticPaths() {
  const { articles } = await loadStory();
  return articles
    .filter(({ display }) => display === 'full')
    .map((article) => ({ params: { seed: article.seed }, props: { article } }));
}

/** `/data/seeds/<file>`: a text as received, byte for byte. */
export const GET: APIRoute<Props, { seed: string }> = ({ props }) =>
  new Response(seedBytes(props.article), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
