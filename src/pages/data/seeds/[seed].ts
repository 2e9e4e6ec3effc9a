import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadStory } from '../../../load-story.ts';

/** One address for each seed that may be shown in full. */
export async function getStaticPaths() {
  const { articles } = await loadStory();
  return articles.filter(({ display }) => display === 'full').map(({ seed }) => ({ params: { seed } }));
}

/** `/data/seeds/<file>`: a text as received, byte for byte. */
export const GET: APIRoute<Record<string, never>, { seed: string }> = async ({ params }) =>
  new Response(await readFile(join(process.cwd(), 'seeds', params.seed)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
