// The first results under the search box.
import { type Group, searchClaims, searchOthers } from '../search/engine.ts';
import { createMarker } from '../search/marks.ts';
import { read } from '../search/run.ts';
import { openIndex } from './search-index.ts';
import { element, marked, pageOf, titleOf } from './search-view.ts';

const most = 6;
let latest = 0;

/** Opens the index, so that the first word finds it open. */
export async function prepare(folder: string): Promise<void> {
  await openIndex(folder);
}

/** Shows what the box finds; a link at the end leads to all of it. */
export async function showFound(box: HTMLInputElement, list: HTMLElement, folder: string): Promise<void> {
  const turn = ++latest;
  const query = box.value.trim();
  if (query === '') {
    list.hidden = true;
    return;
  }
  const index = await openIndex(folder);
  const state = { query, filters: {}, sort: 'relevance', exact: false } as const;
  const { terms, claims } = await searchClaims(state, index);
  const { locale = 'en', pages = '/', all = '', none = '' } = list.dataset;
  const labels = { locale, pages };
  const marker = createMarker(terms, index.keys, false);
  const draw = async (others: Group | null): Promise<void> => {
    const hits = [...claims.every, ...claims.some, ...(others?.every ?? [])].slice(0, most);
    const records = await Promise.all(hits.map(read));
    if (turn !== latest) return;
    const items = records.map((record) =>
      element('li', {}, element('a', { href: pageOf(record, labels) }, ...marked(titleOf(record, labels), marker))),
    );
    const total = claims.every.length + claims.some.length + (others?.every.length ?? 0);
    const address = `${pages}search/?q=${encodeURIComponent(query)}`;
    const rest = total === 0 ? none : others ? `${all} (${total})` : all;
    list.replaceChildren(...items, element('li', { class: 'all' }, element('a', { href: address }, rest)));
    list.hidden = false;
  };
  // Claims first: the number of all results follows, and what is not a claim.
  if (claims.every.length + claims.some.length > 0) await draw(null);
  if (turn !== latest) return;
  const [others] = await Promise.all([searchOthers(terms, state, index), index.settle()]);
  if (turn === latest) await draw(others);
}
