import { Parser } from 'htmlparser2';
import { siteLanguages } from '../languages.ts';
import { builtPages } from './built-site.ts';

/** A page as a reader finds her way by it. */
export interface PageOutline {
  /** Below the site's folder. */
  readonly path: string;
  /** The language of its folder. */
  readonly language: string;
  readonly title: string;
  /** The levels of its headings, in order. */
  readonly headings: readonly number[];
  /** Every id, in order. */
  readonly ids: readonly string[];
  /** Addresses of its links and forms, as written. */
  readonly links: readonly string[];
}

/** Every page that is one: the error page and addresses that only lead on are none. */
export function pageOutlines(): PageOutline[] {
  return builtPages().flatMap(({ path, html }) => {
    const leadsOn = /<meta[^>]+http-equiv="refresh"/u.test(html);
    return leadsOn || path === '404.html' ? [] : [outlineOf(path, html)];
  });
}

/** Reads one page. */
export function outlineOf(path: string, html: string): PageOutline {
  const headings: number[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  let title = '';
  let inTitle = false;
  let inDrawing = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') inDrawing++;
      if (name === 'title' && inDrawing === 0) inTitle = true;
      const level = /^h([1-6])$/u.exec(name)?.[1];
      if (level !== undefined) headings.push(Number(level));
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      const leads = name === 'a' ? attributes['href'] : name === 'form' ? attributes['action'] : undefined;
      if (leads !== undefined) links.push(leads);
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'svg') inDrawing--;
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  const [first, ...others] = siteLanguages;
  const language = others.find((tag) => path.startsWith(`${tag}/`)) ?? first;
  return { path, language, title: title.trim(), headings, ids, links };
}
