import type { APIRoute } from 'astro';
import { matrixRules } from '../comparison/matrix-rules.ts';
import { loadStory } from '../load-story.ts';

/** `/matrix.css`: the rules that depend on how many articles, events and topics the story has. */
export const GET: APIRoute = async () => {
  const { columns, events, topics } = await loadStory();
  return new Response(matrixRules({ columns: columns.length, events: events.length, topics: topics.length }), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
