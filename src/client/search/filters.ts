// The filters of the search page: what is chosen, and how many results each value has.
import { claimKind, type Counts } from '../../search/bundle.ts';
import { countEvery, searchClaims, type SearchIndex } from '../../search/engine.ts';
import { type FilterName, filterNames, type Filters, type SearchState } from '../../search/filters.ts';
import { type Loaded, runSearch } from '../../search/run.ts';

/** Where not every record is at hand, with more results than this counts are those of the index, for results that match every word. */
const mostCounted = 100;

/** The filters that are ticked in a form. */
export function readFilters(form: HTMLFormElement): Filters {
  const filters: Partial<Record<FilterName, string[]>> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('input:checked')) {
    const name = filterNames.find((known) => known === box.name);
    if (name) (filters[name] ??= []).push(box.value);
  }
  return filters;
}

/** Ticks the filters of a state. */
export function showFilters(form: HTMLFormElement, filters: Filters): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const name = filterNames.find((known) => known === box.name);
    box.checked = name !== undefined && (filters[name]?.includes(box.value) ?? false);
  }
}

/** Writes the counts beside the filters, and hides values that would leave nothing; with null, all stand there uncounted. */
export function showCounts(form: HTMLFormElement, counts: Counts | null, locale: string): void {
  const format = new Intl.NumberFormat(locale);
  for (const group of form.querySelectorAll<HTMLElement>('[data-filter]')) {
    const own = counts?.[group.dataset['filter'] ?? ''] ?? {};
    let any = false;
    for (const label of group.querySelectorAll('label')) {
      const box = label.querySelector('input');
      const n = own[box?.value ?? ''] ?? 0;
      label.hidden = counts !== null && n === 0 && !box?.checked;
      any ||= !label.hidden;
      const place = label.querySelector('[data-count]');
      if (place) place.textContent = counts === null ? '' : format.format(n);
    }
    group.hidden = !any;
  }
}

/**
 * How many results each value has. Values of one name add to each other, so
 * those of a name that is chosen are counted as if it were not. Null where the
 * index cannot count them.
 */
export async function countFilters(state: SearchState, index: SearchIndex, loaded: Loaded): Promise<Counts | null> {
  await index.bundle.filters();
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  const whole = await countsOf(state, index, loaded);
  if (!whole) return null;
  for (const name of filterNames) {
    if ((state.filters[name]?.length ?? 0) === 0) counts[name] = whole[name] ?? {};
    else {
      const { [name]: _chosen, ...rest } = state.filters;
      const others = await countsOf({ ...state, filters: rest }, index, null);
      if (!others) return null;
      counts[name] = others[name] ?? {};
    }
  }
  return counts;
}

async function countsOf(state: SearchState, index: SearchIndex, known: Loaded | null): Promise<Counts | null> {
  const nothing = state.query.trim() === '' && filterNames.every((name) => (state.filters[name]?.length ?? 0) === 0);
  if (nothing) return index.bundle.filters();
  const most = index.gathered ? Infinity : mostCounted;
  const loaded = known && isWhole(known) ? known : await runSearch(state, index, most);
  if (isWhole(loaded)) return countRecords(loaded);
  const { terms, claims } = await searchClaims(state, index);
  const counted = await countEvery(terms, state, index);
  return counted && { ...counted, kind: { ...counted['kind'], [claimKind]: claims.every.length } };
}

function isWhole({ claims, others }: Loaded): boolean {
  return claims.results.length === claims.total && others.results.length === others.total;
}

function countRecords({ claims, others }: Loaded): Counts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { record } of [...claims.results, ...others.results]) {
    for (const name of filterNames) {
      for (const value of name === 'kind' ? [record.kind] : (record.tags[name] ?? [])) {
        const own = (counts[name] ??= {});
        own[value] = (own[value] ?? 0) + 1;
      }
    }
  }
  return counts;
}
