import { checkFiles } from './check-files.ts';
import { checkPages } from './check-pages.ts';
import { checkPlaces } from './check-places.ts';
import { checkRelations } from './check-relations.ts';
import type { OutsideSite } from './read-site.ts';
import { readSiteData } from './site-data.ts';

/** What a look at a site from outside found. */
export interface Verification {
  /** One sentence for each thing that is wrong, with the file it is in; none means that all is as it says. */
  readonly problems: readonly string[];
  /** What was compared, and what cannot be, in sentences. */
  readonly summary: readonly string[];
}

/**
 * Checks a built site from outside, from nothing but its files: digests, every
 * quote by its offsets, data files against one another, pages against both.
 */
export async function verifySite(site: OutsideSite): Promise<Verification> {
  const problems: string[] = [];
  const files = await checkFiles(site, problems);
  const data = await readSiteData(site, problems);
  const { seeds, compared, unpublished } = await checkPlaces(site, data, problems);
  await checkRelations(site, data, problems);
  const { pages, quoted } = await checkPages(site, data, seeds, problems);
  const excerpts = data.articles.articles.filter(({ display }) => display !== 'full').map(({ id }) => id);
  return {
    problems: [...new Set(problems)],
    summary: [
      `${files} files compared with their SHA-256, ${seeds.size} of them texts as received.`,
      `${compared} passages compared with the text at their offsets.`,
      ...(unpublished > 0
        ? [
            `${unpublished} passages cannot be compared: the texts of ${excerpts.join(', ')} are not published; their SHA-256 is in data/articles.json.`,
          ]
        : []),
      `${quoted} quotations on ${pages} pages looked up.`,
    ],
  };
}
