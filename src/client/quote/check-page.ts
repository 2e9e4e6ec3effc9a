// Compares pasted passages with the texts, in the reader's own browser: only what the site publishes is fetched.
import { findQuote, type QuoteFinding, type SearchedText, searchedText } from './find-quote.ts';
import { mostCharacters, passagesOf } from './passages-of.ts';

interface QuotedClaim {
  readonly article: string;
  readonly quote: string;
  readonly translation: object;
}

/** A text that is searched, where it is shown, and what is said of it. */
interface Source extends SearchedText {
  readonly href: string;
  readonly label: string;
}

function isQuoted(value: unknown): value is QuotedClaim {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'article' in value &&
    typeof value.article === 'string' &&
    'quote' in value &&
    typeof value.quote === 'string' &&
    'translation' in value &&
    typeof value.translation === 'object' &&
    value.translation !== null
  );
}

function entriesOf(json: string | undefined): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(json ?? '{}');
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return new Map(entries.map(([key, value]) => [key, String(value)]));
}

async function fetchClaims(address: string): Promise<QuotedClaim[]> {
  const file: unknown = await fetch(address).then((response) => response.json());
  if (typeof file !== 'object' || file === null || !('claims' in file) || !Array.isArray(file.claims)) return [];
  return file.claims.filter(isQuoted);
}

async function loadSources(form: HTMLElement, words: ReadonlyMap<string, string>): Promise<Source[]> {
  const claims = await fetchClaims(form.dataset['check'] ?? '');
  const languages = entriesOf(words.get('languages'));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-text]')];
  const loaded = links.map(async (link): Promise<Source[]> => {
    const { text: id = '', seed } = link.dataset;
    const own = claims.filter(({ article }) => article === id);
    // Of a text shown in excerpts the quotes are known, and no more.
    const text =
      seed === undefined
        ? own.map(({ quote }) => quote).join('\n\n')
        : await fetch(seed).then((response) => response.text());
    const translations = [...languages].map(([tag, name]) => ({
      tag,
      name: (words.get('translation') ?? '').replace('{language}', name),
      text: own.flatMap(({ translation }) => Object.entries(translation).filter(([key]) => key === tag)),
    }));
    const place = { href: link.href, label: link.textContent.trim() };
    return [
      { ...searchedText(id, text), ...place },
      ...translations
        .filter((one) => one.text.length > 0)
        .map((one) => ({
          ...searchedText(`${id} ${one.tag}`, one.text.map(([, value]) => String(value)).join('\n\n')),
          ...{ href: link.href, label: `${place.label} · ${one.name}` },
        })),
    ];
  });
  return (await Promise.all(loaded)).flat();
}

/** What became of one passage, as an element; what was pasted becomes text and nothing else. */
function drawFinding(
  passage: string,
  finding: QuoteFinding,
  sources: readonly Source[],
  words: ReadonlyMap<string, string>,
): HTMLElement {
  const item = document.createElement('li');
  item.className = 'py-3';
  item.dataset['finding'] = finding.kind;
  const verdict = Object.assign(document.createElement('b'), { textContent: words.get(finding.kind) ?? '' });
  item.append(verdict);
  if (finding.kind === 'absent') {
    item.append(Object.assign(document.createElement('p'), { textContent: passage.slice(0, 300) }));
    return item;
  }
  const source = sources.find(({ name }) => name === finding.text);
  const link = document.createElement('a');
  link.href = source?.href ?? '';
  link.textContent = source?.label ?? '';
  item.append(' ', link);
  const quote = document.createElement('p');
  if (finding.kind === 'exact') quote.textContent = source?.text.slice(finding.start, finding.end) ?? '';
  else
    for (const piece of finding.pieces) {
      const element = document.createElement(piece.in === 'both' ? 'span' : piece.in === 'text' ? 'del' : 'ins');
      element.textContent = piece.words;
      quote.append(element, ' ');
    }
  item.append(quote);
  return item;
}

const form = document.querySelector<HTMLElement>('[data-check]');
const button = form?.querySelector<HTMLButtonElement>('[data-check-button]');
const input = form?.querySelector('textarea');
const status = form?.querySelector<HTMLElement>('[data-check-status]');
const results = document.querySelector<HTMLElement>('[data-check-results]');
if (form && button && input && status && results) {
  const words = entriesOf(form.dataset['words']);
  let loading: Promise<Source[]> | undefined;
  const check = async (): Promise<void> => {
    const pasted = input.value;
    results.replaceChildren();
    status.textContent = pasted.length > mostCharacters ? (words.get('cut') ?? '') : '';
    const sources = await (loading ??= loadSources(form, words));
    for (const passage of passagesOf(pasted)) {
      results.append(drawFinding(passage, findQuote(passage, sources), sources, words));
      // The page stays at hand between two passages.
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    check()
      .catch(() => {
        loading = undefined;
        status.textContent = words.get('failed') ?? '';
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}
