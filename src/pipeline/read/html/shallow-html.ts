import { isVoid } from './html-lines.ts';

/** Deepest element of a page that anybody wrote, with room to spare. */
const deepest = 1000;

/** Elements that the next of their kind ends: many in a row are not deep. */
const ended = new Set(
  'p li dt dd td th tr tbody thead tfoot option optgroup colgroup caption html head body'.split(' '),
);

/**
 * HTML whose elements are not nested without end: programs that read it take a
 * time that grows with the square of the depth. What lies deeper loses its
 * elements and keeps its words.
 */
export function shallowHtml(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]{0,20})/giu, (tag, slash: string, name: string) => {
    const element = name.toLowerCase();
    if (isVoid(element) || ended.has(element)) return tag;
    if (slash === '') return ++depth > deepest ? '<wbr ' : tag;
    if (depth === 0) return tag;
    return depth-- > deepest ? '</wbr ' : tag;
  });
}
