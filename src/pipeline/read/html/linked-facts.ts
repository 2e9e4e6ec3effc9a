/** Types of JSON-LD that tell of a text. */
const texts = /^(?:\w*Article|\w*Posting|Report|Review)$/u;

/** How deep JSON-LD is looked into. */
const deepest = 6;

/**
 * Gives what JSON-LD says of the text of a page, each field under its name in
 * small letters after `json-ld `. What is no JSON, or of no text, says nothing.
 */
export function addDataOf(json: string, say: (field: string, value: string | undefined) => void): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return;
  }
  const article = findText(data, 0);
  if (!article) return;
  const field = (name: string, value: string | undefined): void => say(`json-ld ${name.toLowerCase()}`, value);
  for (const name of ['headline', 'datePublished', 'dateModified', 'url', 'inLanguage'] as const)
    field(name, wordsOf(article[name]));
  field('headline', wordsOf(article['name']));
  field('author', namesOf(article['author']));
  field('publisher', namesOf(article['publisher']));
}

type Entry = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first entry of a text, alone, in a list, or in a graph. */
function findText(value: unknown, depth: number): Entry | null {
  if (depth > deepest) return null;
  if (Array.isArray(value)) {
    for (const one of value as readonly unknown[]) {
      const found = findText(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isEntry(value)) return null;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && texts.test(type))) return value;
  return findText(value['@graph'], depth + 1) ?? findText(value['mainEntity'], depth + 1);
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return wordsOf(value[0]);
  return isEntry(value) ? wordsOf(value['name'] ?? value['@id']) : undefined;
}

function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => {
    const name = isEntry(one) ? one['name'] : one;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
  return names.length === 0 ? undefined : names.join(', ');
}
