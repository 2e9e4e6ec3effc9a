// Checks the page against the text as received, in the reader's own browser:
// the bytes by their digest, every quote by its place.
interface Quoted {
  readonly article: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

function isQuoted(value: unknown): value is Quoted {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'article' in value &&
    typeof value.article === 'string' &&
    'quote' in value &&
    typeof value.quote === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

function claimsIn(file: unknown): Quoted[] {
  if (typeof file !== 'object' || file === null || !('claims' in file) || !Array.isArray(file.claims)) return [];
  return file.claims.filter(isQuoted);
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function verify(button: HTMLButtonElement): Promise<string> {
  const { seed = '', claims = '', article = '', sha = '', passed = '', failed = '' } = button.dataset;
  const [bytes, file] = await Promise.all([
    fetch(seed).then((response) => response.arrayBuffer()),
    fetch(claims).then((response): Promise<unknown> => response.json()),
  ]);
  // Offsets of the data files count code points of the text without a byte order mark.
  const points = Array.from(new TextDecoder('utf-8').decode(bytes));
  const quotes = claimsIn(file).filter((claim) => claim.article === article);
  const found = quotes.filter(({ quote, start, end }) => points.slice(start, end).join('') === quote);
  const isSame = (await digestOf(bytes)) === sha && found.length === quotes.length;
  return (isSame ? passed : failed).replace('{k}', String(found.length)).replace('{n}', String(quotes.length));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-verify]')) {
  const output = button.parentElement?.querySelector('output');
  // Digests are to be had on secure origins only.
  if (!output || !('subtle' in crypto)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    verify(button)
      .catch(() => button.dataset['failed'] ?? '')
      .then((text) => {
        output.textContent = text;
        button.hidden = true;
      })
      .catch(() => undefined);
  });
}
