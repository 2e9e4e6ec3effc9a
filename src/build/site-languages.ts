import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languagesSchema } from '../model/localized.ts';
import type { StoryPlace } from './story-place.ts';

/**
 * The languages that a story names for its site, the one at the
 * root first: Astro wants to know them before there is any content. English
 * alone where they cannot be read; why not, the build of the content says.
 */
export function readSiteLanguages({ folder, story }: StoryPlace): readonly [string, ...string[]] {
  const [first = 'en', ...others] = languagesIn(join(folder, story, 'site.yaml'));
  return [first, ...others];
}

function languagesIn(path: string): readonly string[] {
  try {
    return z.object({ languages: languagesSchema }).parse(parse(readFileSync(path, 'utf8'))).languages;
  } catch {
    return [];
  }
}
