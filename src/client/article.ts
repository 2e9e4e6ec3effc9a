// A mark in the text leads to its note in the margin; with scripts the note also opens.
function openTarget(): void {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target instanceof HTMLDetailsElement) target.open = true;
}

// Where claims overlap one link stands for all of them.
addEventListener('click', ({ target }) => {
  const mark = target instanceof Element ? target.closest('mark[data-claim]') : null;
  for (const id of mark?.getAttribute('data-claim')?.split(' ') ?? []) {
    const note = document.getElementById(`note-${id}`);
    if (note instanceof HTMLDetailsElement) note.open = true;
  }
});
addEventListener('hashchange', openTarget);
openTarget();
