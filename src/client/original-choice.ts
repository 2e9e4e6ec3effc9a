// What a reader has chosen about the words of the texts in their own languages is remembered in the browser, and
// stands in the address that she shares: with them (1), without (0) or, where a page offers it, these alone.
const memory = 'collate-original';
const parameter = 'original';
const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-original-choice]')];

function remembered(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    // A browser that keeps nothing shows the words.
    return null;
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(memory, value);
  } catch {
    // Nothing is kept.
  }
}

function choose(value: string): void {
  for (const input of inputs) input.checked = input.type === 'checkbox' ? value !== '0' : input.value === value;
}

const wanted = new URLSearchParams(location.search).get(parameter) ?? remembered() ?? '1';
if (inputs.some(({ type, value }) => type === 'checkbox' || value === wanted)) choose(wanted);

for (const input of inputs) {
  input.addEventListener('change', () => {
    const value = input.type === 'checkbox' ? (input.checked ? '1' : '0') : input.value;
    const address = new URL(location.href);
    if (value === '1') address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, value);
    history.replaceState(null, '', address);
    remember(value);
  });
}

// A module of its own: its names are nobody else's.
export {};
