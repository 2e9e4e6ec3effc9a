import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { claimsRules } from '../views/claim/claims.ts';

/** `/claims.css`: the rules that depend on which texts the story has. */
export const GET: APIRoute = async () => {
  const { columns } = await loadStory();
  return new Response(claimsRules(columns), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
