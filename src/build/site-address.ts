/** The address at which the site will stand. */
export interface SiteAddress {
  /** Origin, such as `https://example.org`; null where it is not known. */
  readonly site: string | null;
  /** Path below the origin; begins and ends with a slash. */
  readonly base: string;
}

/**
 * Reads `SITE` and `BASE` from the environment. Throws one sentence when they
 * cannot be used.
 */
export function readSiteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const base = `/${(env['BASE'] ?? '').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  if (!/^[\w/.~-]*$/u.test(base) || /\/\.+\//u.test(base))
    throw new Error(
      `Unexpected BASE ${base}, expected a path such as /collate/: of Latin letters, digits, hyphens, underscores and dots between slashes.`,
    );
  const site = env['SITE'];
  if (!site) return { site: null, base };
  if (!URL.canParse(site) || !/^https?:$/u.test(new URL(site).protocol)) {
    throw new Error(`Unexpected SITE ${site}, expected an address such as https://example.org.`);
  }
  const { origin, pathname } = new URL(site);
  if (pathname !== '/') throw new Error(`Unexpected path in SITE ${site}: put it into BASE.`);
  return { site: origin, base };
}
