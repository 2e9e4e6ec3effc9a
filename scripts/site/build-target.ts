import { readSiteAddress } from '../../src/build/site-address.ts';
import { fromCaller, readStoryPlace } from '../../src/build/story-place.ts';
import { root } from '../shared/paths.ts';
import type { BuildTarget } from './site-stamp.ts';

/**
 * What is to be built, and where, as the environment says: `STORY`, `OUT`, `SITE` and `BASE`. Throws one sentence
 * where one of them cannot be used.
 *
 * @param dist another spelling of `OUT`, which it goes before
 */
export function readTarget(env: Readonly<Record<string, string | undefined>>, dist?: string): BuildTarget {
  const place = readStoryPlace(root, env);
  const named = dist ?? env['OUT'];
  return { place, dist: named ? fromCaller(named, env) : place.dist, address: readSiteAddress(env) };
}
