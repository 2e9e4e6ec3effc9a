import type { APIRoute } from 'astro';
import {
  type CitationFormat,
  citationFormatNames,
  citationFormats,
  citationOf,
  type CitedPage,
} from '../../../exports/citations.ts';
import { siteAddresses } from '../../../exports/site-addresses.ts';
import { loadStory } from '../../../load-story.ts';

interface Props {
  readonly cited: CitedPage;
  readonly format: CitationFormat;
}

/** One address for each claim and question, and form. */
export async function getStaticPaths() {
  const { claims, questions } = await loadStory();
  const pages = [
    ...claims.map(({ id }) => ({ section: 'claims', cited: { kind: 'claim', id } as const })),
    ...questions.map(({ id }) => ({ section: 'questions', cited: { kind: 'question', id } as const })),
  ];
  return pages.flatMap(({ section, cited }) =>
    citationFormatNames.map((format) => ({ params: { section, id: cited.id, format }, props: { cited, format } })),
  );
}

/** `/claims/<id>/citation.<form>` and `/questions/<id>/citation.<form>`: how to cite a claim or a comparison, for other programs. */
export const GET: APIRoute<Props> = async ({ props: { cited, format } }) => {
  const { whole } = siteAddresses(import.meta.env.SITE, import.meta.env.BASE_URL);
  return new Response(citationOf(format, await loadStory(), cited, whole), {
    headers: { 'content-type': citationFormats[format].mediaType },
  });
};
