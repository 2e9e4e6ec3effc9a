// The first results under the search box.
import { search } from '../search/engine.ts';
import { createMarker } from '../search/marks.ts';
import { readRecord } from '../search/shown.ts';
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
  const { keys, bundle } = await openIndex(folder);
  const { terms, claims, others } = await search({ query, filters: {}, sort: 'relevance', exact: false }, keys, bundle);
  const hits = [...claims.every, ...others.every, ...claims.some].slice(0, most);
  const records = await Promise.all(hits.map(async (hit) => readRecord(await hit.load())));
  if (turn !== latest) return;
  const { locale = 'en', pages = '/', all = '', none = '' } = list.dataset;
  const labels = { locale, pages };
  const marker = createMarker(terms, keys, false);
  const items = records.map((record) =>
    element('li', {}, element('a', { href: pageOf(record, labels) }, ...marked(titleOf(record, labels), marker))),
  );
  const total = claims.every.length + claims.some.length + others.every.length;
  const rest = element(
    'a',
    { href: `${pages}search/?q=${encodeURIComponent(query)}` },
    total === 0 ? none : `${all} (${total})`,
  );
  list.replaceChildren(...items, element('li', { class: 'all' }, rest));
  list.hidden = false;
}
