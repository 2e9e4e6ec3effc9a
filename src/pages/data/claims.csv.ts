import type { APIRoute } from 'astro';
import { claimsCsv } from '../../exports/claims-csv.ts';
import { loadStory } from '../../load-story.ts';

/** `/data/claims.csv`: one row a claim. */
export const GET: APIRoute = async () =>
  new Response(claimsCsv(await loadStory()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
