/** How files name what else the site holds. */
export interface SiteAddresses {
  /** The whole address of a path of the site, or null where nobody has said where it will stand. */
  readonly whole: (path: string) => string | null;
  /** The same, from `/data/` on where the whole address is not known. */
  readonly fromData: (path: string) => string;
}

/**
 * The addresses of a site.
 *
 * @param site the origin, undefined where nobody has said it
 * @param base the path below which the site stands
 */
export function siteAddresses(site: URL | string | undefined, base: string): SiteAddresses {
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  const whole = (path: string): string | null => (site === undefined ? null : new URL(root + path, site).href);
  return {
    whole,
    fromData: (path) => whole(path) ?? (path.startsWith('/data/') ? path.slice('/data/'.length) : `..${path}`),
  };
}
