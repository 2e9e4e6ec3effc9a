import type { APIContext } from 'astro';
import { createInterface, localePaths } from '../../i18n/interface.ts';
import { loadStory } from '../../load-story.ts';
import { drawPicture } from '../../share/draw-picture.ts';
import { sharePictures } from '../../share/share-pictures.ts';

/**
 * One picture for each page that people show to each other, in each language;
 * none where the site's address is not known, for nobody could ask for it.
 */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const story = await loadStory();
  return localePaths(story.site.languages).flatMap(({ params: { locale } }) =>
    sharePictures(createInterface(locale, import.meta.env.BASE_URL, story.site.languages), story).map((picture) => ({
      params: { page: `${locale ?? ''}${picture.path}`.replaceAll(/^\/|\/$/gu, '') || undefined },
      props: { picture },
    })),
  );
}

/** `/claims/<id>/share.png` and its like: what networks show beside a link to the page. */
export async function GET({ props, site }: APIContext<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']>) {
  const png = await drawPicture(props.picture.marks(site?.host ?? ''));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
