import { formsOfTerm } from '../../src/model/terms.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { openIndex } from '../../scripts/site/open-index.ts';
import { storyFileSchema } from '../../src/model/content.ts';
import type { SearchIndex } from '../../src/search/engine.ts';
import type { SearchState } from '../../src/search/filters.ts';
import { runSearch } from '../../src/search/run.ts';
import { dist } from './built-site.ts';
import { claims } from './wanted-words.ts';

const { terms } = storyFileSchema.parse(JSON.parse(readFileSync(join(root, 'src/content/story.json'), 'utf8')));

let index: SearchIndex;
beforeAll(async () => {
  index = await openIndex(join(dist, 'pagefind'));
});

async function claimsFor(state: Partial<SearchState>): Promise<string[]> {
  const whole: SearchState = { query: '', filters: {}, sort: 'relevance', exact: false, ...state };
  const { claims: found } = await runSearch(whole, index, Infinity);
  return found.results.map(({ record }) => record.id);
}

describe('the search of the built site', () => {
  it('finds one set for every form of a concept, in the same order', async () => {
    const wrong: string[] = [];
    let found = 0;
    for (const term of terms) {
      const { id } = term;
      const forms = formsOfTerm(term).flatMap(([, listed]) => listed.map((form) => form.replace(/[$~]/gu, '')));
      const sets = await Promise.all(forms.map((query) => claimsFor({ query })));
      found += sets[0]?.length ?? 0;
      const other = sets.findIndex((set) => set.join() !== sets[0]?.join());
      if (other >= 0)
        wrong.push(`${id}: ${forms[0] ?? ''} ${sets[0]?.length}, ${forms[other] ?? ''} ${sets[other]?.length}`);
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });

  it('browses by filters alone', async () => {
    for (const name of ['certainty', 'portrays', 'article', 'topic', 'event'] as const) {
      for (const value of new Set(claims.map((claim) => claim[name]))) {
        const wanted = claims.filter((claim) => claim[name] === value).map(({ id }) => id);
        expect((await claimsFor({ filters: { [name]: [value] } })).sort(), `${name}=${value}`).toEqual(wanted.sort());
      }
    }
    expect(claims.length).toBeGreaterThan(0);
  });
});
