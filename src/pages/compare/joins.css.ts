import type { APIRoute } from 'astro';
import { pairsOf, questionsInCommon } from '../../comparison/pair.ts';
import { loadStory } from '../../load-story.ts';
import { pairRules } from '../../views/pair/pair-rules.ts';

/**
 * The rules of pages of two texts that go by the numbers of questions, as many
 * as the pair with most of them needs: the policy of the pages allows no style
 * in the markup.
 */
export const GET: APIRoute = async () => {
  const story = await loadStory();
  const most = Math.max(0, ...pairsOf(story).map((pair) => questionsInCommon(story, pair).length));
  return new Response(pairRules(most), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
