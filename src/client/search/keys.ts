// Keys typed into a box, and those that lead from it through its results and back.

/**
 * Milliseconds without a key before a search that has to fetch what it shows:
 * shorter than a pause, longer than the time between two keys.
 */
const pauseOfTyping = 80;

/** The same behind one or two letters of a word, which find little: most words go on. */
const pauseOfBeginning = 400;

/** Milliseconds without a key before a search for what is typed so far. */
export function pauseBefore(typed: string): number {
  return /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(typed) ? pauseOfBeginning : pauseOfTyping;
}

/** Lets the arrow keys move from an input to the links found in a list by a selector; Escape and typing lead back. */
export function moveThrough(input: HTMLInputElement, list: HTMLElement, selector: string): void {
  const links = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(selector)];
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at < 0) return;
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) input.focus();
    else if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') all[at - 1]?.focus();
    else return;
    event.preventDefault();
  });
}
