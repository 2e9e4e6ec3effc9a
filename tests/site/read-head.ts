import { Parser } from 'htmlparser2';

/** What stands in the head of a page, and what the page hands to machines. */
export interface Head {
  readonly language: string;
  readonly title: string;
  /** By name or property: `description`, `og:image`. */
  readonly meta: ReadonlyMap<string, string>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly scripts: readonly Readonly<Record<string, string>>[];
  /** The text of each block of linked data. */
  readonly linked: readonly string[];
  readonly hasCrumbs: boolean;
}

/** Reads the head of a page, and its linked data. */
export function readHead(html: string): Head {
  const meta = new Map<string, string>();
  const links: Readonly<Record<string, string>>[] = [];
  const scripts: Readonly<Record<string, string>>[] = [];
  const linked: string[] = [];
  let language = '';
  let title = '';
  let hasCrumbs = false;
  let inside: 'title' | 'linked' | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language = attributes['lang'] ?? '';
      if (name === 'meta') meta.set(attributes['name'] ?? attributes['property'] ?? '', attributes['content'] ?? '');
      if (name === 'link') links.push(attributes);
      if (name === 'li' && attributes['aria-current'] === 'page') hasCrumbs = true;
      if (name === 'title' && title === '') inside = 'title';
      if (name !== 'script') return;
      if (attributes['type'] === 'application/ld+json') {
        inside = 'linked';
        linked.push('');
      } else scripts.push(attributes);
    },
    ontext(text) {
      if (inside === 'title') title += text;
      if (inside === 'linked') linked.push((linked.pop() ?? '') + text);
    },
    onclosetag() {
      inside = null;
    },
  });
  parser.end(html);
  return { language, title, meta, links, scripts, linked, hasCrumbs };
}
