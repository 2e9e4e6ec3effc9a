/**
 * `npm run -s search -- [--json] [--exact] [--sort newest|oldest] [--FILTER VALUE]… "query"`:
 * the search of the site in the terminal, over the index of the last build,
 * with the same results in the same order.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilterName, filterNames, type SearchState, sorts } from '../src/search/filters.ts';
import type { QueryTerm } from '../src/search/query.ts';
import { type Loaded, type Result, runSearch } from '../src/search/run.ts';
import { createMarker, type Marker } from '../src/search/marks.ts';
import { reasonsOf } from '../src/search/why.ts';
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
  const marker = createMarker(loaded.outcome.terms, index.keys, state.exact);
  process.stdout.write(values.json ? toJson(loaded) : toText(loaded, state, marker));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function toJson({ claims, others }: Loaded): string {
  const ids = claims.results.map(({ record }) => record.id);
  return `${JSON.stringify({ claims: ids, others: others.results.map(({ record }) => `${record.kind}:${record.id}`) })}\n`;
}

function toText({ outcome, claims, others }: Loaded, state: SearchState, marker: Marker): string {
  const lines: string[] = [];
  const toLine = (result: Result): string => lineOf(result, outcome.terms, marker);
  if (outcome.isCut) lines.push('Only the first words were looked for: there are too many.');
  for (const { typed, reading, readAs, found } of outcome.terms) {
    if (readAs !== null) lines.push(`“${typed}” read as “${readAs}”.`);
    else if (reading === 'beginning') lines.push(`“${typed}” taken as the beginning of a word.`);
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

function lineOf(result: Result, terms: readonly QueryTerm[], marker: Marker): string {
  const { kind, id, shown } = result.record;
  const title = shown.t['en'] ?? Object.values(shown.t)[0] ?? '';
  const { without, elsewhere } = reasonsOf(result, terms, marker, [title, shown.q ?? '']);
  return [
    `  ${kind === 'claim' ? id : `${kind}:${id}`}`,
    title,
    ...(shown.q === undefined || shown.q === title ? [] : [`“${shown.q}”`]),
    ...(without.length > 0 ? [`No match for ${without.join(', ')}.`] : []),
    ...(elsewhere.length > 0 ? [`${elsewhere.join(', ')}: in its topic, in a name or in another wording.`] : []),
  ].join('\n    ');
}
