import { fileURLToPath } from 'node:url';
import type { SiteAddress } from '../../src/build/site-address.ts';

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, '');

/** The environment for a child process that builds the site: `SITE` and `BASE` in one form, no telemetry. */
export function siteEnvironment(env: NodeJS.ProcessEnv, address: SiteAddress): NodeJS.ProcessEnv {
  const { SITE: _site, ...rest } = env;
  return {
    ...rest,
    ...(address.site === null ? {} : { SITE: address.site }),
    BASE: address.base,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}
