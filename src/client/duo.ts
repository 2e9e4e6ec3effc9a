// Two texts: what belongs to one question lights up together, and a number that
// is followed brings the other text level, so that claim and counterpart stand
// side by side. Without this a number is a plain link to its counterpart.
const area = document.querySelector<HTMLElement>('[data-duo]');
const columns = [...document.querySelectorAll<HTMLElement>('[data-duo] [data-side]')];
const back = document.querySelector<HTMLButtonElement>('[data-duo-top]');
const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const slide = { duration: 240, easing: 'ease-out' };

/** How far down a column has been pushed, in pixels. */
const pushed = new Map<Element, number>();

function light(question: string | undefined): void {
  for (const element of area?.querySelectorAll<HTMLElement>('[data-q]') ?? []) {
    const own = element.dataset['q']?.split(' ') ?? [];
    element.classList.toggle('lit', question !== undefined && own.includes(question));
  }
  area?.classList.toggle('has-lit', question !== undefined);
}

function questionAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-q]') : null;
  return element?.dataset['q']?.split(' ')[0];
}

function areSideBySide(): boolean {
  const [left, right] = columns;
  return (
    left !== undefined &&
    right !== undefined &&
    left.offsetTop === right.offsetTop &&
    left.offsetLeft < right.offsetLeft
  );
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
  other.animate([{ translate: `0 ${moved}px` }, { translate: '0 0' }], slide);
  area?.querySelector('.gut')?.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], slide);
}

function follow(number: HTMLAnchorElement, event: Event): void {
  const question = number.dataset['q'];
  const target = document.getElementById(decodeURIComponent(number.hash.slice(1)))?.closest('mark');
  const counterpart = target?.querySelector<HTMLElement>(`a.no[data-q="${question ?? ''}"]`);
  if (!counterpart || !areSideBySide()) return;
  event.preventDefault();
  level(number, counterpart);
  counterpart.focus({ preventScroll: true });
  counterpart.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  light(question);
}

function alignTops(): void {
  for (const column of columns) push(column, 0);
}

area?.addEventListener('pointerover', (event) => light(questionAt(event.target)));
area?.addEventListener('pointerleave', () => light(questionAt(document.activeElement)));
area?.addEventListener('focusin', (event) => light(questionAt(event.target)));
area?.addEventListener('focusout', () => light(undefined));
area?.addEventListener('click', (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.no') : null;
  if (number) follow(number, event);
});
area?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') alignTops();
});
back?.addEventListener('click', () => {
  alignTops();
  area?.querySelector('.duo')?.scrollIntoView({ block: 'start', behavior: 'instant' });
});
addEventListener('resize', () => {
  if (!areSideBySide()) alignTops();
});
addEventListener('beforeprint', alignTops);

// A module of its own: its names are nobody else's.
export {};
