// What the results under the box and those on the page have in common. Every text is data and becomes a text node.
import type { SearchLabels } from '../../search/labels.ts';
import type { Marker } from '../../search/marks.ts';
import type { FoundRecord, Texts } from '../../search/shown.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes and content; undefined attributes are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A text with the words that matched marked. */
export function marked(text: string, marker: Marker): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of marker(text)) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(element('mark', { class: 'hit' }, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** The text of a record in the reader's language. */
export function titleOf({ shown }: FoundRecord, labels: Pick<SearchLabels, 'locale'>): string {
  return inLanguage(shown.t, labels);
}

/** The title of a record, for a claim behind who says it. */
export function attributedTitle(record: FoundRecord, labels: Pick<SearchLabels, 'locale'>, marker: Marker): Node[] {
  const title = marked(titleOf(record, labels), marker);
  const { a } = record.shown;
  if (!a) return title;
  return [element('span', { class: 'by' }, inLanguage(a, labels)), document.createTextNode(' '), ...title];
}

function inLanguage({ en, ru, uk }: Texts, { locale }: Pick<SearchLabels, 'locale'>): string {
  return locale === 'ru' ? ru : locale === 'uk' ? uk : en;
}

/** The address of a record's page. */
export function pageOf({ kind, id }: FoundRecord, labels: Pick<SearchLabels, 'pages'>): string {
  return kind === 'word' ? `${labels.pages}words/#thing-${id}` : `${labels.pages}${kind}s/${id}/`;
}
