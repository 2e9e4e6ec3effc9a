// The page of an article works without this. With it a mark opens its note without moving the page, one note is open
// at a time, and the words that it explains are lit as long as it is.
const wide = matchMedia('(width >= 70rem)');
const notes = [...document.querySelectorAll<HTMLDetailsElement>('[data-note]')];

function elementOf(hash: string): HTMLElement | null {
  return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
}

function light(note: HTMLDetailsElement): void {
  const id = note.dataset['note'] ?? '';
  for (const name of ['data-claim', 'data-translated'])
    for (const mark of document.querySelectorAll(`[${name}~="${CSS.escape(id)}"]`))
      mark.toggleAttribute('data-lit', note.open);
}

for (const note of notes) {
  note.addEventListener('toggle', () => {
    if (note.open && wide.matches) for (const other of notes) if (other !== note) other.open = false;
    light(note);
  });
}

/** Opens the note that an address leads to: its own, or that of the claim whose words it names. */
function openTarget(): void {
  const target = elementOf(location.hash);
  const claim = /^#claim-(.+)$/u.exec(location.hash)?.[1];
  const note = target instanceof HTMLDetailsElement ? target : elementOf(claim === undefined ? '' : `#note-${claim}`);
  if (note instanceof HTMLDetailsElement) note.open = true;
  // Where the words themselves are not shown, their translation is.
  if (target && !target.checkVisibility()) target.closest('[data-passage]')?.scrollIntoView();
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-passage] a') : null;
  const note = link?.matches('mark a, a.uncoded') ? elementOf(link.hash) : null;
  if (!link || !(note instanceof HTMLDetailsElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
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
