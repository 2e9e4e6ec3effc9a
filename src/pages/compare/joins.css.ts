import type { APIRoute } from 'astro';
import { comparePair, pairsOf } from '../../comparison/pair.ts';
import { duoJoins, joinRules } from '../../components/pair/joins.ts';
import { loadStory } from '../../load-story.ts';

/**
 * The names of the anchors that the joins between two texts hang by, as many
 * as the pair with most of them needs: the policy of the pages allows no style
 * in the markup.
 */
export const GET: APIRoute = async () => {
  const story = await loadStory();
  const counts = pairsOf(story).map((pair) => duoJoins(comparePair(story, pair)).count);
  return new Response(joinRules(Math.max(0, ...counts)), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
