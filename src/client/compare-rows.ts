import { namedElement } from './named-element.ts';

/** The details of the row that an element stands in. */
function rowOf(element: Element | null): HTMLDetailsElement | null {
  return element?.closest('.question-row')?.querySelector<HTMLDetailsElement>('[data-row]') ?? null;
}

/** What the address names on the page. */
function named(): HTMLElement | null {
  return namedElement(location.hash);
}

/** Forgets what the address names, so that what has been closed stays closed. */
function forget(): void {
  const address = new URL(location.href);
  address.hash = '';
  history.replaceState(history.state, '', address.href.replace(/#$/u, ''));
}

/**
 * Opens the row that the address leads to or into, as its question does, and shows
 * the place; closes a row by its link and by Escape.
 *
 * @param opened told of each row that has been opened
 */
export function openRows(page: HTMLElement, opened: (row: HTMLElement) => void): void {
  let byAddress: HTMLDetailsElement | null = null;

  function follow(): void {
    const place = named();
    const row = rowOf(place);
    if (byAddress !== row && byAddress) byAddress.open = false;
    byAddress = row;
    if (!row || !place) return;
    row.open = true;
    place.scrollIntoView({ block: 'start' });
  }

  function close(row: HTMLDetailsElement): void {
    row.open = false;
    row.querySelector('summary')?.focus({ preventScroll: true });
    row.querySelector('summary')?.scrollIntoView({ block: 'nearest' });
  }

  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.hasAttribute('data-row')) return;
      const row = target.closest<HTMLElement>('.question-row');
      if (target.open && row) opened(row);
      else if (rowOf(named()) === target) forget();
    },
    // It does not rise from where it happens.
    { capture: true },
  );
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const row = link?.hasAttribute('data-close') ? rowOf(link) : null;
    if (!row) return;
    event.preventDefault();
    close(row);
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector(':popover-open, dialog[open]')) return;
    const row = rowOf(document.activeElement) ?? rowOf(named());
    if (row?.open) close(row);
  });
  addEventListener('hashchange', follow);
  page.toggleAttribute('data-live', true);
  follow();
}
