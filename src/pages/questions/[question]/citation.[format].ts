import type { APIRoute } from 'astro';
import { citationFormats, citationOf, type CitationFormat } from '../../../exports/citations.ts';
import { siteAddresses } from '../../../exports/site-addresses.ts';
import { loadStory } from '../../../load-story.ts';

interface Props {
  readonly id: string;
  readonly format: CitationFormat;
}

/** One address for each question and form. */
export async function getStaticPaths() {
  const { questions } = await loadStory();
  const formats: readonly CitationFormat[] = ['bib', 'ris', 'json'];
  return questions.flatMap(({ id }) =>
    formats.map((format) => ({ params: { question: id, format }, props: { id, format } })),
  );
}

/** `/questions/<id>/citation.<form>`: how to cite the comparison on a question, for other programs. */
export const GET: APIRoute<Props> = async ({ props: { id, format } }) => {
  const { whole } = siteAddresses(import.meta.env.SITE, import.meta.env.BASE_URL);
  return new Response(citationOf(format, await loadStory(), { kind: 'question', id }, whole), {
    headers: { 'content-type': citationFormats[format].mediaType },
  });
};
