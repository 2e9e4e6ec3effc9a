// The search page. Its state lives in the address; everything heavy is fetched when it is first needed.
import type { SearchIndex } from '../../search/engine.ts';
import { readState, writeState } from '../../search/address.ts';
import { hasFilters, type SearchState, sorts } from '../../search/filters.ts';
import { readLabels, type SearchLabels } from '../../search/labels.ts';
import { createMarker } from '../../search/marks.ts';
import { type Loaded, runSearch } from '../../search/run.ts';
import { drawForms, drawHead, drawResults } from './draw.ts';
import { countFilters, readFilters, showCounts, showFilters } from './filters.ts';
import { betweenKeys, loadIndex } from './open-index.ts';
import { moveThrough, pauseBefore } from './keys.ts';

import { say, type View } from './view.ts';

/** Claims that are drawn at first; each press of the button draws as many more. */
const page = 100;

/** A search that another one has taken the place of. */
class Superseded extends Error {}

function start(results: HTMLElement, form: HTMLFormElement, filters: HTMLFormElement, labels: SearchLabels): void {
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const exact = form.querySelector<HTMLInputElement>('input[name=exact]');
  const sort = document.querySelector<HTMLSelectElement>('#search-sort');
  const head = find('[data-search-head]');
  const status = find('[data-search-status]');
  const suggestions = find('[data-search-suggestions]');
  const clear = find('[data-search-clear]');
  const folder = results.dataset['index'] ?? '';
  let latest = 0;
  let most = page;
  let atHand = false;

  const stateOf = (): SearchState => ({
    query: input?.value ?? '',
    filters: readFilters(filters),
    sort: sorts.find((known) => known === sort?.value) ?? 'relevance',
    exact: exact?.checked ?? false,
  });
  const isEmpty = (state: SearchState): boolean => state.query.trim() === '' && !hasFilters(state.filters);

  const draw = (state: SearchState, index: SearchIndex, loaded: Loaded): void => {
    const view: View = {
      labels,
      terms: loaded.outcome.terms,
      marker: createMarker(loaded.outcome.terms, index.keys, state.exact),
    };
    const none = loaded.claims.total + loaded.others.total === 0;
    drawResults(results, loaded, view, () => {
      most += page;
      void run();
    });
    if (head) {
      head.hidden = none;
      drawHead(head, loaded, view);
    }
    if (suggestions) suggestions.hidden = !none || !loaded.done;
    drawForms(form, state, loaded, view);
    if (status && loaded.done) {
      status.textContent = none
        ? say(labels, 'search.noneFor', { query: state.query })
        : (head?.querySelector('[data-search-count]')?.textContent ?? '');
    }
  };

  const run = async (typing = false): Promise<void> => {
    const turn = ++latest;
    const isLatest = (): boolean => turn === latest;
    const state = stateOf();
    results.setAttribute('aria-busy', 'true');
    if (clear) clear.hidden = !hasFilters(state.filters);
    try {
      if (isEmpty(state)) {
        results.replaceChildren();
        drawForms(form, state, null, null);
        if (head) head.hidden = true;
        if (status) status.textContent = '';
        if (suggestions) suggestions.hidden = false;
        // With nothing asked for, nothing is loaded: a filter that is never used costs nothing.
        if (filters.dataset['counted'] !== undefined)
          showCounts(filters, await (await loadIndex(folder)).bundle.filters(), labels.locale);
      } else {
        const index = await loadIndex(folder);
        if (!isLatest()) return;
        const report = (part: Loaded): void => {
          if (isLatest()) draw(state, index, part);
        };
        // Half a word is worth its first results only; where another key follows, the rest is never fetched.
        const pause = async (): Promise<void> => {
          // Also with everything at hand the first results are painted before the rest is drawn.
          if (typing) await new Promise((resolve) => setTimeout(resolve, index.isSettled() ? 0 : betweenKeys));
          if (!isLatest()) throw new Superseded();
        };
        const loaded = await runSearch(state, index, most, report, pause);
        atHand = index.isSettled();
        if (!isLatest()) return;
        results.setAttribute('aria-busy', 'false');
        // Counting takes as long as a search: not between two keys.
        await new Promise((resolve) => setTimeout(resolve, typing ? betweenKeys : 0));
        if (!isLatest()) return;
        const counts = await countFilters(state, index, loaded);
        if (isLatest()) showCounts(filters, counts, labels.locale);
        filters.dataset['counted'] = '';
      }
    } catch {
      if (isLatest())
        results.replaceChildren(
          Object.assign(document.createElement('p'), { textContent: say(labels, 'search.failed') }),
        );
    }
    if (isLatest()) results.setAttribute('aria-busy', 'false');
  };

  const update = (typing = false): void => {
    most = page;
    const parameters = writeState(stateOf()).toString();
    history.replaceState(null, '', parameters === '' ? location.pathname : `?${parameters}`);
    void run(typing);
  };
  const restore = (): void => {
    const state = readState(new URLSearchParams(location.search));
    if (input) input.value = state.query;
    if (exact) exact.checked = state.exact;
    if (sort) sort.value = state.sort;
    showFilters(filters, state.filters);
    void run();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input?.addEventListener('input', () => {
    clearTimeout(timer);
    // What stands there is no answer to what is typed now.
    results.setAttribute('aria-busy', 'true');
    timer = setTimeout(() => update(true), atHand ? 0 : pauseBefore(input.value));
  });
  input?.addEventListener('focus', () => void loadIndex(folder).catch(() => null), { once: true });
  for (const control of [exact, sort, filters]) control?.addEventListener('change', () => update());
  filters.addEventListener('reset', () => setTimeout(() => update()));
  filters.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  addEventListener('popstate', restore);
  if (input) moveThrough(input, results, '[data-stop]');
  restore();
}

const results = document.querySelector<HTMLElement>('[data-search-results]');
const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const filters = document.querySelector<HTMLFormElement>('[data-search-filters]');
const carried = document.querySelector<HTMLTemplateElement>('[data-search-labels]');
if (results && form && filters && carried) start(results, form, filters, readLabels(carried.content.textContent));
