// Puts a run of the search on the page: results in groups, their number, the forms that matched.
import type { RecordKind } from '../../search/bundle.ts';
import type { SearchState } from '../../search/filters.ts';
import type { Loaded, Result } from '../../search/run.ts';
import { copyOf, fill, titleOf } from './elements.ts';
import { claimItem, count, otherItem, say, type View } from './view.ts';

/** Draws the results: claims that match every word, claims that match some, then the rest by kind. */
export function drawResults(place: HTMLElement, loaded: Loaded, view: View, more: () => void): void {
  const { claims, others, done } = loaded;
  const apart = claims.results.some(({ match }) => match === 'some');
  const parts: Node[] = [];
  for (const match of ['all', 'some'] as const) {
    const items = claims.results.filter((result) => result.match === match).map((result) => claimItem(result, view));
    if (items.length === 0) continue;
    if (apart) parts.push(copyOf(match === 'all' ? 'match-every' : 'match-some'));
    parts.push(copyOf('claims', {}, ...items));
  }
  if (done && claims.results.length < claims.total) {
    const button = copyOf('more');
    button.addEventListener('click', more);
    parts.push(button);
  }
  const byKind = Map.groupBy(others.results, ({ record }) => record.kind);
  const kinds = [...byKind].sort(([a], [b]) => places[a] - places[b]);
  for (const [kind, results] of kinds) {
    const section = copyOf(`others-${kind}`);
    fill(section, 'items', {}, ...results.map((result) => otherItem(result, view)));
    parts.push(section);
  }
  place.replaceChildren(...parts);
}

/** The places of the kinds, as they are shown. */
const places: Readonly<Record<RecordKind, number>> = { claim: 0, question: 1, article: 2, source: 3, word: 4 };

/** Writes the number of results. */
export function drawHead(head: HTMLElement, { claims, others, done }: Loaded, { labels }: View): void {
  const place = head.querySelector('[data-search-count]');
  if (!place) return;
  const found =
    claims.total === 0 ? count(labels, 'search.found', others.total) : count(labels, 'count.claims', claims.total);
  // While the rest is on its way its number is not known.
  place.textContent =
    claims.total > 0 && done && others.total > 0 ? `${found} ${count(labels, 'search.others', others.total)}` : found;
}

/** Names the forms that matched, by language, and how misspelt words were read. */
export function drawForms(form: HTMLFormElement, state: SearchState, loaded: Loaded | null, view: View | null): void {
  const place = form.querySelector<HTMLElement>('[data-search-forms]');
  const exact = form.querySelector<HTMLElement>('[data-search-exact]');
  if (exact) exact.hidden = state.query.trim() === '';
  if (!place) return;
  const notes: (Node | string)[] = [];
  if (loaded && view) {
    const { labels } = view;
    if (loaded.outcome.isCut) notes.push(say(labels, 'search.cut'), '. ');
    for (const { typed, reading, readAs, found } of loaded.outcome.terms) {
      if (readAs !== null && !state.exact) notes.push(say(labels, 'search.readAs', { typed, form: readAs }), '. ');
      if (reading === 'beginning' && !state.exact) notes.push(say(labels, 'search.beginning', { typed }), '. ');
      if (!found) notes.push(say(labels, 'search.notFound', { typed }), '. ');
    }
    if (loaded.done && state.query.trim() !== '' && loaded.claims.total + loaded.others.total === 0) {
      notes.push(say(labels, state.exact ? 'search.exactNone' : 'search.noneFor', { query: state.query }), ' ');
    }
    notes.push(...matchedForms(loaded.claims.results, view));
  }
  place.replaceChildren(...notes);
}

/** Forms beyond this many of one language are left out: the list is to show the principle. */
const mostForms = 6;

function matchedForms(results: readonly Result[], { labels, marker }: View): (Node | string)[] {
  const byLanguage = new Map<string, Map<string, number>>();
  const add = (language: string, text: string): void => {
    const forms = byLanguage.get(language) ?? new Map<string, number>();
    byLanguage.set(language, forms);
    for (const { start, end } of marker(text)) {
      const form = text.slice(start, end).toLocaleLowerCase(language);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  };
  for (const { record } of results) {
    add(labels.articles[record.tags.article?.[0] ?? '']?.language ?? 'und', record.shown.q ?? '');
    const { text, lang = labels.locale } = titleOf(record, labels);
    add(lang, text);
  }
  const names = new Intl.DisplayNames([labels.locale], { type: 'language' });
  const parts: (Node | string)[] = [];
  for (const [language, forms] of [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (forms.size === 0) continue;
    const most = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    parts.push(parts.length === 0 ? `${say(labels, 'search.forms')}: ` : '; ', names.of(language) ?? language, ' ');
    for (const [index, [form, n]] of most.slice(0, mostForms).entries()) {
      parts.push(index === 0 ? '' : ', ', copyOf('form', { lang: language }, form), ` ${n}`);
    }
    if (most.length > mostForms) parts.push(' …');
  }
  return parts.length === 0 ? [] : [...parts, '. '];
}
