// The page of an article works without this. With it a mark opens its note without moving the page, one note is open
// at a time, with what the others answer in it, and the words that it explains are lit as long as it is.
import { namedElement } from './named-element.ts';

const wide = matchMedia('(width >= 70rem)');
const notes = [...document.querySelectorAll<HTMLDetailsElement>('[data-passage] details')];

function light(note: HTMLDetailsElement): void {
  for (const id of note.dataset['note']?.split(' ') ?? [])
    for (const name of ['data-claim', 'data-translated'])
      for (const mark of document.querySelectorAll(`[${name}~="${CSS.escape(id)}"]`))
        mark.toggleAttribute('data-lit', note.open);
}

/** Puts what the others answer in the place of the way to where it stands. */
function complete(note: HTMLDetailsElement): void {
  for (const way of note.querySelectorAll<HTMLElement>('[data-answers]')) {
    const answers = namedElement(`#answers-${way.dataset['answers'] ?? ''}`)?.cloneNode(true);
    if (!(answers instanceof HTMLElement)) continue;
    answers.removeAttribute('id');
    way.replaceWith(answers);
  }
}

for (const note of notes) {
  note.addEventListener('toggle', () => {
    if (note.open) complete(note);
    if (note.open && wide.matches) for (const other of notes) if (other !== note) other.open = false;
    light(note);
  });
}

/** Opens the note that an address leads to: its own, or that of the claim whose words it names. */
function openTarget(): void {
  const target = namedElement(location.hash);
  const note = namedElement(location.hash.replace(/^#claim-/u, '#note-'))?.closest('details');
  if (note) note.open = true;
  // Where the words themselves are not shown, their translation is.
  if (target && !target.checkVisibility()) target.closest('[data-passage]')?.scrollIntoView();
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('mark a, a.uncoded') : null;
  const note = link && namedElement(link.hash)?.closest('details');
  if (!link || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, '', link.hash);
  note.open = true;
  note.scrollIntoView({ block: 'nearest' });
  note.querySelector('summary')?.focus({ preventScroll: true });
});

addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const note of notes.filter(({ open }) => open)) {
    note.open = false;
    note.querySelector('summary')?.focus({ preventScroll: true });
  }
});

addEventListener('hashchange', openTarget);
openTarget();
