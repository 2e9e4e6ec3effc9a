// Whether a reader wants the words of the texts is kept in the browser, and in
// the address, which wins, so that what is sent looks the same. Without this the
// box works on its page alone.
const memory = 'collate-original';
const parameter = 'original';
const box = document.querySelector<HTMLInputElement>('#show-original');

function kept(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    // A browser that keeps nothing shows the words.
    return null;
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(memory, value);
  } catch {
    // Nothing is kept.
  }
}

if (box) {
  box.checked = (new URLSearchParams(location.search).get(parameter) ?? kept()) !== '0';
  box.addEventListener('change', () => {
    const address = new URL(location.href);
    if (box.checked) address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, '0');
    history.replaceState(null, '', address);
    keep(box.checked ? '1' : '0');
  });
}

// A module of its own: its names are nobody else's.
export {};
