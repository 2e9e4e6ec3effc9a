import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** What a page needs to know of the site around it. */
export interface SiteAround {
  /** The path below which the addresses of the site begin; begins and ends with a slash. */
  readonly base: string;
  /** Whether a file of the site is there, by its path below the front page. */
  readonly has: (path: string) => boolean;
}

/** A start tag with quoted attributes whole: their values may hold `>`. */
const startTag = /<[a-z][^\s>/]*(?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?)*\s*\/?>/giu;
const attribute = /(\s)([a-z-]+)="([^"]*)"/gu;

/** Attributes that lead to a page; others that hold an address, as scripts use them, may name a folder. */
const leading = new Set(['href', 'src', 'action', 'poster', 'content']);

/**
 * A page with addresses that are relative to it and name files, so that it
 * works from any folder. What is no file of the site stays as it is.
 *
 * @param path of the page below the front page: `claims/x/index.html`
 */
export function relativePage(html: string, path: string, around: SiteAround): string {
  const styles = new Map<string, string>();
  const page = html
    .replaceAll(startTag, (tag) =>
      // What share services are told is a picture of the site, which is not here.
      /^<meta [^>]*property="og:image/u.test(tag)
        ? ''
        : tag.replaceAll(attribute, (whole, space: string, name: string, value: string) => {
            const [, wait = '', address = value] =
              name === 'content' ? (/^(\d+;\s*url=)(.*)$/iu.exec(value) ?? []) : [];
            const isLink = leading.has(name);
            if (!isLink && !name.startsWith('data-')) return whole;
            const relative = relativeAddress(address, path, around, isLink);
            return relative === null ? whole : `${space}${name}="${wait}${relative}"`;
          }),
    )
    .replaceAll(/(<style[^>]*>)([^]*?)(<\/style>)/giu, (whole, open: string, css: string, close: string) => {
      const changed = relativeStyles(css, path, around);
      if (changed === css) return whole;
      styles.set(digestOf(css), digestOf(changed));
      return open + changed + close;
    });
  // The policy of the page names its styles by their digests.
  return [...styles].reduce((changed, [before, after]) => changed.replaceAll(before, after), page);
}

/** Styles whose addresses are relative to the file at a path. */
export function relativeStyles(css: string, path: string, around: SiteAround): string {
  return css.replaceAll(/url\((["']?)([^"')]+)\1\)/gu, (whole, _quote: string, address: string) => {
    const relative = relativeAddress(address, path, around, true);
    return relative === null ? whole : `url("${relative}")`;
  });
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The address from the file at `path` on; null where it is none of the site. */
function relativeAddress(address: string, path: string, { base, has }: SiteAround, isLink: boolean): string | null {
  if (!address.startsWith(base) || address.startsWith('//')) return null;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(address.slice(base.length)) ?? [];
  const named = decoded(target);
  if (named === null) return null;
  const isFolder = named === '' || named.endsWith('/');
  if (!(has(named) || (isFolder && (!isLink || has(`${named}index.html`))))) return null;
  const to = isLink && isFolder ? `${target}index.html` : target;
  const relative = posix.relative(posix.dirname(path), to);
  return `${relative === '' ? '.' : relative}${isFolder && !isLink ? '/' : ''}${rest}`;
}

function decoded(target: string): string | null {
  try {
    return decodeURIComponent(target);
  } catch {
    return null;
  }
}
