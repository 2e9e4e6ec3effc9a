import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteAddress } from '../build/site-address.ts';
import type { StoryPlace } from '../build/story-place.ts';
import type { Content } from '../model/content.ts';

/**
 * Makes `astro build` the whole build: before Astro reads the content it is
 * made from the seeds and the story; when the pages are there each
 * kind gets the styles it uses, the search index is written beside them, the site
 * is packed into an archive and checked. Whatever is wrong throws, with
 * all there is to say of it, and the build fails. Stands last in the list of
 * integrations: what others write is checked too.
 */
export function wholeSite(address: SiteAddress, place: StoryPlace): AstroIntegration {
  let content: Content | null = null;
  return {
    name: 'whole-site',
    hooks: {
      // What only a build needs is loaded by builds alone.
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        if (address.site === null)
          process.stderr.write(
            'SITE is not set: the sitemap, the feed, the share pictures and other absolute addresses are left out.\n',
          );
        const { makeContent } = await import('../build/make-content.ts');
        const made = makeContent(place);
        process.stderr.write(made.messages);
        if (!made.content) throw failure('The content was not built; the messages above say why.');
        content = made.content;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!content) throw new Error('expected the content to be made before the pages');
        const [
          { checkSite },
          { writeHostHeaders },
          { indexSite },
          { packSite },
          { trimStyles },
          { writeLicences },
          { partsOf, storyOf },
        ] = await Promise.all([
          import('../build/check-site.ts'),
          import('../build/host-headers.ts'),
          import('../build/index-site.ts'),
          import('../build/pack-site.ts'),
          import('../build/trim-styles.ts'),
          import('../build/write-licences.ts'),
          import('../comparison/story.ts'),
        ]);
        const outDir = fileURLToPath(dir);
        const { languages } = content.story.site;
        trimStyles(outDir, address.base, languages);
        const count = await indexSite(outDir, storyOf(partsOf(content)), content.story.terms);
        logger.info(`Indexed ${count} pages for search.`);
        writeHostHeaders(outDir, address.base);
        writeLicences(outDir, place.engine);
        const size = packSite(outDir, address.base, languages);
        logger.info(`Packed the site into an archive of ${Math.round(size / 1_000_000)} MB.`);
        const problems = checkSite(outDir, address, languages);
        if (problems.length === 0) return;
        process.stderr.write(`${problems.join('\n')}\n`);
        throw failure('The built site is not sound; the problems above say why.');
      },
    },
  };
}

/** What is wrong with the input and not with the program: without a trace Astro shows the message alone. */
function failure(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
