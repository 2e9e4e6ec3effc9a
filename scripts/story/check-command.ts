import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent } from '../../src/build/make-content.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';
import type { Content } from '../../src/model/content.ts';
import { openSentences } from '../../src/pipeline/check/check-coverage.ts';
import { countUnpublished } from './record-edition.ts';

/** How a check ended: whether the story has no error, and all there is to say. */
export interface CheckOutcome {
  readonly isSound: boolean;
  readonly report: string;
}

/** What the template of a new story writes where an editor is to write something else. */
export const placeholder = '…write here';

/** Checks a story: says everything that its build says, remarks too, and what is missing before it can be published. */
export function checkStoryFolder(place: StoryPlace): CheckOutcome {
  const { content, messages } = buildContent(place, false, true);
  if (!content) return { isSound: false, report: messages };
  const missing = missingIn(place, content);
  const end =
    missing.length === 0
      ? 'Nothing is missing for its publication.'
      : `Missing before it can be published:\n${missing.map((line) => `- ${line}`).join('\n')}`;
  return { isSound: true, report: `${messages === '' ? '' : `${messages}\n`}${end}\n` };
}

function missingIn(place: StoryPlace, content: Content): string[] {
  const { articles, story } = content;
  const { site } = story;
  const notCoded = articles.filter(({ article }) => !article.coded).map(({ article }) => article.id);
  const hidden = articles
    .filter(({ article, claims }) => article.display === 'excerpts' && claims.length === 0)
    .map(({ article }) => article.id);
  const open = articles.reduce(
    (sum, { sentences, claims, uncoded }) => sum + openSentences(sentences, [...claims, ...uncoded]).length,
    0,
  );
  const unsaid = (['publisher', 'funding', 'selection', 'coders', 'translators', 'contact', 'licence'] as const).filter(
    (key) => site[key] === null,
  );
  const path = join(place.folder, place.story, 'published.yaml');
  const known = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const fresh = Object.values(countUnpublished(known, content)).reduce((sum, count) => sum + count, 0);
  return [
    ...(articles.length === 0 ? ['an article: `npm run article -- add FILE`'] : []),
    ...placeholdersIn(content).map((where) => `words of your own in the place of “${placeholder}” under ${where}`),
    ...(notCoded.length > 0 ? [`the coding of ${notCoded.join(', ')}, or a word in the lede that it is to come`] : []),
    ...(hidden.length > 0
      ? [`the words of ${hidden.join(', ')}: its \`display\` is \`excerpts\`, and no claim quotes it`]
      : []),
    ...(open > 0
      ? [`a claim or a reason for ${open} ${open === 1 ? 'sentence' : 'sentences'}: \`npm run -s claims -- open\``]
      : []),
    ...(unsaid.length > 0 ? [`who and how, in \`${place.story}/site.yaml\`: ${unsaid.join(', ')} are null`] : []),
    ...(site.edition === null ? ['the day of its edition: `npm run edition`'] : []),
    ...(site.edition !== null && fresh > 0
      ? [`an edition with ${fresh} ids that none has yet: \`npm run edition\``]
      : []),
  ];
}

/** The keys of the site and the pages of its own that still have the words of the template. */
function placeholdersIn({ story: { site, prose } }: Content): string[] {
  const has = (value: unknown): boolean => JSON.stringify(value).includes(placeholder);
  return [
    ...Object.entries(site).flatMap(([key, value]) => (has(value) ? [`\`${key}\` of the site`] : [])),
    ...prose.flatMap(({ id, text }) => (has(text) ? [`\`prose/${id}\``] : [])),
  ];
}
