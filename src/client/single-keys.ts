// Keys that work by themselves, without a modifier. Who dictates, or presses keys by accident, turns them off; the
// choice is kept.
const memory = 'collate-keys';

let areOn = recall() !== 'off';

function recall(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

/** Whether keys work by themselves. */
export function areKeysOn(): boolean {
  return areOn;
}

/** Turns them on or off, on this page and on those to come. */
export function turnKeys(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(memory, on ? 'on' : 'off');
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
}

/** Whether a key is pressed as a command: alone, outside of what is typed, and not turned off. */
export function isCommand(event: KeyboardEvent, key: string): boolean {
  if (!areOn || event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return !isTyping;
}
