import type { APIRoute } from 'astro';
import { type ExportedFile, exportedFiles } from '../../exports/export-files.ts';
import { siteAddresses } from '../../exports/site-addresses.ts';
import { loadStory } from '../../load-story.ts';

interface Props {
  readonly exported: ExportedFile;
}

/** One address for each file that everybody may take away. */
export async function getStaticPaths() {
  const files = await exportedFiles(await loadStory(), siteAddresses(import.meta.env.SITE, import.meta.env.BASE_URL));
  return files.map((exported) => ({ params: { file: exported.file }, props: { exported } }));
}

/** `/data/<file>`: the data, the texts as received, and what other programs read. */
export const GET: APIRoute<Props> = ({ props: { exported } }) =>
  new Response(exported.bytes, { headers: { 'content-type': exported.mediaType } });
