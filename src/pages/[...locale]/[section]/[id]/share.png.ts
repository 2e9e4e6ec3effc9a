import type { APIContext } from 'astro';
import { createInterface, localePaths } from '../../../../i18n/interface.ts';
import { loadStory } from '../../../../load-story.ts';
import { drawPicture } from '../../../../share/draw-picture.ts';
import { sharePictures } from '../../../../share/share-pictures.ts';

/**
 * One picture for each page that people show to each other, in each language;
 * none where the site's address is not known, for nobody could ask for it.
 */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const story = await loadStory();
  return localePaths().flatMap(({ params }) =>
    sharePictures.flatMap(({ section, idsOf }) => idsOf(story).map((id) => ({ params: { ...params, section, id } }))),
  );
}

/** `/claims/<id>/share.png` and its like: what networks show beside a link to the page. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const pictures = sharePictures.find(({ section }) => section === params['section']);
  if (!pictures || !site) return new Response(null, { status: 404 });
  const ui = createInterface(params['locale'], import.meta.env.BASE_URL);
  const marks = pictures.marksOf(ui, await loadStory(), params['id'] ?? '', site.host);
  return new Response(new Uint8Array(await drawPicture(marks)), { headers: { 'content-type': 'image/png' } });
}
