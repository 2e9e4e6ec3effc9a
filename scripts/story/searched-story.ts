import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withholdTexts } from '../../src/comparison/withhold.ts';
import { articleFileSchema, ledgerFileSchema, storyFileSchema } from '../../src/model/content.ts';
import type { Term } from '../../src/model/terms.ts';
import type { SearchedStory } from '../../src/search/records.ts';

/** Reads what the search index is made of from the content of a project. */
export function readSearchedStory(root: string): { story: SearchedStory; terms: readonly Term[] } {
  const folder = join(root, 'src/content');
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const story = storyFileSchema.parse(read('story.json'));
  const { words } = ledgerFileSchema.parse(read('ledger.json'));
  const files = readdirSync(join(folder, 'articles'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => articleFileSchema.parse(read(`articles/${name}`)));
  const { questions, topics, terms } = story;
  // The index holds what the pages may show, and no more.
  const texts = withholdTexts({
    articles: files.map(({ article }) => article),
    claims: files.flatMap((file) => file.claims),
    sources: story.sources,
    words,
  });
  return { story: { ...texts, questions, topics }, terms };
}
