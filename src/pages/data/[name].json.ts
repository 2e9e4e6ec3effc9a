import type { APIRoute } from 'astro';
import { dataFile } from '../../exports/data-files.ts';
import { dataNames, type DataName } from '../../exports/data-schemas.ts';
import { loadStory } from '../../load-story.ts';

interface Props {
  readonly name: DataName;
}

/** One address for each JSON data file. */
export function getStaticPaths(): { params: { name: DataName }; props: Props }[] {
  return dataNames.map((name) => ({ params: { name }, props: { name } }));
}

/** `/data/<name>.json`: the data as everybody may take it away. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(dataFile(props.name, await loadStory()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
