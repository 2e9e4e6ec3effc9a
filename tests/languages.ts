import { join } from 'node:path';
import { root } from '../scripts/shared/paths.ts';
import { readSiteLanguages } from '../src/build/site-languages.ts';
import { ownStory } from '../src/build/story-place.ts';

/** The languages of the project's own site, the one at its root first. */
export const siteLanguages = readSiteLanguages(ownStory(root));

/** Those of the small base story of the fixtures. */
export const baseLanguages = readSiteLanguages(ownStory(join(root, 'tests/fixtures/story-base')));
