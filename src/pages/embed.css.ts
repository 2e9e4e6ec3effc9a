import type { APIRoute } from 'astro';

/** The look of a claim in a page of somebody else: the reader's own type, either colour scheme. */
const styles = `:root{color-scheme:light dark}
body{margin:0;padding:.75rem 1rem;border:1px solid;font:1rem/1.45 Georgia,serif;overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:1.125rem}
blockquote{margin:0 0 .5rem;padding-inline-start:.75rem;border-inline-start:3px solid}
mark{background:none;color:inherit}
p,summary{margin:.25rem 0;font-size:.875rem}
a,summary{display:inline-block;min-height:1.5rem}
`;

/** `/embed.css`. */
export const GET: APIRoute = () => new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
