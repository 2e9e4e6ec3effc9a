import type { APIRoute } from 'astro';
import { dataNames, jsonSchemaOf, type DataName } from '../../exports/data-schemas.ts';
import { loadStory } from '../../load-story.ts';

interface Props {
  readonly name: DataName;
}

/** One address for the schema of each JSON data file. */
export function getStaticPaths(): { params: { name: DataName }; props: Props }[] {
  return dataNames.map((name) => ({ params: { name }, props: { name } }));
}

/** `/data/<name>.schema.json`: what the data file beside it holds. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { site } = await loadStory();
  return new Response(`${JSON.stringify(jsonSchemaOf(props.name, site.languages), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
