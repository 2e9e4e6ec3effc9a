// What the keys of a page are, on `?` or from the foot of the page, and whether those that work by themselves do.
import { areKeysOn, isCommand, turnKeys } from './single-keys.ts';

const piece = document.querySelector<HTMLTemplateElement>('template[data-piece="keys"]');
const box = document.querySelector('[data-search-box]');
let dialog: HTMLDialogElement | null = null;

/** The list, made when it is first asked for, without the keys of what the page does not have. */
function listOf(template: HTMLTemplateElement): HTMLDialogElement | null {
  const made = document.importNode(template.content, true).querySelector('dialog');
  if (!made) return null;
  for (const row of made.querySelectorAll<HTMLElement>('[data-of]'))
    if (!document.querySelector(row.dataset['of'] ?? '')) row.remove();
  const choice = made.querySelector<HTMLInputElement>('input');
  if (choice) {
    choice.checked = areKeysOn();
    choice.addEventListener('change', () => {
      turnKeys(choice.checked);
      tellKeys();
    });
  }
  document.body.append(made);
  return made;
}

function open(): void {
  if (piece) dialog ??= listOf(piece);
  dialog?.showModal();
}

/** Tells of the key of the search box while it works. */
function tellKeys(): void {
  if (areKeysOn()) box?.setAttribute('aria-keyshortcuts', '/');
  else box?.removeAttribute('aria-keyshortcuts');
}

tellKeys();
addEventListener('keydown', (event) => {
  if (!isCommand(event, '?') || dialog?.open) return;
  event.preventDefault();
  open();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-keys]')) {
  button.hidden = false;
  button.addEventListener('click', open);
}
