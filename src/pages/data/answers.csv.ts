import type { APIRoute } from 'astro';
import { answersCsv } from '../../exports/claims-csv.ts';
import { loadStory } from '../../load-story.ts';

/** `/data/answers.csv`: one row a claim and answer. */
export const GET: APIRoute = async () =>
  new Response(answersCsv(await loadStory()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
