/** Everything that is no character of XML: controls, lone surrogates, U+FFFE and U+FFFF. No escape would let them in. */
const noCharacters = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as the content of an element or attribute of XML. A parser would read a bare carriage return as a line feed. */
export function xmlText(text: string): string {
  return text
    .replaceAll(noCharacters, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/**
 * An element of XML as text.
 *
 * @param attributes by name; those that are null are left out
 * @param children elements, and texts that went through `xmlText`; null ones are left out
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly (string | null)[] = [],
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    // In an attribute a parser reads line ends and tabs as spaces.
    value === null ? [] : [` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`],
  );
  const content = children.filter((child) => child !== null).join('');
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** An element with a text in it; null where there is no text. */
export function xmlTextElement(name: string, text: string | null): string | null {
  return text === null ? null : xmlElement(name, {}, [xmlText(text)]);
}
