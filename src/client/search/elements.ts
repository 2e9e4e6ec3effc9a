// What the results under the box and those on the page have in common: both are drawn from pieces that the page
// carries. Every text is data and becomes a text node.
import type { RecordKind } from '../../search/bundle.ts';
import type { SearchLabels } from '../../search/labels.ts';
import type { Marker } from '../../search/marks.ts';
import { directionOf } from '../../model/language.ts';
import type { FoundRecord, Texts } from '../../search/shown.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

let pieces: ReadonlyMap<string, HTMLTemplateElement> | undefined;

/** A text, and its language, BCP 47, where it is not that of the page. */
export interface ShownText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A copy of a piece of the page, a `template` with its name in `data-piece`, or null where it draws nothing. */
export function copyOrNull(piece: string): Element | null {
  pieces ??= new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template[data-piece]')].map((template) => [
      template.dataset['piece'] ?? '',
      template,
    ]),
  );
  const drawn = pieces.get(piece)?.content.firstElementChild;
  return drawn ? document.importNode(drawn, true) : null;
}

/** A copy of a piece of the page, with attributes and content. Throws where the page has none. */
export function copyOf(piece: string, attributes: Attributes = {}, ...content: readonly (Node | string)[]): Element {
  const copy = copyOrNull(piece);
  if (!copy) throw new Error(`expected a template for ${piece}`);
  setAttributes(copy, attributes);
  if (content.length > 0) copy.replaceChildren(...content);
  return copy;
}

/** Fills a slot of a copy. Throws where it has none. */
export function fill(
  copy: Element,
  slot: string,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): Element {
  const place = copy.querySelector(`[data-slot=${slot}]`);
  if (!place) throw new Error(`expected a slot for ${slot}`);
  setAttributes(place, attributes);
  place.append(...content);
  return place;
}

/** Undefined attributes are left out. */
function setAttributes(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    element.setAttribute(key, value);
    if (key === 'lang' && directionOf(value) === 'rtl') element.setAttribute('dir', 'rtl');
  }
}

/** A text with the words that matched marked. */
export function marked(text: string, marker: Marker): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of marker(text)) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(copyOf('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** The text of a record in the reader's language, or in the first that it has; `lang` where that is another. */
export function titleOf({ shown }: FoundRecord, labels: Pick<SearchLabels, 'locale'>): ShownText {
  return inLanguage(shown.t, labels);
}

/** Who says a claim, ready to stand before its title; nothing for anything else. */
export function byOf({ shown }: FoundRecord, labels: Pick<SearchLabels, 'locale'>): string {
  return shown.a ? inLanguage(shown.a, labels).text : '';
}

function inLanguage(texts: Texts, { locale }: Pick<SearchLabels, 'locale'>): ShownText {
  const all = Object.entries(texts);
  const [language, text] = all.find(([tag]) => tag === locale) ?? all[0] ?? [locale, ''];
  return { text, lang: language === locale ? undefined : language };
}

/** The address of a record's page. */
export function pageOf({ kind, id }: FoundRecord, { pages }: Pick<SearchLabels, 'pages'>): string {
  const paths: Readonly<Record<RecordKind, string>> = {
    claim: `claims/${id}/`,
    article: `articles/${id}/`,
    question: `questions/${id}/`,
    source: `sources/${id}/`,
    word: `words/#thing-${id}`,
  };
  return pages + paths[kind];
}
