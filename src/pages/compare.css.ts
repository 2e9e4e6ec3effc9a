import type { APIRoute } from 'astro';
import { createInterface } from '../i18n/interface.ts';
import { loadStory } from '../load-story.ts';
import { compareRules } from '../views/compare/compare-rules.ts';
import { compareView } from '../views/compare/compare.ts';

/** `/compare.css`: the rules that depend on which questions and topics the story has. */
export const GET: APIRoute = async () => {
  const story = await loadStory();
  const view = compareView(createInterface(undefined, '/', story.site.languages), story);
  return new Response(compareRules(view), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
