// The first results under the search box.
import { type Group, searchClaims, searchOthers } from '../../search/engine.ts';
import { createMarker } from '../../search/marks.ts';
import { betweenKeys, loadIndex } from './open-index.ts';
import { byOf, copyOf, fill, marked, pageOf, titleOf } from './elements.ts';

const most = 6;

/** Those of them that are shown before everything is at hand. */
const first = 3;

let latest = 0;

/** Opens the index, so that the first word finds it open. */
export async function prepare(folder: string): Promise<void> {
  await loadIndex(folder);
}

/**
 * Shows what the box finds; a link at the end leads to all of it.
 *
 * @returns whether the next search will wait for nothing
 */
export async function showFound(box: HTMLInputElement, list: HTMLElement, folder: string): Promise<boolean> {
  const turn = ++latest;
  const query = box.value.trim();
  if (query === '') {
    list.hidden = true;
    return false;
  }
  const index = await loadIndex(folder);
  if (turn !== latest) return false;
  const state = { query, filters: {}, sort: 'relevance', exact: false } as const;
  const { terms, claims } = await searchClaims(state, index);
  const { locale = 'en', pages = '/', none = '' } = list.dataset;
  const toAll = list.dataset['all'] ?? '';
  const labels = { locale, pages };
  const marker = createMarker(terms, index.keys, false);
  const draw = async (others: Group | null): Promise<void> => {
    const all = [...claims.every, ...claims.some, ...(others?.every ?? [])];
    const hits = all.slice(0, others ? most : first);
    const records = await Promise.all(hits.map(({ fragment }) => index.load(fragment)));
    if (turn !== latest) return;
    const items = records.map((record) => {
      const item = copyOf('found');
      const { kind, tags } = record;
      const about = [
        list.getAttribute(`data-kind-${kind}`) ?? '',
        ...(kind === 'claim' ? (tags.year ?? []) : []),
        byOf(record, labels),
      ];
      fill(item, 'about', {}, about.filter((words) => words !== '').join(' · '));
      const title = titleOf(record, labels);
      fill(item, 'title', { lang: title.lang }, ...marked(title.text, marker));
      fill(item, 'link', { href: pageOf(record, labels) });
      return item;
    });
    const total = claims.every.length + claims.some.length + (others?.every.length ?? 0);
    const address = `${pages}search/?q=${encodeURIComponent(query)}`;
    const rest = total === 0 ? none : others ? `${toAll} (${total})` : toAll;
    const last = copyOf('found-all');
    fill(last, 'link', { href: address }, rest);
    list.replaceChildren(...items, last);
    list.hidden = false;
  };
  // Claims first: the number of all results follows, and what is not a claim.
  if (claims.every.length + claims.some.length > 0) await draw(null);
  if (!index.isSettled()) await new Promise((resolve) => setTimeout(resolve, betweenKeys));
  if (turn !== latest) return index.isSettled();
  const [others] = await Promise.all([searchOthers(terms, state, index), index.settle()]);
  if (turn === latest) await draw(others);
  return index.isSettled();
}
