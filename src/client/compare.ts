// The page that compares works without this. With it the choice of rows lives in the address, arrow keys move
// between cells, an address opens its row as a click does, and a cell is copied.
import './original-choice.ts';
import { addCopies } from './compare-copy.ts';
import { openRows } from './compare-rows.ts';

const page = document.querySelector<HTMLElement>('[data-compare]');
/** Choices that the address names, with the value that stands for none. */
const choices = { show: 'all', order: 'pattern' } as const;

function radiosOf(root: HTMLElement, name: string): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

function readAddress(root: HTMLElement): void {
  const address = new URLSearchParams(location.search);
  for (const [name, none] of Object.entries(choices)) {
    const wanted = address.get(name) ?? none;
    const radios = radiosOf(root, name);
    const chosen = radios.find(({ value }) => value === wanted) ?? radios.find(({ value }) => value === none);
    if (!chosen) continue;
    chosen.checked = true;
    // On a phone the choices are a strip that scrolls.
    const strip = chosen.closest('fieldset');
    if (strip) strip.scrollLeft = (chosen.parentElement?.offsetLeft ?? 0) - strip.offsetLeft;
  }
}

function writeAddress(root: HTMLElement): void {
  const address = new URL(location.href);
  for (const [name, none] of Object.entries(choices)) {
    const value = radiosOf(root, name).find(({ checked }) => checked)?.value ?? none;
    if (value === none) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.pushState(null, '', address);
}

/** The links of cells that are on the screen, by rows and from left to right. */
function gridOf(root: HTMLElement): HTMLElement[][] {
  return [...root.querySelectorAll<HTMLElement>('[data-show]')]
    .map((row) =>
      [...row.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => cell.getClientRects().length > 0),
    )
    .filter((cells) => cells.length > 0)
    .toSorted((a, b) => (a[0]?.getBoundingClientRect().top ?? 0) - (b[0]?.getBoundingClientRect().top ?? 0));
}

function moveFocus(root: HTMLElement, event: KeyboardEvent): void {
  const current = event.target;
  if (!(current instanceof HTMLElement) || !current.hasAttribute('data-cell')) return;
  if (event.altKey || event.metaKey || event.ctrlKey) return;
  const grid = gridOf(root);
  const row = grid.findIndex((cells) => cells.includes(current));
  const column = grid[row]?.indexOf(current) ?? -1;
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowLeft: grid[row]?.[column - 1],
    ArrowRight: grid[row]?.[column + 1],
    ArrowUp: grid[row - 1]?.[Math.min(column, (grid[row - 1]?.length ?? 1) - 1)],
    ArrowDown: grid[row + 1]?.[Math.min(column, (grid[row + 1]?.length ?? 1) - 1)],
    Home: grid[row]?.[0],
    End: grid[row]?.at(-1),
  };
  const target = targets[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}

if (page) {
  readAddress(page);
  page.addEventListener('change', () => writeAddress(page));
  addEventListener('popstate', () => readAddress(page));
  page.addEventListener('keydown', (event) => moveFocus(page, event));
  openRows(page, addCopies);
}
