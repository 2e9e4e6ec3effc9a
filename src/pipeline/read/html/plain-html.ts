import { Parser } from 'htmlparser2';
import { isSeen, isVoid } from './html-lines.ts';

/** A page without all that is of no use to somebody who looks for its text. */
export interface PlainHtml {
  readonly html: string;
  /** Elements in the page. */
  readonly elements: number;
}

/** Deeper elements count as their parents: what looks for a text slows down with the depth, and fails at last. */
const deepest = 100;

/** Attributes that tell what an element is. None of them has an address that anything could fetch. */
const kept = ['class', 'id', 'role', 'itemprop', 'itemscope', 'rel', 'lang', 'aria-hidden', 'aria-modal'];

/** A page with its words and elements alone: no scripts, no styles, no addresses, no deeper than can be dealt with. */
export function plainHtml(html: string): PlainHtml {
  const parts: string[] = [];
  /** Of each open element whether it is left out, and whether its words are unseen. */
  const left: boolean[] = [];
  const hidden: boolean[] = [];
  let unseen = 0;
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isUnseen = !isSeen(name, attributes) && name !== 'head' && name !== 'title';
      if (isVoid(name)) {
        if (unseen === 0 && !isUnseen && (name === 'br' || name === 'hr' || name === 'img')) {
          parts.push(`<${name}>`);
          elements++;
        }
        return;
      }
      if (isUnseen) unseen++;
      elements++;
      const isLeft = unseen > 0 || depth >= deepest || !/^[a-z][a-z0-9]*$/u.test(name);
      left.push(isLeft);
      hidden.push(isUnseen);
      if (isLeft) return;
      depth++;
      const said = kept.flatMap((key) =>
        attributes[key] === undefined ? [] : [` ${key}="${escape(attributes[key])}"`],
      );
      // Links without an address are none to those who count them.
      if (name === 'a') said.push(' href="/"');
      parts.push(`<${name}${said.join('')}>`);
    },
    ontext(text) {
      if (unseen === 0) parts.push(escape(text));
    },
    onclosetag(name) {
      if (isVoid(name)) return;
      if (hidden.pop() === true) unseen--;
      if (left.pop() !== false) return;
      depth--;
      parts.push(`</${name}>`);
    },
  });
  parser.end(html);
  return { html: parts.join(''), elements };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
