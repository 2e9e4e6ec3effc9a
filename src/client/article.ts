// A mark in the text leads to its note in the margin; with scripts the note also opens.
function openTarget(): void {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target instanceof HTMLDetailsElement) target.open = true;
}

addEventListener('hashchange', openTarget);
openTarget();
