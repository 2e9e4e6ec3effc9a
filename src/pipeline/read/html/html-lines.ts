import { Parser } from 'htmlparser2';

/** One line of a page as a reader sees it. */
export interface HtmlLine {
  /** Without white space at its ends, runs of it as one space. */
  readonly text: string;
  /** Whether it is under a picture. */
  readonly isCaption: boolean;
  /** Whether it stands in a part that the page itself calls no part of the text: menus, asides, forms, the foot. */
  readonly isAside: boolean;
  /** Whether it is the heading of the page. */
  readonly isHeading: boolean;
}

/** Elements that readers never see as words. */
const unseen = new Set(
  'script style noscript template iframe object svg math canvas audio video select datalist textarea title head'.split(
    ' ',
  ),
);

/** Elements that stand in a line of words; all others begin and end a line. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output picture q ' +
    'rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr link meta'
  ).split(' '),
);

const asides = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu']);

/** Elements without an end. */
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Whether an element has no end. */
export function isVoid(name: string): boolean {
  return voids.has(name);
}

/** Whether readers see the words of an element. */
export function isSeen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (unseen.has(name) || 'hidden' in attributes) return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes['style'] ?? '');
}

/**
 * The words of HTML in the lines in which a reader sees them. Reads any HTML,
 * however broken, in time that grows with its length; nothing of it is run.
 * Items of a list have a sign or number before them, as in a copied page.
 */
export function htmlLines(html: string): HtmlLine[] {
  const lines: HtmlLine[] = [];
  const open: string[] = [];
  /** How many of the open elements are of each kind. */
  const inside = { unseen: 0, asides: 0, captions: 0, headings: 0, verbatim: 0 };
  /** Numbers of the open lists; null where a list has none. */
  const lists: (number | null)[] = [];
  const hidden: boolean[] = [];
  let words = '';
  const end = (): void => {
    const text = words.replace(/[\t\n\f\r \u2028\u2029]+/gu, ' ').trim();
    words = '';
    if (/[\p{L}\p{N}]/u.test(text))
      lines.push({
        text,
        isCaption: inside.captions > 0,
        isAside: inside.asides > 0,
        isHeading: inside.headings > 0,
      });
  };
  const count = (name: string, by: 1 | -1): void => {
    if (asides.has(name)) inside.asides += by;
    if (name === 'figcaption') inside.captions += by;
    if (name === 'h1') inside.headings += by;
    if (name === 'pre') inside.verbatim += by;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!inline.has(name)) end();
      if (isVoid(name)) return;
      open.push(name);
      const isHidden = !isSeen(name, attributes);
      hidden.push(isHidden);
      if (isHidden) inside.unseen++;
      count(name, 1);
      if (name === 'ul' || name === 'menu') lists.push(null);
      if (name === 'ol') lists.push(1);
      if (name !== 'li' || lists.length === 0) return;
      const number = lists.pop() ?? null;
      words = number === null ? '• ' : `${String(number)}. `;
      lists.push(number === null ? null : number + 1);
    },
    ontext(text) {
      if (inside.unseen > 0) return;
      if (inside.verbatim === 0) words += text;
      else
        for (const [index, line] of text.split('\n').entries()) {
          if (index > 0) end();
          words += line;
        }
    },
    onclosetag(name) {
      if (isVoid(name)) return;
      if (!inline.has(name)) end();
      open.pop();
      if (hidden.pop() === true) inside.unseen--;
      count(name, -1);
      if (name === 'ul' || name === 'ol' || name === 'menu') lists.pop();
    },
  });
  parser.end(html);
  end();
  return lines;
}
