// Checks the page against the text as received, in the reader's own browser:
// the bytes by their digest, every quote by its place.
import { type CheckedQuote, checkQuotes, type PlacedQuote } from './check-quotes.ts';

function isPlaced(value: unknown): value is PlacedQuote {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'quote' in value &&
    typeof value.quote === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

function claimsIn(file: unknown): PlacedQuote[] {
  if (typeof file !== 'object' || file === null || !('claims' in file) || !Array.isArray(file.claims)) return [];
  return file.claims.filter(isPlaced);
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The words that the page marks for each claim; on the page of one claim those in its quotation. */
function quotesOnPage(claim: string | undefined): Map<string, string> {
  const words = new Map<string, string>();
  for (const mark of document.querySelectorAll<HTMLElement>(claim ? 'blockquote mark' : 'mark[data-claim]'))
    for (const id of (claim ?? mark.dataset['claim'] ?? '').split(' '))
      words.set(id, (words.get(id) ?? '') + mark.textContent);
  return words;
}

interface Checked {
  readonly quotes: readonly CheckedQuote[];
  /** Whether the text is the one that was received; null where it is not published. */
  readonly isSame: boolean | null;
}

async function check({ seed, claims = '', claim, sha }: DOMStringMap): Promise<Checked> {
  const [bytes, file] = await Promise.all([
    seed === undefined ? null : fetch(seed).then((response) => response.arrayBuffer()),
    fetch(claims).then((response): Promise<unknown> => response.json()),
  ]);
  // Offsets of the data files count code points of the text without a byte order mark.
  const points = bytes && Array.from(new TextDecoder('utf-8').decode(bytes));
  return {
    quotes: checkQuotes(quotesOnPage(claim), claimsIn(file), points),
    isSame: bytes && (await digestOf(bytes)) === sha,
  };
}

function summaryOf({ quotes, isSame }: Checked, { passed = '', failed = '', unproven = '' }: DOMStringMap): string {
  const wrong = quotes.filter(({ state }) => state === 'differs').length;
  const text = wrong > 0 || isSame === false || quotes.length === 0 ? failed : isSame === null ? unproven : passed;
  return text.replace('{k}', String(quotes.length - wrong)).replace('{n}', String(quotes.length));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-verify]')) {
  const output = button.parentElement?.querySelector('output');
  const details = button.parentElement?.querySelector('details');
  const list = details?.querySelector('ol');
  // Digests are to be had on secure origins only.
  if (!output || !details || !list || !('subtle' in crypto)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    check(button.dataset)
      .then((checked) => {
        output.textContent = summaryOf(checked, button.dataset);
        for (const { id, words, state } of checked.quotes) {
          const item = document.createElement('li');
          item.dataset['state'] = state;
          item.append(
            `${button.dataset[state] ?? ''}: `,
            Object.assign(document.createElement('q'), { textContent: words }),
          );
          item.title = id;
          list.append(item);
        }
        details.hidden = false;
      })
      .catch(() => {
        output.textContent = button.dataset['failed'] ?? '';
      })
      .finally(() => {
        button.hidden = true;
      });
  });
}
