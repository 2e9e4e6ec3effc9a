/**
 * `npm run -s search -- [--json] [--exact] [--sort newest|oldest] [--FILTER VALUE]… "query"`:
 * the search of the site in the terminal, over the index of the last build,
 * with the same results in the same order.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilterName, filterNames, type SearchState, sorts } from '../src/search/filters.ts';
import { type Loaded, type Result, runSearch } from '../src/search/run.ts';
import { openIndex } from './site/open-index.ts';
import { readTarget } from './site/build-target.ts';

const filterOptions = Object.fromEntries(
  filterNames.map((name) => [name, { type: 'string', multiple: true } as const]),
);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      exact: { type: 'boolean', default: false },
      sort: { type: 'string', default: 'relevance' },
      dist: { type: 'string' },
      ...filterOptions,
    },
  });
  const given: Readonly<Record<string, unknown>> = values;
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const chosen = given[name];
    if (Array.isArray(chosen)) filters[name] = chosen.map(String);
  }
  const sort = sorts.find((known) => known === values.sort);
  if (!sort) throw new Error(`Unexpected order ${values.sort}, expected one of ${sorts.join(', ')}.`);
  const state: SearchState = { query: positionals.join(' '), filters, sort, exact: values.exact };
  const index = await openIndex(join(readTarget(process.env, values.dist).dist, 'pagefind'));
  const loaded = await runSearch(state, index, Infinity);
  process.stdout.write(values.json ? toJson(loaded) : toText(loaded, state));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function toJson({ claims, others }: Loaded): string {
  const ids = claims.results.map(({ record }) => record.id);
  return `${JSON.stringify({ claims: ids, others: others.results.map(({ record }) => `${record.kind}:${record.id}`) })}\n`;
}

function toText({ outcome, claims, others }: Loaded, state: SearchState): string {
  const lines: string[] = [];
  for (const { typed, readAs, found } of outcome.terms) {
    if (readAs !== null) lines.push(`“${typed}” read as “${readAs}…”.`);
    else if (!found) lines.push(`“${typed}” is in none of the texts.`);
  }
  const every = claims.results.filter(({ match }) => match === 'all');
  const some = claims.results.filter(({ match }) => match === 'some');
  if (claims.total + others.total === 0) lines.push(`Nothing found for “${state.query}”.`);
  if (every.length > 0) lines.push(`${every.length} claims match every word:`, ...every.map(toLine));
  if (some.length > 0) lines.push(`${some.length} claims match some words:`, ...some.map(toLine));
  if (others.total > 0) lines.push(`${others.total} other pages:`, ...others.results.map(toLine));
  return `${lines.join('\n')}\n`;
}

function toLine({ record }: Result): string {
  const name = record.kind === 'claim' ? record.id : `${record.kind}:${record.id}`;
  return `  ${name}\n    ${record.shown.t.en}`;
}
