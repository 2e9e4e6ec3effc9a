// The theme follows the system until the reader says otherwise; the choice is kept.
const key = 'collate-theme';
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.dataset['theme'] ? root.dataset['theme'] === 'dark' : systemDark.matches;
}

function remember(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const stored = recall();
if (stored === 'light' || stored === 'dark') root.dataset['theme'] = stored;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const label = (): void => {
    button.textContent = (isDark() ? button.dataset['light'] : button.dataset['dark']) ?? '';
  };
  label();
  systemDark.addEventListener('change', label);
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    remember(theme);
    label();
  });
}
