// Plain search over the built pages. The index is loaded when it is first needed.
interface PagefindResult {
  data(): Promise<{ readonly url: string; readonly excerpt: string; readonly meta: Readonly<Record<string, string>> }>;
}

interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && typeof module.search === 'function';
}

const results = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');

let bundle: Promise<Pagefind> | undefined;
function loadBundle(address: string): Promise<Pagefind> {
  bundle ??= import(/* @vite-ignore */ address).then((module: unknown) => {
    if (!isPagefind(module)) throw new Error('expected the search bundle');
    return module;
  });
  return bundle;
}

let latest = 0;
async function show(target: HTMLElement, query: string): Promise<void> {
  const run = ++latest;
  target.setAttribute('aria-busy', 'true');
  let items: HTMLElement[] = [];
  let message = '';
  try {
    if (query) {
      const { results: found } = await (await loadBundle(target.dataset['bundle'] ?? '')).search(query);
      const pages = await Promise.all(found.slice(0, 50).map((result) => result.data()));
      items = pages.map(({ url, excerpt, meta }) => {
        const item = document.createElement('article');
        item.className = 'found';
        const link = document.createElement('a');
        link.href = url;
        link.textContent = meta['title'] ?? url;
        const text = document.createElement('p');
        // The excerpt marks its matches in HTML; only its text is wanted.
        text.textContent = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
        item.append(link, text);
        return item;
      });
      if (items.length === 0) message = (target.dataset['none'] ?? '').replace('{query}', query);
    }
  } catch {
    message = target.dataset['failed'] ?? '';
  }
  if (run !== latest) return;
  target.replaceChildren(...items);
  if (status) status.textContent = message;
  target.setAttribute('aria-busy', 'false');
}

if (results && input && form) {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  const update = (): void => {
    const address = new URL(location.href);
    if (input.value) address.searchParams.set('q', input.value);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    void show(results, input.value.trim());
  };
  input.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  if (input.value) void show(results, input.value.trim());
}
