import { Parser } from 'htmlparser2';

/** What a built page says that other pages, or the data files, depend on. */
export interface PageFacts {
  /** Every id, in order, repeated where the page repeats it. */
  readonly ids: readonly string[];
  /** Every address the page names, as written. */
  readonly links: readonly string[];
  /** The words marked for each claim, pieces joined in order, and the language they stand in. */
  readonly marked: ReadonlyMap<string, Marked>;
}

/** The words a page marks for one claim. */
interface Marked {
  readonly text: string;
  /** The nearest `lang` around them; empty where there is none. */
  readonly language: string;
}

/** Attributes that hold one address. */
const addressAttributes = ['href', 'src', 'poster', 'action', 'data'];

/** Reads one page. */
export function readPage(html: string): PageFacts {
  const ids: string[] = [];
  const links: string[] = [];
  const marked = new Map<string, Marked>();
  const open: { readonly language: string; readonly claims: readonly string[] }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const claims = attributes['data-claim']?.split(' ').filter(Boolean) ?? [];
      open.push({
        language: attributes['lang'] ?? parent?.language ?? '',
        claims: name === 'mark' ? claims : (parent?.claims ?? []),
      });
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      for (const attribute of addressAttributes) {
        const value = attributes[attribute];
        if (value !== undefined && (attribute !== 'data' || name === 'object')) links.push(value);
      }
      for (const candidate of attributes['srcset']?.split(',') ?? [])
        links.push(candidate.trim().split(/\s/u)[0] ?? '');
    },
    ontext(text) {
      const here = open.at(-1);
      for (const claim of here?.claims ?? []) {
        const before = marked.get(claim);
        marked.set(claim, { text: (before?.text ?? '') + text, language: before?.language ?? here?.language ?? '' });
      }
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return { ids, links, marked };
}
