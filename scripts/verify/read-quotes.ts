import { Parser } from 'htmlparser2';

/** What a page gives as words of somebody. */
export interface PageQuotes {
  /** The words of every innermost element with a language within a quotation, and that language (BCP 47). */
  readonly quoted: readonly { readonly text: string; readonly language: string }[];
  /** The words that elements mark as those of a claim, by its id. */
  readonly marked: ReadonlyMap<string, string>;
  /** The words that are marked within quotations in blocks. */
  readonly markedInBlocks: string;
  /** Addresses of links, as written. */
  readonly links: readonly string[];
}

interface OpenElement {
  readonly language: string | null;
  readonly isQuoting: boolean;
  readonly isBlock: boolean;
  readonly isMarked: boolean;
  readonly claims: readonly string[];
  text: string;
  isLeaf: boolean;
}

/** Reads one page. */
export function readQuotes(html: string): PageQuotes {
  const quoted: { text: string; language: string }[] = [];
  const marked = new Map<string, string>();
  const links: string[] = [];
  const open: OpenElement[] = [];
  let markedInBlocks = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const own = attributes['data-claim']?.split(' ').filter(Boolean) ?? [];
      const isMark = name === 'mark';
      open.push({
        language: attributes['lang'] ?? null,
        isQuoting: (parent?.isQuoting ?? false) || name === 'q' || name === 'blockquote',
        isBlock: (parent?.isBlock ?? false) || name === 'blockquote',
        isMarked: (parent?.isMarked ?? false) || isMark,
        claims: isMark ? own : (parent?.claims ?? []),
        text: '',
        isLeaf: true,
      });
      if (attributes['lang'] !== undefined) for (const element of open.slice(0, -1)) element.isLeaf = false;
      if (name === 'a' && attributes['href'] !== undefined) links.push(attributes['href']);
    },
    ontext(text) {
      const here = open.at(-1);
      for (const element of open) element.text += element.language === null ? '' : text;
      for (const claim of here?.claims ?? []) marked.set(claim, (marked.get(claim) ?? '') + text);
      if (here?.isBlock && here.isMarked) markedInBlocks += text;
    },
    onclosetag() {
      const element = open.pop();
      if (element?.isLeaf && element.isQuoting && element.language !== null)
        quoted.push({ text: element.text, language: element.language });
    },
  });
  parser.end(html);
  return { quoted, marked, markedInBlocks, links };
}
