// Two texts: a number that is followed brings the other text level, so that claim
// and counterpart stand side by side. Without this a number is a plain link to its
// counterpart; that what belongs to one question lights up together needs no script.
import { namedElement } from './named-element.ts';

const area = document.querySelector<HTMLElement>('[data-duo]');
const columns = [...document.querySelectorAll<HTMLElement>('[data-duo] [data-side]')];
const back = document.querySelector<HTMLButtonElement>('[data-duo-top]');
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** How far down a column has been pushed, in pixels. */
const pushed = new Map<Element, number>();

function areSideBySide(): boolean {
  const [left, right] = columns.map((column) => column.getBoundingClientRect());
  return left !== undefined && right !== undefined && left.right < right.left;
}

function push(column: Element | undefined, by: number): void {
  if (!(column instanceof HTMLElement)) return;
  pushed.set(column, by);
  column.style.paddingBlockStart = by === 0 ? '' : `calc(var(--spacing) * 4 + ${by}px)`;
  if (back) back.hidden = ![...pushed.values()].some((one) => one !== 0);
}

/** Pushes one column down so that two elements stand level; the one followed from keeps its place in the window. */
function level(from: Element, to: Element): void {
  const own = from.closest('[data-side]');
  const other = to.closest('[data-side]');
  if (!own || !other || own === other) return;
  const before = { from: from.getBoundingClientRect().top, to: to.getBoundingClientRect().top };
  const distance = before.to - (pushed.get(other) ?? 0) - (before.from - (pushed.get(own) ?? 0));
  push(own, Math.max(0, distance));
  push(other, Math.max(0, -distance));
  scrollBy({ top: from.getBoundingClientRect().top - before.from, behavior: 'instant' });
  if (stillness.matches) return;
  const moved = before.to - to.getBoundingClientRect().top;
  other.animate([{ translate: `0 ${moved}px` }, { translate: '0 0' }], { duration: 240, easing: 'ease-out' });
}

function follow(number: HTMLAnchorElement, event: Event): void {
  const question = number.dataset['q'] ?? '';
  const target = namedElement(number.hash);
  // Numbers stand before the words of their claim.
  let counterpart: Element | null = target?.closest('mark') ?? null;
  while (counterpart && !counterpart.matches(`a[data-q="${question}"]`))
    counterpart = counterpart.previousElementSibling;
  if (!(counterpart instanceof HTMLAnchorElement) || !areSideBySide()) return;
  event.preventDefault();
  level(number, counterpart);
  counterpart.focus({ preventScroll: true });
  counterpart.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function alignTops(): void {
  for (const column of columns) push(column, 0);
}

area?.addEventListener('click', (event) => {
  const number =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-side] a[data-q]') : null;
  if (number) follow(number, event);
});
area?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') alignTops();
});
back?.addEventListener('click', () => {
  alignTops();
  columns[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
});
addEventListener('resize', () => {
  if (!areSideBySide()) alignTops();
});
addEventListener('beforeprint', alignTops);

// A module of its own: its names are nobody else's.
export {};
