import { fileURLToPath } from 'node:url';
import type { SiteAddress } from '../../src/build/site-address.ts';
import type { StoryPlace } from '../../src/build/story-place.ts';

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, '');

/**
 * The environment for a child process that builds the site: `SITE`, `BASE` and `STORY` in one form, no telemetry.
 *
 * @param place the story; the project's own where it is not given
 */
export function siteEnvironment(env: NodeJS.ProcessEnv, address: SiteAddress, place?: StoryPlace): NodeJS.ProcessEnv {
  const { SITE: _site, STORY: _story, ...rest } = env;
  return {
    ...rest,
    ...(place && place.folder !== place.engine ? { STORY: place.folder } : {}),
    ...(address.site === null ? {} : { SITE: address.site }),
    BASE: address.base,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}
